package dev.plugwright.bindgen.c;

import java.util.List;

/** Builds C source from lines with their indentation. */
final class CSource {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  CSource line(String format, Object... arguments) {
    String line = format.formatted(arguments);
    boolean directive = line.isEmpty() || line.startsWith("#");
    text.append(INDENT.repeat(directive ? 0 : depth)).append(line).append('\n');
    return this;
  }

  CSource blank() {
    return line("");
  }

  /** Writes a line that ends with an opening brace, and indents the following ones. */
  CSource open(String format, Object... arguments) {
    line(format + " {", arguments);
    depth++;
    return this;
  }

  /** Ends what {@link #open} began. */
  CSource close() {
    return close("}");
  }

  CSource close(String end) {
    depth--;
    return line("%s", end);
  }

  CSource indent() {
    depth++;
    return this;
  }

  CSource outdent() {
    depth--;
    return this;
  }

  CSource doc(List<String> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    List<String> safe = lines.stream().map(it -> it.replace("*/", "* /")).toList();
    if (safe.size() == 1) {
      return line("/** %s */", safe.get(0));
    }
    line("/**");
    safe.forEach(it -> line("%s", (" * " + it).stripTrailing()));
    return line(" */");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
