package dev.plugwright.sample.host;

/** Something the user gave is not usable; the message says what, in one line. */
public final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with the line that the user gets to see. */
  public BadInputException(String message) {
    super(message);
  }
}
