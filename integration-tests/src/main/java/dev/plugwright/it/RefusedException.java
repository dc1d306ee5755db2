package dev.plugwright.it;

/** An unchecked declared exception, with nothing but a text. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public RefusedException(String message) {
    super(message);
  }
}
