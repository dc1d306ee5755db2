package dev.plugwright.internal.observe;

import dev.plugwright.CallOutcome;
import dev.plugwright.PluginListener;
import dev.plugwright.internal.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * Times one call at a time and reports it. The clock stands still during a call that nobody
 * observes.
 */
public final class CallClock {
  private final InstanceLog log;
  private final Meter meter;

  /** 0 while the clock stands still. */
  private long startNanos;

  private long encodedNanos;

  /** 0 until the guest has returned. */
  private long returnedNanos;

  private long startCalls;
  private long startBytesIn;
  private long startBytesOut;
  private @Nullable Object recorded;
  private @Nullable Throwable declared;
  private @Nullable Throwable failure;

  /** Makes a clock for calls of an instance, one at a time. */
  public CallClock(InstanceLog log) {
    this.log = log;
    this.meter = log.meter();
  }

  /** Starts the clock if somebody observes calls. */
  public void start() {
    if (log.observesCalls()) {
      run();
    }
  }

  private void run() {
    startBytesIn = meter.bytesIn;
    startBytesOut = meter.bytesOut;
    failure = null;
    declared = null;
    recorded = Flight.beginCall();
    startCalls = meter.calls();
    returnedNanos = 0;
    startNanos = now();
    encodedNanos = startNanos;
  }

  /** Returns whether the running call is observed. */
  public boolean isRunning() {
    return startNanos != 0;
  }

  /** Notes that an argument was copied to the guest; the last one starts the guest's time. */
  public void encoded() {
    encodedNanos = now();
  }

  /** Notes that the guest has returned. */
  public void returned() {
    returnedNanos = now();
  }

  /** Notes what the caller gets instead of a result. */
  public void failed(Throwable thrown) {
    failure = thrown;
  }

  /** Notes an exception that the contract declares. */
  public void declared(Throwable thrown) {
    declared = thrown;
    failure = thrown;
  }

  /**
   * Stops the clock and reports the call.
   *
   * @param method as {@code Interface.method}
   */
  public void stop(String method) {
    long end = now();
    CallOutcome outcome = outcome();
    if (meter.calls() < startCalls) { // the guest was not called
      encodedNanos = end;
    }
    long returned = returnedNanos == 0 ? end : returnedNanos;
    Events.Called event =
        new Events.Called(
            log,
            method,
            outcome,
            encodedNanos - startNanos,
            returned - encodedNanos,
            end - returned,
            meter.bytesIn - startBytesIn,
            meter.bytesOut - startBytesOut,
            failure);
    Object flight = recorded;
    startNanos = 0;
    recorded = null;
    failure = null;
    declared = null;
    if (outcome == CallOutcome.TIMEOUT) {
      Flight.timedOut(event);
    }
    Flight.endCall(flight, event);
    log.observers().tell(PluginListener::onCall, event);
  }

  private CallOutcome outcome() {
    if (failure == null) {
      return CallOutcome.SUCCESS;
    }
    return failure == declared ? CallOutcome.DECLARED : Outcomes.of(log.plugin(), failure);
  }

  /** Never 0, which means that the clock stands still. */
  private static long now() {
    return System.nanoTime() | 1;
  }
}
