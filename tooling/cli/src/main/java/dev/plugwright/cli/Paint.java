package dev.plugwright.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours the verdicts of reports for terminals. */
final class Paint {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?m)(?<=: )(?:(?<bad>refused|breaking change|removed|problem)|(?<fair>may fail|contract"
              + " change|warning)|(?<good>works with default|works|no change|source change|ok))\\b");

  private Paint() {}

  static String paint(String text, boolean enabled) {
    if (!enabled) {
      return text;
    }
    return WORDS
        .matcher(text)
        .replaceAll(
            found -> "\u001B[" + color((Matcher) found) + "m" + found.group() + "\u001B[0m");
  }

  private static int color(Matcher found) {
    if (found.group("bad") != null) {
      return 31;
    }
    return found.group("fair") != null ? 33 : 32;
  }
}
