package dev.plugwright.bindgen.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns Markdown into lines that rustdoc shows without warnings: it compiles code blocks as Rust
 * unless they have another language, resolves words in brackets as links and wants closed tags.
 */
final class RustDocs {
  private static final Pattern FENCE = Pattern.compile("(\\s*)(`{3,}|~{3,})\\s*([^`]*)");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z0-9+#_-]*");
  private static final Pattern CODE_SPAN = Pattern.compile("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([^()\\s]*)\\)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![<(\\w])https?://[^\\s<>()\\[\\]]*[^\\s<>()\\[\\].,;:!?'\"]");
  private static final Pattern AUTOLINK = Pattern.compile("<https?://[^\\s<>]*>");
  private static final Pattern KEPT =
      Pattern.compile(String.join("|", CODE_SPAN.pattern(), LINK.pattern(), AUTOLINK.pattern()));

  private static final Pattern ERROR_CODE = Pattern.compile("e\\d{4}");

  /** What rustdoc takes for Rust, or for an option of a test. */
  private static final Set<String> RUST =
      Set.of(
          "rust",
          "ignore",
          "should_panic",
          "no_run",
          "compile_fail",
          "allow_fail",
          "test_harness",
          "standalone_crate",
          "standalone",
          "custom");

  private RustDocs() {}

  /** Returns the lines as those of a documentation comment, without the slashes. */
  static List<String> of(List<String> markdown) {
    List<String> lines = new ArrayList<>();
    String fence = null;
    for (String original : markdown) {
      String line = printable(original).stripTrailing();
      Matcher matcher = FENCE.matcher(line);
      if (fence != null) {
        boolean end = matcher.matches() && closes(matcher, fence);
        lines.add(end ? fence : line);
        fence = end ? null : fence;
      } else if (matcher.matches()) {
        fence = matcher.group(2);
        lines.add(fence + language(matcher.group(3)));
      } else {
        lines.add(prose(line.strip()));
      }
    }
    if (fence != null) {
      lines.add(fence);
    }
    return lines;
  }

  private static boolean closes(Matcher line, String fence) {
    return line.group(2).startsWith(fence) && line.group(3).isBlank();
  }

  /** The language of a code block: a plain text unless it is certainly not Rust. */
  private static String language(String info) {
    Matcher language = LANGUAGE.matcher(info);
    String name = language.lookingAt() ? language.group().toLowerCase(Locale.ROOT) : "";
    return name.isEmpty() || isRust(name) ? "text" : name;
  }

  private static boolean isRust(String name) {
    return RUST.contains(name) || name.startsWith("edition") || ERROR_CODE.matcher(name).matches();
  }

  /** Code spans and links stay as they are. */
  private static String prose(String line) {
    StringBuilder text = new StringBuilder();
    Matcher kept = KEPT.matcher(line);
    int end = 0;
    while (kept.find()) {
      text.append(plain(line.substring(end, kept.start()))).append(kept.group());
      end = kept.end();
    }
    return text.append(plain(line.substring(end))).toString();
  }

  private static String plain(String text) {
    String escaped = text.replaceAll("(?<!\\\\)([\\[\\]])", "\\\\$1").replace("<", "&lt;");
    return ADDRESS.matcher(escaped).replaceAll("<$0>");
  }

  /** Rustc refuses characters that change the direction of text, and carriage returns. */
  private static String printable(String line) {
    StringBuilder text = new StringBuilder();
    line.codePoints()
        .filter(c -> c == '\t' || !Character.isISOControl(c))
        .filter(c -> !isDirection(c) && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean isDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
