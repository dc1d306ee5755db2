package dev.plugwright.internal.instance;

/**
 * Carries an exception of a host function through a guest, if its methods throw exceptions of their
 * own: an engine calls them, and its caller would get the exception of the method instead.
 */
public final class CarriedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Throwable carried;

  private CarriedException(Throwable carried) {
    super("a host function threw " + carried.getClass().getName(), null, false, false);
    this.carried = carried;
  }

  /**
   * Returns what to throw through a guest.
   *
   * @param thrown the exception of a host function
   * @return the exception itself, or its carrier
   * @throws Error the exception itself
   */
  public static RuntimeException through(Throwable thrown) {
    if (!isReadable(thrown)) {
      return new CarriedException(thrown);
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  /** Returns the exception that is carried, or the given one. */
  public static Throwable unwrap(Throwable thrown) {
    return thrown instanceof CarriedException carrier ? carrier.carried : thrown;
  }

  /** Returns whether the methods that an engine may call return. */
  private static boolean isReadable(Throwable thrown) {
    try {
      // An override may also return null, where Throwable never does.
      return thrown.getStackTrace() != null
          && thrown.toString() != null
          && String.valueOf(thrown.getMessage()) != null
          && String.valueOf(thrown.getLocalizedMessage()) != null
          && thrown.getCause() != thrown;
    } catch (Throwable unreadable) {
      return false;
    }
  }
}
