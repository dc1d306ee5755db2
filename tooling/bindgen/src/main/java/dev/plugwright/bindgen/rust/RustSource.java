package dev.plugwright.bindgen.rust;

import java.util.List;

/** Builds Rust source from lines with their indentation. */
final class RustSource {
  /** The longest line that rustfmt leaves in one piece. */
  static final int WIDTH = 100;

  private static final String INDENT = "    ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  RustSource line(String format, Object... arguments) {
    String line = format.formatted(arguments);
    text.append(INDENT.repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
    return this;
  }

  RustSource blank() {
    return line("");
  }

  RustSource doc(List<String> lines) {
    RustDocs.of(lines).forEach(line -> line("%s", ("/// " + line).stripTrailing()));
    return this;
  }

  RustSource indent() {
    depth++;
    return this;
  }

  RustSource outdent() {
    depth--;
    return this;
  }

  /** Returns the number of columns right of the present indentation. */
  int room() {
    return WIDTH - depth * INDENT.length();
  }

  /** Whether a line with this text fits at the present indentation. */
  boolean fits(String line) {
    return depth * INDENT.length() + line.length() <= WIDTH;
  }

  /** Whether a line with this text would leave no column free. */
  boolean fillsLine(String line) {
    return depth * INDENT.length() + line.length() == WIDTH;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
