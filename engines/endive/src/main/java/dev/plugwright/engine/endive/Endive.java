package dev.plugwright.engine.endive;

import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.spi.engine.WasmEngineProvider;

/**
 * Opens Endive, which compiles guest code to bytecode and runs on any JVM.
 *
 * <p>Guest memory is an array on the heap, at most 32,767 pages. A function whose bytecode exceeds
 * what the JVM allows for one method is interpreted; the log and {@link
 * dev.plugwright.spi.engine.EngineInfo} name it.
 *
 * <p>A call is stopped through {@link Thread#interrupt}. The engine takes back the interrupt that
 * it caused before the call returns to its caller, whether the call was stopped or ended by itself;
 * an interrupt that was there before stays. One that another party causes while the engine stops a
 * call cannot be told apart, and is taken back too. Conversely, a guest stops when its thread is
 * interrupted by anyone, and the thread is still interrupted afterwards.
 */
public final class Endive implements WasmEngineProvider {
  private static final int COMPILES_TO_BYTECODE = 50;

  /** For the service loader. */
  public Endive() {}

  @Override
  public String name() {
    return "endive";
  }

  @Override
  public int suitability() {
    return COMPILES_TO_BYTECODE;
  }

  @Override
  public WasmEngine open() {
    return builder().build();
  }

  /** Returns a builder with the default options. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options of Endive. Not thread-safe. */
  public static final class Builder {
    private Interpreter interpreter = Interpreter.WHERE_NEEDED;

    private Builder() {}

    /**
     * Sets whether functions that are too large for the JVM may be interpreted. On by default; if
     * off, their modules are rejected.
     */
    public Builder interpreter(boolean allowed) {
      interpreter = allowed ? Interpreter.WHERE_NEEDED : Interpreter.NOWHERE;
      return this;
    }

    /** Interprets all functions, to test what happens where only some of them are. */
    Builder interpretEverything() {
      interpreter = Interpreter.EVERYWHERE;
      return this;
    }

    /** Opens the engine. */
    public WasmEngine build() {
      return new EndiveEngine(interpreter);
    }
  }
}
