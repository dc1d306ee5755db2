package dev.plugwright.bindgen.go;

import java.util.List;

/** Builds Go source from lines with their indentation. */
final class GoSource {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  GoSource line(String format, Object... arguments) {
    String line = format.formatted(arguments);
    text.append("\t".repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
    return this;
  }

  GoSource blank() {
    return line("");
  }

  /** Writes a line that ends with an opening brace, and indents the following ones. */
  GoSource open(String format, Object... arguments) {
    line(format + " {", arguments);
    depth++;
    return this;
  }

  GoSource close() {
    return close("}");
  }

  GoSource close(String end) {
    depth--;
    return line("%s", end);
  }

  GoSource indent() {
    depth++;
    return this;
  }

  GoSource outdent() {
    depth--;
    return this;
  }

  GoSource doc(List<String> lines) {
    lines.forEach(it -> line("%s", ("// " + it).stripTrailing()));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
