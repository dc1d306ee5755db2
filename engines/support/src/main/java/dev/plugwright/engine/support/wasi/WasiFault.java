package dev.plugwright.engine.support.wasi;

import dev.plugwright.spi.engine.EngineException;

/** Thrown by a WASI function through a guest to end the guest. */
public final class WasiFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final EngineException fault;

  WasiFault(EngineException fault) {
    super(fault.getMessage(), fault, false, false);
    this.fault = fault;
  }

  /** Returns how the call ends. */
  public EngineException fault() {
    return fault;
  }
}
