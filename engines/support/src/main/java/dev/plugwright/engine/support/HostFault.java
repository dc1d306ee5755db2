package dev.plugwright.engine.support;

/** Carries what a host function threw through the guest, where nothing catches it. */
public final class HostFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps what a host function threw. */
  public HostFault(Throwable thrown) {
    super(thrown);
  }

  /** Returns what the host function threw. */
  public Throwable thrown() {
    Throwable thrown = getCause();
    return thrown == null ? this : thrown;
  }
}
