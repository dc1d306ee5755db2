package dev.plugwright.bindgen;

import java.util.ArrayList;
import java.util.List;

/** Splits the long lines of a contract's text for the string literals of generated sources. */
public final class LineWrap {
  private LineWrap() {}

  /**
   * Splits a line behind spaces, preferably those after commas.
   *
   * @param line the line
   * @param width maximum length of a piece in characters, its indentation included
   * @param indent indentation of the pieces after the first
   * @return the pieces, which are longer than the width only if they contain no space
   */
  public static List<String> split(String line, int width, String indent) {
    List<String> pieces = new ArrayList<>();
    String start = "";
    String rest = line;
    while (start.length() + rest.length() > width) {
      int end = end(rest, width - start.length());
      if (end == rest.length()) {
        break;
      }
      pieces.add(start + rest.substring(0, end));
      rest = rest.substring(end);
      start = indent;
    }
    pieces.add(start + rest);
    return pieces;
  }

  private static int end(String text, int width) {
    int comma = text.lastIndexOf(", ", width - 2);
    if (comma > 0) {
      return comma + 2;
    }
    int space = text.lastIndexOf(' ', width - 1);
    int end = space < 0 ? text.indexOf(' ', Math.max(width, 0)) : space;
    return end < 0 ? text.length() : end + 1;
  }
}
