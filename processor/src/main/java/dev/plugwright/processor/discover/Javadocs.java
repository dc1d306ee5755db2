package dev.plugwright.processor.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Converts Javadoc to lines of Markdown, as rustdoc reads it. */
final class Javadocs {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
  private static final Pattern PARAM =
      Pattern.compile("(?ms)^\\s*@param\\s+(\\S+)\\s+(.*?)(?=^\\s*@|\\z)");
  private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^}]*)}");
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+([^}\\s]*)(?:\\s+([^}]*))?}");
  private static final Pattern UNICODE_ESCAPE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");
  private static final Pattern BLANKS = Pattern.compile("\n{3,}");
  private static final Pattern PREFORMATTED = Pattern.compile("(?is)<pre>(.*?)</pre>");
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})");
  private static final Pattern PARAGRAPH = Pattern.compile("<p>\\s*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

  private Javadocs() {}

  /** The description, without block tags. */
  static List<String> description(String javadoc) {
    if (javadoc == null) {
      return List.of();
    }
    String text = unescaped(javadoc);
    Matcher tag = BLOCK_TAG.matcher(text);
    return lines(tag.find() ? text.substring(0, tag.start()) : text);
  }

  /** What {@code @param name} says. */
  static List<String> parameter(String javadoc, String name) {
    if (javadoc == null) {
      return List.of();
    }
    Matcher parameter = PARAM.matcher(unescaped(javadoc));
    while (parameter.find()) {
      if (parameter.group(1).equals(name)) {
        return lines(parameter.group(2));
      }
    }
    return List.of();
  }

  /** Ecj leaves the Unicode escapes of sources as they are. */
  private static String unescaped(String javadoc) {
    return UNICODE_ESCAPE
        .matcher(javadoc)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1) + (char) Integer.parseInt(match.group(2), 16)));
  }

  /** Code blocks keep their lines as they are; all else is turned into Markdown. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    List<String> block = new ArrayList<>();
    String fence = null;
    for (String line :
        PREFORMATTED.matcher(text).replaceAll(Javadocs::codeBlock).lines().toList()) {
      Matcher matcher = FENCE.matcher(line);
      boolean starts = fence == null && matcher.lookingAt();
      boolean ends = fence != null && matcher.lookingAt() && matcher.group(1).startsWith(fence);
      if (starts || ends) {
        lines.addAll(starts ? prose(block) : code(block));
        block.clear();
        lines.add(line.strip());
        fence = starts ? matcher.group(1) : null;
      } else {
        block.add(line);
      }
    }
    lines.addAll(fence == null ? prose(block) : code(block));
    return withoutDoubleBlanks(lines);
  }

  /** One empty line separates paragraphs and the groups of a code block. */
  private static List<String> withoutDoubleBlanks(List<String> lines) {
    return BLANKS.matcher(String.join("\n", lines).strip()).replaceAll("\n\n").lines().toList();
  }

  private static String codeBlock(MatchResult match) {
    String content =
        entities(match.group(1).strip().startsWith("{@code") ? inTag(match) : match.group(1));
    return Matcher.quoteReplacement(
        "\n\n```text\n" + content.replaceAll("^\\s*\n", "").stripTrailing() + "\n```\n");
  }

  private static String inTag(MatchResult match) {
    String text = match.group(1).strip();
    return text.substring(
        "{@code".length(), text.endsWith("}") ? text.length() - 1 : text.length());
  }

  private static List<String> code(List<String> lines) {
    return List.of(String.join("\n", lines).stripIndent().split("\n", -1));
  }

  private static List<String> prose(List<String> lines) {
    String markdown = CODE.matcher(String.join("\n", lines)).replaceAll("`$1`");
    markdown = LINK.matcher(markdown).replaceAll(Javadocs::link);
    markdown = PARAGRAPH.matcher(markdown).replaceAll("");
    markdown = entities(TAG.matcher(markdown).replaceAll(""));
    return Stream.of(markdown.split("\n", -1)).map(String::strip).toList();
  }

  private static String entities(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String link(MatchResult match) {
    String label = match.group(2) == null ? match.group(1).replace('#', '.') : match.group(2);
    return Matcher.quoteReplacement("`" + label.strip() + "`");
  }
}
