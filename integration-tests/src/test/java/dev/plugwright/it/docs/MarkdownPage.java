package dev.plugwright.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation.
 *
 * @param file where it is
 * @param text the whole page
 */
record MarkdownPage(Path file, String text) {
  private static final Pattern COMMENT =
      Pattern.compile("<!-- ([a-z ]+)(?::|\\n)(.*?)-->", Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("(?:<!-- ([a-z ]+): ([^\n]*) -->\n)?```([a-z]+)\n(.*?)```", Pattern.DOTALL);

  /**
   * A fenced block of code.
   *
   * @param line its first line in the page
   * @param language the word behind the fence
   * @param mark the word of the comment above the fence, or an empty string
   * @param name what the comment says behind the word
   * @param code its text
   */
  record Block(int line, String language, String mark, String name, String code) {}

  static MarkdownPage read(Path file) throws IOException {
    return new MarkdownPage(file, Files.readString(file));
  }

  /** The README and the guides. */
  static List<MarkdownPage> all() throws IOException {
    List<MarkdownPage> pages = new ArrayList<>();
    pages.add(read(Path.of("../README.md")));
    try (var files = Files.list(Path.of("../docs"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
        pages.add(read(file));
      }
    }
    return pages;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      int line = 1 + (int) text.substring(0, matcher.start(4)).lines().count();
      String mark = matcher.group(1) == null ? "" : matcher.group(1);
      String name = matcher.group(2) == null ? "" : matcher.group(2);
      blocks.add(new Block(line, matcher.group(3), mark, name, matcher.group(4)));
    }
    return blocks;
  }

  /** The texts of the comments that start with this word and a new line. */
  String comments(String word) {
    StringBuilder texts = new StringBuilder();
    Matcher matcher = COMMENT.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(word)) {
        texts.append(matcher.group(2)).append('\n');
      }
    }
    return texts.toString();
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
