package dev.plugwright.it;

/** A text that is no number. */
public final class ParseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ParseError error;

  /** Creates the exception. */
  public ParseException(ParseError error) {
    super(error.reason());
    this.error = error;
  }

  /** Returns why. */
  public ParseError error() {
    return error;
  }
}
