package dev.plugwright.bindgen;

/**
 * Thrown when a contract cannot be expressed in a language, as with a name that it does not allow.
 */
public final class BindgenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what cannot be expressed
   */
  public BindgenException(String message) {
    super(message);
  }
}
