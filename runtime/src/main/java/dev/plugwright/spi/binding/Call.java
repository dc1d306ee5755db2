package dev.plugwright.spi.binding;

import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.StagingBuffer;
import dev.plugwright.internal.observe.CallClock;
import dev.plugwright.internal.transcode.CallPlan;
import org.jspecify.annotations.Nullable;

/**
 * One call of a plugin. Calls are reused: one is valid from {@link CallTarget#enter} to {@link
 * #exit}.
 */
public final class Call {
  private final CallTarget target;
  private final Instance instance;
  private final @Nullable StagingBuffer staging;
  private final CallClock clock;
  private final ArgumentSink sink;
  private final ResultSource source;

  /** How arguments and results are converted; {@code null} for equal contracts. */
  private final @Nullable CallPlan plan;

  private boolean outermost;
  private int method;
  private int mark;
  private int parameter;
  private boolean returned;

  /** The depth of a call of scalars alone, which is here only to be observed; else 0. */
  private int scalarDepth;

  Call(CallTarget target, Instance instance) {
    this.target = target;
    this.instance = instance;
    this.staging = instance.staging();
    this.clock = new CallClock(instance.log());
    this.sink = new StagedArguments(instance, clock);
    this.source = new ResultSource(instance);
    this.plan = target.plan();
  }

  Call start(int called) {
    method = called;
    outermost = instance.life().isOutermost();
    mark = staging == null ? 0 : staging.mark();
    parameter = 0;
    returned = false;
    sink.start();
    clock.start();
    return this;
  }

  /**
   * Returns where an argument goes.
   *
   * @param index number of the parameter
   */
  public ArgumentSink argument(int index) {
    parameter = index;
    return plan == null ? sink : sink.convert(plan.argument(method, index));
  }

  /** Returns where the result comes from; called when the export has returned. */
  public ResultSource result() {
    returned = true;
    if (clock.isRunning()) {
      clock.returned();
    }
    return plan == null ? source.start() : source.start().convert(plan.result(method));
  }

  /** Ends the call. */
  public void exit() {
    try {
      if (staging != null) {
        staging.release(mark, outermost);
      }
    } catch (RuntimeException e) {
      if (instance.engine().translate(e) == null) {
        throw e;
      }
      // The call itself is done; only the calls after it are in danger.
      instance.poison("its allocator failed: " + e.getMessage());
    } finally {
      sink.tidy();
      source.tidy();
      try {
        if (clock.isRunning()) {
          clock.stop(instance.methodName(method));
        }
      } finally {
        target.exit(); // whatever happens: else the instance would be busy for ever
      }
    }
  }

  /**
   * Completes what was thrown between {@link CallTarget#enter} and {@link #exit}.
   *
   * @param thrown what the marshalling or the plugin threw
   * @return the exception to throw: one that names plugin, method and value, or a host exception
   *     unchanged
   */
  public RuntimeException failed(Throwable thrown) {
    return told(thrown, new CallFailure(instance, method, this));
  }

  /**
   * Notes that the plugin returned an exception that its contract declares.
   *
   * @return the exception, to be thrown
   */
  public <E extends Exception> E declared(E exception) {
    if (clock.isRunning()) {
      clock.declared(exception);
    }
    return exception;
  }

  private RuntimeException told(Throwable thrown, CallFailure translation) {
    if (!clock.isRunning()) {
      return translation.translate(thrown);
    }
    clock.failed(thrown);
    RuntimeException translated = translation.translate(thrown);
    clock.failed(translated);
    return translated;
  }

  // ---- for calls of scalars alone that are observed ----

  Call startScalar(int called) {
    start(called);
    scalarDepth = instance.life().depth();
    return this;
  }

  /** Returns whether this is the innermost call, and one of scalars alone. */
  boolean isScalar() {
    return scalarDepth == instance.life().depth();
  }

  RuntimeException failedScalar(Throwable thrown) {
    return told(thrown, new CallFailure(instance, method, null));
  }

  void exitScalar() {
    scalarDepth = 0;
    if (clock.isRunning()) {
      clock.stop(instance.methodName(method));
    }
  }

  // ---- for CallFailure ----

  boolean returned() {
    return returned;
  }

  int parameter() {
    return parameter;
  }

  ArgumentSink sink() {
    return sink;
  }

  ResultSource source() {
    return source;
  }
}
