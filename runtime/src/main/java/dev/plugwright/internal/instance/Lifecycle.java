package dev.plugwright.internal.instance;

import static java.lang.invoke.MethodHandles.lookup;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginLimits;
import dev.plugwright.internal.observe.InstanceLog;
import dev.plugwright.spi.engine.EngineInstance;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who may enter an instance, and how a call and the instance itself end.
 *
 * <p>One word says what the instance can do: it is ready, busy in one thread, poisoned or closed.
 * Only the thread that it is busy in may enter again, which happens when a host function calls
 * back. A confined instance has one owner for life, so that entering needs no atomic operation; a
 * pooled one has the owner that the pool has claimed it for.
 *
 * <p>A second word says what the first becomes when the running call ends. Every call reads it on
 * its way in and out, so a thread that stops the call has only to write there, and to make sure
 * that the call has not ended meanwhile: see {@link #request}.
 */
public final class Lifecycle {
  private static final long READY = 0;
  private static final long POISONED = -1;
  private static final long CLOSED = -2;

  /** A thread is about to stop the call, and finds out whether it has ended already. */
  private static final long UNDECIDED = -3;

  /** Idle in a pool, which alone lets a thread in. */
  private static final long RESTING = -4;

  private static final long POLL_NANOS = 200_000;

  /** How long an interrupted call may take to end before it is left to itself. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private static final VarHandle STATE = Fields.handle(lookup(), "state", long.class);
  private static final VarHandle NUMBER = Fields.handle(lookup(), "number", long.class);
  private static final VarHandle DEPTH = Fields.handle(lookup(), "depth", int.class);

  private final EngineInstance engine;
  private final boolean confined;
  private final int maxDepth;
  private final Refusals refusals;
  private final InstanceLog log;
  private final StopRequest stop = new StopRequest();

  /**
   * {@link #READY}, {@link #POISONED}, {@link #CLOSED}, or the id of the thread that is inside; the
   * id of the owner for a confined instance. A number, because storing a reference costs the
   * collector's barrier in each call.
   */
  private volatile long state;

  /** What the state becomes when the running call ends. Negative values are set under the lock. */
  private volatile long next = READY;

  /** Whether a pool decides who may enter. */
  private boolean pooled;

  /** The thread that was inside last. */
  private @Nullable Thread lastInside;

  /** Calls that are running, one inside the other. */
  private int depth;

  /** Number of the outermost call that is running, or ran last. */
  private long number;

  /** How many nanoseconds that call has; 0 for no deadline. */
  private long budget;

  private String poison = "";

  /** Whether the log knows that the instance is poisoned. */
  private boolean poisonLogged;

  /** Whether the running call frees the engine's instance when it ends. */
  private volatile boolean closesOnExit;

  private volatile Runnable onEnd = () -> {};

  Lifecycle(
      EngineInstance engine,
      PluginLimits limits,
      boolean confined,
      Refusals refusals,
      InstanceLog log) {
    this.engine = engine;
    this.log = log;
    this.confined = confined;
    this.maxDepth = limits.callDepth();
    this.refusals = refusals;
    if (confined) {
      lastInside = Thread.currentThread();
      next = lastInside.threadId();
      state = next;
    }
  }

  // ---- calls ----

  /**
   * Makes the current thread the one that the instance is busy in; {@link #exit} must follow.
   *
   * @param method for messages
   * @param nanos how long the call may take if it is the outermost one; 0 for no deadline
   */
  public void enter(int method, long nanos) {
    Thread thread = Thread.currentThread();
    long id = thread.threadId();
    if (confined) {
      if (state != id || next != id || depth == maxDepth || thread.isInterrupted()) {
        requireInside(thread, method);
      }
    } else if (pooled) {
      if (state != id || next != READY || depth == maxDepth || thread.isInterrupted()) {
        requireInside(thread, method);
      }
    } else if (!thread.isInterrupted() && STATE.compareAndSet(this, READY, id)) {
      if (next != READY) {
        requireReady(thread, method);
      }
      if (lastInside != thread) {
        lastInside = thread;
      }
    } else {
      requireInside(thread, method);
    }
    if (depth == 0) {
      if (budget != nanos) {
        budget = nanos;
      }
      NUMBER.setRelease(this, number + 1);
    }
    depth++;
  }

  /** Ends what {@link #enter} started. */
  public void exit() {
    if (--depth == 0 && (!confined && !pooled || next < READY)) {
      settle();
    }
  }

  /** Lets a nested call in, or the owner's, once it is certain that nobody has stopped it. */
  private void requireInside(Thread thread, int method) {
    long id = thread.threadId();
    stop.awaitDecision();
    if (state != id || next < READY || depth == maxDepth || thread.isInterrupted()) {
      throw refusals.of(this, thread, method);
    }
  }

  /** Lets an outermost call in, once it is certain that the stop was meant for another call. */
  private void requireReady(Thread thread, int method) {
    stop.awaitDecision();
    if (next < READY) {
      settle();
      throw refusals.of(this, thread, method);
    }
  }

  private void settle() {
    long then = next;
    if (then >= READY) {
      STATE.setRelease(this, then);
      return;
    }
    stop.end();
    then = next;
    state = then; // a fence: whoever closes the instance writes, then looks as well
    if (then == CLOSED && closesOnExit) {
      engine.close();
      log.closed();
      onEnd.run();
    }
  }

  /** Returns how many calls are running, one inside the other. */
  public int depth() {
    return depth;
  }

  /** Returns whether the call that was entered last is not inside another one. */
  public boolean isOutermost() {
    return depth == 1;
  }

  /** Refuses calls from now on: what the guest's memory holds after a fault is undefined. */
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

  // ---- in a pool ----

  /** Gives a new instance to a pool: no thread may enter until the pool has claimed it for one. */
  public void rest() {
    pooled = true;
    STATE.setVolatile(this, RESTING);
  }

  /**
   * Claims a resting instance for a thread, which may then enter it any number of times; {@link
   * #release} must follow.
   *
   * @param thread the current thread, or one that waits for an instance
   * @return whether the instance is the thread's now
   */
  public boolean claim(Thread thread) {
    if (state != RESTING || !STATE.compareAndSet(this, RESTING, thread.threadId())) {
      return false;
    }
    if (next != READY && isOver()) {
      return false;
    }
    if (lastInside != thread) {
      lastInside = thread;
    }
    return true;
  }

  /**
   * Ends what {@link #claim} started. What is written before is seen by the thread that claims
   * next, and what is read after, such as whether threads wait, is not older.
   *
   * @return whether the instance can be claimed again; if not, it is poisoned or closed
   */
  public boolean release() {
    if (next != READY && isOver()) {
      return false;
    }
    STATE.setVolatile(this, RESTING);
    return true;
  }

  /** Returns whether the instance was poisoned or closed, which then becomes its state. */
  private boolean isOver() {
    stop.awaitDecision();
    if (next == READY) {
      return false;
    }
    settle();
    return true;
  }

  /** Takes an instance out of use that the current thread has claimed or nobody can claim. */
  public void retire() {
    stop.locked(() -> next = CLOSED);
    state = CLOSED;
  }

  /** Returns whether the instance is neither poisoned nor closed. */
  public boolean isUsable() {
    long then = next;
    return then >= READY || then == UNDECIDED;
  }

  /** Returns whether a thread has claimed the instance. */
  public boolean isClaimed() {
    return state > READY;
  }

  /** Returns whether the pool has the instance, for no thread. */
  boolean isResting() {
    return state == RESTING;
  }

  /** Returns whether a thread has claimed the instance. */
  public boolean isClaimedBy(Thread thread) {
    return state == thread.threadId();
  }

  /**
   * Claims the instance for the current thread if the thread that had claimed it has ended.
   *
   * @return whether the instance is this thread's now
   */
  public boolean claimFromTheDead() {
    long owner = state;
    Thread thread = lastInside;
    return owner > READY
        && thread != null
        && thread.threadId() == owner
        && !thread.isAlive()
        && STATE.compareAndSet(this, owner, Thread.currentThread().threadId());
  }

  // ---- stopping the running call ----

  /** Stops the running call, if there is one. */
  public void cancel() {
    stopRunning(StopReason.CANCELLED);
  }

  /** Stops the running call; returns whether there is one, and it was not stopped before. */
  private boolean stopRunning(StopReason reason) {
    boolean requested = stop(reason, (long) NUMBER.getAcquire(this));
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
   * <p>To enter and to leave costs no memory fence. So this writes that the call is to stop, then
   * brings the call's thread to a safepoint, which stands in for the fence, then looks whether the
   * call is still running. If it is, the thread will see on its way out what was written here.
   *
   * @param inside the thread that the call runs in
   * @param call number of the call
   */
  private boolean request(StopReason reason, Thread inside, long call) {
    return stop.decide(
        reason,
        inside,
        () -> {
          long before = next;
          if (before >= READY) {
            next = UNDECIDED;
          }
          if (inside != Thread.currentThread()) {
            inside.getStackTrace(); // the trace is of no interest
          }
          boolean running =
              (int) DEPTH.getAcquire(this) > 0 && (long) NUMBER.getAcquire(this) == call;
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
    long running = (long) NUMBER.getAcquire(this);
    return (int) DEPTH.getAcquire(this) == 0 ? -1 : running;
  }

  /** Returns how many nanoseconds the running call may take; 0 for no deadline. */
  long budgetNanos() {
    return budget;
  }

  /** Returns whether the thread of the running call was interrupted. */
  boolean isInterrupted() {
    Thread inside = lastInside;
    return inside != null && inside.isInterrupted();
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
    stop.locked(() -> next = CLOSED);
    if (state == Thread.currentThread().threadId() && depth > 0) {
      closesOnExit = true;
      return false;
    }
    long start = System.nanoTime();
    while (isBusy()) {
      long late = System.nanoTime() - start - grace.toNanos();
      if (late > PATIENCE_NANOS) {
        closesOnExit = true;
        if (isBusy()) {
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
    if (isBusy()) {
      stopRunning(StopReason.CLOSED);
    } else {
      end();
    }
  }

  /**
   * Frees an idle instance. The owner of a confined one may be entering it at this moment, for it
   * enters without an atomic operation; then the collector frees the memory.
   */
  private void end() {
    boolean owned = !confined || state == Thread.currentThread().threadId();
    state = CLOSED;
    if (owned) {
      engine.close();
    } else {
      engine.cancel();
    }
    log.closed();
  }

  /** Takes the instance out of use if it is idle; returns whether a call is running. */
  private boolean isBusy() {
    if (confined) {
      return (int) DEPTH.getAcquire(this) > 0;
    }
    long now = state;
    return now > READY
        || (now == READY || now == RESTING) && !STATE.compareAndSet(this, now, CLOSED);
  }

  /** Returns what the instance can do now. */
  public InstanceState state() {
    long now = state;
    long then = next;
    if (now == CLOSED || then == CLOSED) {
      return InstanceState.CLOSED;
    }
    if (now == POISONED || then == POISONED) {
      return InstanceState.POISONED;
    }
    boolean busy = confined || pooled ? depth > 0 : now > READY;
    return busy ? InstanceState.BUSY : InstanceState.READY;
  }

  /** Returns whether a thread is the one that is inside, or the owner of a confined instance. */
  boolean admits(Thread thread) {
    return state == thread.threadId();
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

  /** Returns how the instance belongs to the thread that was inside last. */
  String relation() {
    return confined ? "confined to" : pooled ? "lent to" : "in a call of";
  }
}
