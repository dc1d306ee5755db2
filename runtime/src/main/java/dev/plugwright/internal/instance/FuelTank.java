package dev.plugwright.internal.instance;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.transform.Transforms;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.RawGlobal;
import java.util.List;

/**
 * The fuel of an instance: a number in the guest that its code counts down.
 *
 * @param left the fuel that is left; negative after a call was stopped for it
 * @param budget what each call has
 */
public record FuelTank(RawGlobal left, long budget) {
  private static final FunctionType ACTION = new FunctionType(List.of(), List.of());

  /**
   * Finds the fuel of an instance whose module counts it.
   *
   * @param budget what each call has
   * @throws IllegalStateException if the engine gives no access to it
   */
  public static FuelTank of(EngineInstance engine, long budget) {
    return new FuelTank(
        engine
            .global(Transforms.FUEL, ValueType.I64)
            .orElseThrow(() -> new IllegalStateException("the engine gives no access to globals")),
        budget);
  }

  /**
   * Runs the start function, which the engine does not run, if the module has one.
   *
   * @param present whether the module has one
   */
  public void start(EngineInstance engine, boolean present) {
    fill();
    if (present) {
      engine.function(Transforms.START, ACTION).apply();
    }
  }

  /** Gives the next call its budget. */
  public void fill() {
    left.set(budget);
  }

  /** Returns whether the last call was stopped because it had used its budget. */
  public boolean isEmpty() {
    return left.get() < 0;
  }
}
