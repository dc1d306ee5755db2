package dev.plugwright.engine.support;

import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;

/**
 * The way into an instance of Endive, also for classes that are generated next to a guest's: they
 * call {@link #enter}, the guest, {@link #failed} if it throws, and {@link #exit} in any case.
 */
public abstract class Entrance {
  private final Gate gate;

  /**
   * {@code null} when closed, so that the guest's memory is collected even if functions are still
   * referenced.
   */
  private @Nullable Instance instance;

  /**
   * Creates an entrance.
   *
   * @param gate lets threads in, and is open as long as the instance is
   */
  protected Entrance(Gate gate, Instance instance) {
    this.gate = gate;
    this.instance = instance;
  }

  /** Lets the current thread in; {@link #exit} must follow. */
  public final Instance enter() {
    gate.enter();
    Instance open = instance;
    if (open == null) {
      gate.exit();
      throw Gate.refusal();
    }
    return open;
  }

  /** Lets the current thread out. */
  public final void exit() {
    gate.exit();
  }

  /** Returns the exception to throw for what the guest has thrown; called before {@link #exit}. */
  public final RuntimeException failed(Throwable thrown) {
    return fault(thrown, gate.isStopping());
  }

  /**
   * Returns what an exception means.
   *
   * @param stopping whether the call was stopped from outside
   */
  protected abstract RuntimeException fault(Throwable thrown, boolean stopping);

  /** Returns the gate. */
  protected final Gate gate() {
    return gate;
  }

  /** Returns the instance, without entering it. */
  protected final Instance open() {
    Instance open = instance;
    if (open == null) {
      throw Gate.refusal();
    }
    return open;
  }

  /** Forgets the instance, and returns it. */
  protected final @Nullable Instance leave() {
    Instance open = instance;
    instance = null;
    return open;
  }
}
