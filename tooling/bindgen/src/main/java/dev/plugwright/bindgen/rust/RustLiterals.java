package dev.plugwright.bindgen.rust;

import java.util.ArrayList;
import java.util.List;

/** Writes text as the content of Rust's string literals. */
final class RustLiterals {
  private RustLiterals() {}

  /** Returns the escaped lines of a text, each with the escaped line feed that ends it. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      line.append(escape(c));
      if (c == '\n') {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default -> c >= ' ' && c < 0x7F ? Character.toString(c) : "\\u{%x}".formatted(c);
    };
  }
}
