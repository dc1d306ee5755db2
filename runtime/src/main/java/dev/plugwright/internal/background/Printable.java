package dev.plugwright.internal.background;

/** Makes text that others have chosen, such as plugins, safe for a log. */
public final class Printable {
  private Printable() {}

  /**
   * Returns the text with a tab after each line break, so that none of its lines looks like one of
   * the log's own, and with other control characters and reordering ones escaped.
   */
  public static String of(String text) {
    if (text.chars().noneMatch(Printable::isSpecial)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\n') {
        printable.append("\n\t");
      } else if (isSpecial(character)) {
        printable.append("\\u%04x".formatted((int) character));
      } else {
        printable.append(character);
      }
    }
    return printable.toString();
  }

  private static boolean isSpecial(int character) {
    return switch (character) {
      case '\t' -> false;
      case '\u2028', '\u2029' -> true;
      default ->
          Character.isISOControl(character)
              || character >= '\u202a' && character <= '\u202e'
              || character >= '\u2066' && character <= '\u2069';
    };
  }
}
