package dev.plugwright.spi.binding;

import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.internal.instance.FuelTank;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.Lifecycle;
import dev.plugwright.internal.observe.InstanceLog;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.transcode.MethodPlan;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.RawFunction;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The instance that a proxy calls. Methods are numbered in the order of the contract text.
 *
 * <p>A call that passes memory has a {@link Call}; a call of scalars alone has none and starts with
 * {@link #enterScalar}.
 */
public final class CallTarget {
  private final Instance instance;
  private final Lifecycle life;
  private final InstanceLog log;
  private final @Nullable FuelTank fuel;
  private final long budget;
  private final @Nullable CallPlan plan;

  private Call[] calls;

  /** How many of them are running. */
  private int running;

  /**
   * Wraps an instance; called by the runtime.
   *
   * @param instance the instance
   * @param budget how many nanoseconds a call may take; 0 for no deadline
   */
  @SuppressWarnings("exports") // Only the runtime has an instance to pass.
  public CallTarget(Instance instance, long budget) {
    this(instance, budget, null);
  }

  /**
   * Wraps an instance of another version of the contract; called by the runtime.
   *
   * @param instance the instance
   * @param budget how many nanoseconds a call may take; 0 for no deadline
   * @param plan how calls are converted; {@code null} for the same version
   */
  @SuppressWarnings("exports") // Only the runtime has an instance to pass.
  public CallTarget(Instance instance, long budget, @Nullable CallPlan plan) {
    this.instance = instance;
    this.life = instance.life();
    this.log = instance.log();
    this.fuel = instance.fuel();
    this.budget = budget;
    this.plan = plan;
    this.calls = new Call[] {new Call(this, instance)};
  }

  /**
   * Returns the export that implements a method.
   *
   * @param method number of the method
   * @param signature a public functional interface with the export's signature
   * @param adapter makes such an object from raw calls, for engines that need it
   * @return {@code null} if the plugin lacks it, which only an optional method allows
   */
  public <F> @Nullable F export(int method, Class<F> signature, Function<RawCall, F> adapter) {
    Method called = instance.contract().methods().get(method);
    if (plan != null) {
      return converted(called, plan.method(method), method, adapter, signature);
    }
    String name = called.export();
    return instance.exports().containsKey(name)
        ? instance.function(name).as(signature, adapter)
        : null;
  }

  private <F> @Nullable F converted(
      Method called,
      @Nullable MethodPlan converted,
      int method,
      Function<RawCall, F> adapter,
      Class<F> signature) {
    if (converted == null || !instance.exports().containsKey(converted.callee().export())) {
      return null;
    }
    RawFunction function = instance.function(converted.callee().export());
    return converted.isAdapted(Lowering.signature(called), function.type())
        ? adapter.apply(new ExportAdapter(instance, method, converted, function))
        : function.as(signature, adapter);
  }

  /** Returns how arguments and results are converted; {@code null} for equal contracts. */
  @Nullable CallPlan plan() {
    return plan;
  }

  /**
   * Starts a call; {@link Call#exit} must follow.
   *
   * @param method number of the method
   * @throws dev.plugwright.PluginStateException if the instance is closed, poisoned or busy
   * @throws dev.plugwright.PluginCancelledException if the current thread is interrupted
   */
  public Call enter(int method) {
    life.enter(method, budget);
    if (fuel != null) {
      refuel(fuel, method);
    }
    return push().start(method);
  }

  /** Gives an outermost call its fuel. */
  private void refuel(FuelTank tank, int method) {
    if (life.isOutermost()) {
      try {
        tank.fill();
      } catch (RuntimeException e) { // stopped or closed at this moment
        RuntimeException failure = new CallFailure(instance, method, null).translate(e);
        life.exit();
        throw failure;
      }
    }
  }

  private Call push() {
    if (running == calls.length) {
      calls = Arrays.copyOf(calls, running + 1);
      calls[running] = new Call(this, instance);
    }
    return calls[running++];
  }

  /** Ends the innermost call. */
  void exit() {
    running--;
    life.exit();
  }

  /**
   * Starts a call of scalars alone; {@link #exitScalar} must follow.
   *
   * @param method number of the method
   * @throws dev.plugwright.PluginStateException if the instance is closed, poisoned or busy
   * @throws dev.plugwright.PluginCancelledException if the current thread is interrupted
   */
  public void enterScalar(int method) {
    life.enter(method, budget);
    if (fuel != null) {
      refuel(fuel, method);
    }
    if (log.observesCalls()) {
      push().startScalar(method);
    }
  }

  /** Ends a call that {@link #enterScalar} started. */
  public void exitScalar() {
    try {
      if (isObserved()) {
        calls[--running].exitScalar();
      }
    } finally {
      life.exit(); // whatever happens: else the instance would be busy for ever
    }
  }

  /** Returns whether the running call of scalars alone is observed. */
  private boolean isObserved() {
    return running > 0 && calls[running - 1].isScalar();
  }

  /**
   * Completes what was thrown between {@link #enterScalar} and {@link #exitScalar}.
   *
   * @param method number of the method
   * @param thrown what the plugin threw, or the check of its result
   * @return the exception to throw: one that names plugin and method, or a host exception unchanged
   */
  public RuntimeException failed(int method, Throwable thrown) {
    if (isObserved()) {
      return calls[running - 1].failedScalar(thrown);
    }
    return new CallFailure(instance, method, null).translate(thrown);
  }
}
