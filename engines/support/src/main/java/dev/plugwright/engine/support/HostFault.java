package dev.plugwright.engine.support;

/** Carries the exception of a host function through the guest, where nothing catches it. */
public final class HostFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps the exception of a host function. */
  public HostFault(Throwable thrown) {
    super("a host function threw", thrown);
  }

  /** Returns the exception of the host function. */
  public Throwable thrown() {
    Throwable thrown = getCause();
    return thrown == null ? this : thrown;
  }
}
