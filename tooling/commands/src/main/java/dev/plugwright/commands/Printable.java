package dev.plugwright.commands;

/** Texts of plugins, made safe for a terminal. */
public final class Printable {
  private Printable() {}

  /**
   * Returns the text with Unicode escapes, {@code \\u001b}, for its control characters and for
   * those that change the direction of the text.
   */
  public static String of(String text) {
    return escaped(text, false);
  }

  /** Returns a text of several lines in the same way, with its line feeds and tabs. */
  public static String lines(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean lines) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean layout = lines && (c == '\n' || c == '\t');
              if (!layout && (Character.isISOControl(c) || changesDirection(c))) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean changesDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
  }
}
