package dev.plugwright.commands.doctor;

/**
 * Something that was looked at.
 *
 * @param problem whether it keeps plugins from being built, from running or from being fast
 * @param text what was found, and what to do about a problem
 */
public record Finding(boolean problem, String text) {
  /** Returns a finding that is in order. */
  public static Finding good(String text) {
    return new Finding(false, text);
  }

  /** Returns a finding that says what to do. */
  public static Finding problem(String text) {
    return new Finding(true, text);
  }
}
