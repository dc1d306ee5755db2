package dev.plugwright.engine.endive;

/** Carries what a host function threw through the guest, where nothing catches it. */
final class HostFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HostFault(Throwable thrown) {
    super(thrown);
  }

  /** Returns what the host function threw. */
  Throwable thrown() {
    Throwable thrown = getCause();
    return thrown == null ? this : thrown;
  }
}
