package dev.plugwright.it;

/** An exception of an application that one cannot look into: a method of it throws another. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String unreadable;

  /**
   * Constructs the exception.
   *
   * @param unreadable the name of the method that throws
   */
  UnreadableException(String unreadable) {
    super("the application's");
    this.unreadable = unreadable;
  }

  private <T> T read(String method, T value) {
    if (method.equals(unreadable)) {
      throw new ArithmeticException("thrown by " + method);
    }
    return value;
  }

  @Override
  public String getMessage() {
    return read("getMessage", super.getMessage());
  }

  @Override
  public String getLocalizedMessage() {
    return read("getLocalizedMessage", super.getLocalizedMessage());
  }

  @Override
  public String toString() {
    return read("toString", getClass().getName());
  }

  @Override
  public synchronized Throwable getCause() {
    return read("getCause", super.getCause());
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    return read("getStackTrace", super.getStackTrace());
  }
}
