package dev.plugwright.spi.binding;

import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.StagingBuffer;
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
  private final boolean outermost;
  private final boolean observed;
  private final ArgumentSink sink;
  private final ResultSource source;

  /** How arguments and results are converted; {@code null} for equal contracts. */
  private final @Nullable CallPlan plan;

  private int method;
  private int mark;
  private int parameter;
  private boolean returned;

  private long startNanos;
  private long startBytesIn;
  private long startBytesOut;
  private @Nullable Throwable failure;

  Call(CallTarget target, Instance instance, boolean outermost) {
    this.target = target;
    this.instance = instance;
    this.staging = instance.staging();
    this.outermost = outermost;
    this.observed = instance.meter().observed();
    this.sink = new StagedArguments(instance);
    this.source = new ResultSource(instance);
    this.plan = target.plan();
  }

  Call start(int called) {
    method = called;
    mark = staging == null ? 0 : staging.mark();
    parameter = 0;
    returned = false;
    sink.start();
    if (observed) {
      startNanos = System.nanoTime();
      startBytesIn = instance.meter().bytesIn;
      startBytesOut = instance.meter().bytesOut;
      failure = null;
    }
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
      if (observed) {
        report();
      }
      target.exit();
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
    if (observed) {
      failure = exception;
    }
    return exception;
  }

  /** Completes what was thrown in an observed call of scalars alone. */
  RuntimeException failedScalar(Throwable thrown) {
    return told(thrown, new CallFailure(instance, method, null));
  }

  private RuntimeException told(Throwable thrown, CallFailure translation) {
    failure = thrown;
    RuntimeException translated = translation.translate(thrown);
    failure = translated;
    return translated;
  }

  void report() {
    instance
        .meter()
        .report(
            instance.plugin(),
            instance.methodName(method),
            System.nanoTime() - startNanos,
            instance.meter().bytesIn - startBytesIn,
            instance.meter().bytesOut - startBytesOut,
            failure);
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
