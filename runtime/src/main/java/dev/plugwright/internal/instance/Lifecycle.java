package dev.plugwright.internal.instance;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLimits;
import dev.plugwright.internal.observe.CallCount;
import dev.plugwright.internal.observe.InstanceLog;
import dev.plugwright.internal.observe.Meter;
import dev.plugwright.spi.engine.EngineInstance;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends calls and the instance itself.
 *
 * <p>Every call reads what the state becomes when it ends, so a thread that stops the call has only
 * to write there, and to make sure that the call has not ended meanwhile: see {@link #request}.
 */
public final class Lifecycle extends Claim {
  private static final long POLL_NANOS = 200_000;

  /** How long an interrupted call may take to end before it is left to itself. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private final EngineInstance engine;
  private final Refusals refusals;
  private final InstanceLog log;

  private String poison = "";

  /** Whether the log knows that the instance is poisoned. */
  private boolean poisonLogged;

  /** Whether the running call frees the engine's instance when it ends. */
  private volatile boolean closesOnExit;

  private volatile Runnable onEnd = () -> {};

  /** The call that the watcher saw last, and when it saw it first. */
  private volatile Seen seen = new Seen(-1, 0);

  private record Seen(long call, long since) {}

  Lifecycle(
      EngineInstance engine,
      PluginLimits limits,
      boolean confined,
      Refusals refusals,
      Meter meter,
      InstanceLog log) {
    super(confined, limits.callDepth(), meter);
    this.engine = engine;
    this.refusals = refusals;
    this.log = log;
  }

  @Override
  PluginException refusal(Thread thread, int method) {
    return refusals.of(this, thread, method);
  }

  @Override
  void endedClosed() {
    if (closesOnExit) {
      engine.close();
      log.closed();
      onEnd.run();
    }
  }

  /** Refuses calls from now on: the guest's memory is undefined after a fault. */
  void poison(String reason) {
    stop.locked(
        () -> {
          if (next != CLOSED) {
            poison = reason;
            next = POISONED;
          }
        });
    if (next == POISONED && !poisonLogged) {
      poisonLogged = true;
      log.poisoned(reason);
    }
  }

  // ---- stopping the running call ----

  /** Stops the running call, if there is one. */
  public void cancel() {
    stopRunning(StopReason.CANCELLED);
  }

  /** Stops the running call; returns whether there is one, and it was not stopped before. */
  private boolean stopRunning(StopReason reason) {
    long call = number();
    boolean requested = CallCount.isCall(call) && stop(reason, call);
    if (requested) {
      interrupt();
    }
    return requested;
  }

  /**
   * Stops a call, which is then to be {@linkplain #interrupt interrupted}.
   *
   * @return whether it was running, and not stopped before
   */
  boolean stop(StopReason reason, long call) {
    Thread inside = lastInside;
    return inside != null && request(reason, inside, call);
  }

  /** Interrupts the call that was stopped, if it has not ended. */
  void interrupt() {
    Thread inside = lastInside;
    if (inside != null) {
      stop.send(() -> engine.interrupt(inside));
    }
  }

  /** Returns whether the running call was stopped, but has not ended yet. */
  boolean isStopping() {
    return stop.isPending();
  }

  /**
   * Decides to stop a call, unless it has ended or is being stopped already.
   *
   * <p>Entering and leaving need no memory fence. So this writes that the call is to stop, then
   * brings the call's thread to a safepoint, which stands in for the fence, then looks whether the
   * call is still running. If it is, the thread will see on its way out what was written here.
   *
   * @param inside the thread that the call runs in
   * @param call number of the call
   */
  private boolean request(StopReason reason, Thread inside, long call) {
    Seen last = seen;
    return stop.decide(
        reason,
        inside,
        last.call == call ? last.since : System.nanoTime(),
        () -> {
          long before = next;
          if (before >= READY) {
            next = UNDECIDED;
          }
          if (inside != Thread.currentThread()) {
            inside.getStackTrace(); // for its safepoint; the trace is not used
          }
          boolean running = number() == call;
          if (running && before >= READY) {
            poison = reason.poison();
            next = POISONED;
          } else {
            next = before;
          }
          return running;
        });
  }

  /** Returns why the running call was stopped. */
  public Optional<StopReason> stopReason() {
    return stop.reason();
  }

  // ---- the watcher's view ----

  /** Returns the number of the running call; negative if there is none. */
  long running() {
    long running = number();
    return CallCount.isCall(running) ? running : -1;
  }

  /** Notes that the watcher has seen a call for the first time. */
  void seen(long call, long now) {
    seen = new Seen(call, now);
  }

  /**
   * Returns whether the thread of the running call was interrupted, other than for another call.
   */
  boolean isInterrupted() {
    Thread inside = lastInside;
    return inside != null && stop.isInterrupted(inside, seen.since);
  }

  // ---- the end ----

  /**
   * Refuses new calls, lets the running one end within the grace period, interrupts it after that,
   * and frees the engine's instance. A call that cannot be interrupted, such as one of the current
   * thread or one that is stuck in a host function, frees it when it ends.
   *
   * @return whether that is done; else a call is still running
   */
  public boolean close(Duration grace) {
    long nanos = Durations.nanos(grace);
    stop.locked(() -> next = CLOSED);
    if (state == Thread.currentThread().threadId() && isRunning()) {
      closesOnExit = true;
      return false;
    }
    long start = System.nanoTime();
    while (!closeIfIdle()) {
      long late = System.nanoTime() - start - nanos;
      if (late > PATIENCE_NANOS) {
        closesOnExit = true;
        if (!closeIfIdle()) {
          return false;
        }
      } else if (late >= 0) {
        if (!stopRunning(StopReason.CLOSED)) {
          interrupt();
        }
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    end();
    return true;
  }

  /** Sets what is done when the last call of a closed instance has ended. */
  public void onEnd(Runnable action) {
    onEnd = action;
  }

  /** Refuses new calls, interrupts the running one, and does not wait for its end. */
  public void abandon() {
    stop.locked(() -> next = CLOSED);
    closesOnExit = true;
    if (closeIfIdle()) {
      end();
    } else {
      stopRunning(StopReason.CLOSED);
    }
  }

  /**
   * Frees an idle instance. The owner of a confined one may be entering it at this moment, because
   * it enters without an atomic operation; then the collector frees the memory.
   */
  private void end() {
    boolean owned = !isConfined() || state == Thread.currentThread().threadId();
    state = CLOSED;
    if (owned) {
      engine.close();
    } else {
      engine.cancel();
    }
    log.closed();
  }

  /** Returns the current state. */
  public InstanceState state() {
    long now = state;
    long then = next;
    if (now == CLOSED || then == CLOSED) {
      return InstanceState.CLOSED;
    }
    if (now == POISONED || then == POISONED) {
      return InstanceState.POISONED;
    }
    return isBusy() ? InstanceState.BUSY : InstanceState.READY;
  }

  /** Returns why the instance is poisoned. */
  String poison() {
    return poison;
  }

  /** Returns the name of the thread that was inside last. */
  String lastInside() {
    Thread thread = lastInside;
    return thread == null ? "?" : thread.getName();
  }
}
