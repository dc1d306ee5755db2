package dev.plugwright.processor.discover;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Javadoc into the Markdown lines that Rust's documentation wants. */
final class Javadocs {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
  private static final Pattern PARAM =
      Pattern.compile("(?ms)^\\s*@param\\s+(\\S+)\\s+(.*?)(?=^\\s*@|\\z)");
  private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^}]*)}");
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+([^}\\s]*)(?:\\s+([^}]*))?}");
  private static final Pattern PARAGRAPH = Pattern.compile("<p>\\s*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

  private Javadocs() {}

  /** The description, without block tags. */
  static List<String> description(String javadoc) {
    if (javadoc == null) {
      return List.of();
    }
    Matcher tag = BLOCK_TAG.matcher(javadoc);
    return lines(tag.find() ? javadoc.substring(0, tag.start()) : javadoc);
  }

  /** What {@code @param name} says. */
  static List<String> parameter(String javadoc, String name) {
    if (javadoc == null) {
      return List.of();
    }
    Matcher parameter = PARAM.matcher(javadoc);
    while (parameter.find()) {
      if (parameter.group(1).equals(name)) {
        return lines(parameter.group(2));
      }
    }
    return List.of();
  }

  private static List<String> lines(String text) {
    String markdown = CODE.matcher(text).replaceAll("`$1`");
    markdown = LINK.matcher(markdown).replaceAll(Javadocs::link);
    markdown = PARAGRAPH.matcher(markdown).replaceAll("");
    markdown = TAG.matcher(markdown).replaceAll("");
    markdown = markdown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return markdown.strip().lines().map(String::strip).toList();
  }

  private static String link(MatchResult match) {
    String label = match.group(2) == null ? match.group(1).replace('#', '.') : match.group(2);
    return Matcher.quoteReplacement("`" + label.strip() + "`");
  }
}
