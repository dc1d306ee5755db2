package dev.plugwright.processor.codegen;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.bindgen.LineWrap;
import java.util.ArrayList;
import java.util.List;

/** Writes texts of any length: a string constant has at most 65,535 bytes in a class file. */
final class LongText {
  /** A character takes up to three bytes. */
  private static final int LONGEST = 65_535 / 3;

  /** Text blocks are indented, and a backslash may follow. */
  private static final int TEXT_WIDTH = 100 - 6 - 1;

  private LongText() {}

  /** An expression for a text of whole lines, which need no escapes. */
  static CodeBlock literal(String lines) {
    List<String> parts = parts(lines);
    return parts.size() == 1
        ? textBlock(lines)
        : parts.stream()
            .map(part -> part.endsWith("\n") ? textBlock(part) : CodeBlock.of("$S", part))
            .collect(CodeBlock.joining(", ", "String.join(\"\", ", ")"));
  }

  private static CodeBlock textBlock(String lines) {
    return CodeBlock.of("\"\"\"\n$>$>$L\"\"\"$<$<", wrapped(lines));
  }

  /** A backslash at the end of a line of a text block continues it. */
  private static String wrapped(String text) {
    return text.lines()
        .map(line -> String.join("\\\n", LineWrap.split(line, TEXT_WIDTH, "")) + "\n")
        .collect(joining());
  }

  /** Parts of whole lines, and the pieces of lines that are too long themselves. */
  private static List<String> parts(String lines) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : lines.split("(?<=\n)")) {
      if (part.length() + line.length() > LONGEST && !part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
      int start = 0;
      while (line.length() - start > LONGEST) {
        parts.add(line.substring(start, start + LONGEST));
        start += LONGEST;
      }
      part.append(line, start, line.length());
    }
    parts.add(part.toString());
    return parts;
  }
}
