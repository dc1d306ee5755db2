package dev.plugwright.commands;

/** Texts of plugins, made safe for a terminal. */
final class Printable {
  private Printable() {}

  /** Returns the text with its control characters as Unicode escapes, {@code \\u001b}. */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
