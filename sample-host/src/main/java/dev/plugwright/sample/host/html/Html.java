package dev.plugwright.sample.host.html;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts text into HTML. */
final class Html {

  private Html() {}

  /** Escapes what HTML gives a meaning to, in text and in quoted attributes. */
  static String text(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The HTML of every item, one after the other. */
  static <T> String each(Collection<T> items, Function<T, String> html) {
    return items.stream().map(html).collect(Collectors.joining());
  }
}
