package dev.plugwright.bindgen.model;

import java.util.List;

/** Builds source of a language with braces from lines with their indentation. */
public final class BraceSource {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Creates a source without lines. */
  public BraceSource() {}

  /** Writes a line; one that begins with # is not indented. */
  public BraceSource line(String format, Object... arguments) {
    String line = format.formatted(arguments);
    boolean directive = line.isEmpty() || line.startsWith("#");
    text.append(INDENT.repeat(directive ? 0 : depth)).append(line).append('\n');
    return this;
  }

  /** Writes an empty line. */
  public BraceSource blank() {
    return line("");
  }

  /** Writes a line that ends with an opening brace, and indents the following ones. */
  public BraceSource open(String format, Object... arguments) {
    line(format + " {", arguments);
    depth++;
    return this;
  }

  /** Ends what {@link #open} began. */
  public BraceSource close() {
    return close("}");
  }

  /** Ends what {@link #open} began, with another end than a brace. */
  public BraceSource close(String end) {
    depth--;
    return line("%s", end);
  }

  /** Indents the following lines. */
  public BraceSource indent() {
    depth++;
    return this;
  }

  /** Ends what {@link #indent} began. */
  public BraceSource outdent() {
    depth--;
    return this;
  }

  /** Writes a comment for documentation; nothing if there are no lines. */
  public BraceSource doc(List<String> lines) {
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

  /** Returns the source. */
  @Override
  public String toString() {
    return text.toString();
  }
}
