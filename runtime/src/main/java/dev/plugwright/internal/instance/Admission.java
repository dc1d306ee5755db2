package dev.plugwright.internal.instance;

import static java.lang.invoke.MethodHandles.lookup;

import dev.plugwright.PluginException;
import dev.plugwright.internal.background.Fields;
import dev.plugwright.internal.observe.CallCount;
import dev.plugwright.internal.observe.Meter;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Controls which thread may enter an instance.
 *
 * <p>One word says what the instance can do: it is ready, busy in one thread, poisoned or closed.
 * Only the thread that it is busy in may enter again, which happens when a host function calls
 * back. A confined instance has one owner for life, so that entering needs no atomic operation; a
 * pooled one has the owner that the pool has claimed it for; any other has one as soon as a single
 * thread has entered it often, until a second thread comes: see {@link Bias}.
 *
 * <p>A second word says what the first becomes when the running call ends. Every call reads it on
 * its way in and out.
 */
public abstract sealed class Admission permits Claim {
  static final long READY = 0;
  static final long POISONED = -1;
  static final long CLOSED = -2;

  /** A thread is about to stop the call, and finds out whether it has ended already. */
  static final long UNDECIDED = -3;

  /** Idle in a pool, which alone lets a thread in. */
  static final long RESTING = -4;

  /** After how many calls of one thread the instance is biased to it. */
  private static final int STREAK = 1000;

  /** How often another thread may end a bias before there is none any more. */
  private static final int MOST_BIASES = 2;

  /** How far the numbers of calls of two biases are apart. */
  private static final long FAR = 1L << 56;

  static final VarHandle STATE = Fields.handle(lookup(), "state", long.class);

  final StopRequest stop = new StopRequest();

  /**
   * {@link #READY}, {@link #POISONED}, {@link #CLOSED}, {@link #RESTING}, or the id of the thread
   * that is inside; the id of the owner for a confined or biased instance. A number, because
   * storing a reference costs the collector's barrier in each call.
   */
  volatile long state;

  /**
   * What the state becomes when the running call ends: the owner's id for a confined or biased
   * instance. Negative values are set under the lock.
   */
  volatile long next = READY;

  /** The thread that was inside last. */
  @Nullable Thread lastInside;

  private final boolean confined;
  private final int maxDepth;
  private final Meter meter;

  /** Outermost calls without a bias. */
  private final CallCount unbiased;

  /**
   * The right of the thread that owns a confined instance, or that alone has entered for a while.
   * Written under the lock, and never while a call is running.
   */
  private volatile @Nullable Bias bias;

  /** How many biases there were. */
  private int biases;

  /** How many calls of one thread followed each other. */
  private int streak;

  /** Whether a pool decides who may enter. */
  boolean pooled;

  /** How many calls are running inside the outermost one. */
  private int inner;

  /** How many nanoseconds the outermost call has; 0 for no deadline. */
  private long budget;

  Admission(boolean confined, int maxDepth, Meter meter) {
    this.confined = confined;
    this.maxDepth = maxDepth;
    this.meter = meter;
    this.unbiased = meter.callCount();
    if (confined) {
      lastInside = Thread.currentThread();
      bias = bias(lastInside.threadId());
      next = lastInside.threadId();
      state = next;
    }
  }

  private Bias bias(long owner) {
    Bias given = new Bias(owner, ++biases * FAR);
    meter.add(given);
    return given;
  }

  /** Says why a call is not let in. */
  abstract PluginException refusal(Thread thread, int method);

  /** Called when the last call of a closed instance has ended. */
  abstract void endedClosed();

  // ---- calls ----

  /**
   * Enters the instance in the current thread; {@link #exit} must follow.
   *
   * @param method for messages
   * @param nanos how long the call may take if it is the outermost one; 0 for no deadline
   */
  public void enter(int method, long nanos) {
    Thread thread = Thread.currentThread();
    long id = thread.threadId();
    Bias held = bias;
    if (held != null && held.isOf(id)) {
      if (held.isBegun()) {
        enterInside(held, thread, method);
        return;
      }
      held.begin();
      if (next != id || thread.isInterrupted()) {
        requireBias(held, thread, method);
      }
    } else if (state == id && unbiased.isBegun()) {
      enterInside(unbiased, thread, method);
      return;
    } else if (confined || pooled) {
      if (state != id || next != READY || thread.isInterrupted()) {
        requireInside(thread, method);
      }
      unbiased.begin();
    } else {
      acquire(thread, method);
    }
    if (budget != nanos) {
      budget = nanos;
    }
  }

  /** Enters in the thread that is inside already. */
  private void enterInside(CallCount outer, Thread thread, int method) {
    if (next < READY || depth() == maxDepth || thread.isInterrupted()) {
      requireInside(thread, method);
    }
    inner++;
    outer.correct(1);
  }

  /** Ends what {@link #enter} started. */
  public void exit() {
    if (inner > 0) {
      inner--;
      return;
    }
    Bias held = bias;
    if (held != null) {
      held.end();
      if (next < READY) {
        settle(held);
      }
    } else {
      unbiased.end();
      if (!pooled || next < READY) {
        settle();
      }
    }
  }

  /** Lets the current thread in by an atomic operation. */
  private void acquire(Thread thread, int method) {
    long id = thread.threadId();
    boolean allowed = !thread.isInterrupted();
    if (allowed && STATE.compareAndSet(this, READY, id)
        || allowed && endBias() && STATE.compareAndSet(this, READY, id)) {
      if (next != READY) {
        requireReady(thread, method);
      }
      if (lastInside != thread) {
        lastInside = thread;
        streak = 0;
      } else if (++streak == STREAK && biases < MOST_BIASES && startBias(id)) {
        return;
      }
      unbiased.begin();
    } else {
      requireInside(thread, method);
    }
  }

  // ---- the bias ----

  /** Gives the thread that is entering the right to do so without an atomic operation. */
  private boolean startBias(long thread) {
    stop.locked(
        () -> {
          if (next == READY) {
            Bias given = bias(thread);
            given.begin();
            next = thread;
            bias = given;
          }
        });
    return bias != null;
  }

  /** Takes its right from another thread; returns whether it had one and was not inside. */
  private boolean endBias() {
    Bias held = bias;
    Thread owner = lastInside;
    if (held == null || owner == null) {
      return false;
    }
    stop.locked(
        () -> {
          long before = next;
          if (bias == held && before >= READY) {
            next = UNDECIDED;
            if (held.isUsed(owner)) {
              next = before;
            } else {
              bias = null;
              state = READY;
              next = READY;
            }
          }
        });
    return bias != held;
  }

  /** Lets the owner in after checking that it still has its right and is not being stopped. */
  private void requireBias(Bias held, Thread thread, int method) {
    while (true) {
      held.withdraw();
      stop.awaitDecision();
      if (bias != held) {
        acquire(thread, method);
        return;
      }
      held.begin();
      long then = next;
      if (then == POISONED || then == CLOSED || thread.isInterrupted()) {
        held.withdraw();
        throw refusal(thread, method);
      }
      if (then == thread.threadId()) {
        return;
      }
    }
  }

  /** Lets a nested call or one of the owner in after checking that it was not stopped. */
  private void requireInside(Thread thread, int method) {
    long id = thread.threadId();
    stop.awaitDecision();
    if (state != id || next < READY || depth() == maxDepth || thread.isInterrupted()) {
      throw refusal(thread, method);
    }
  }

  /** Lets an outermost call in after checking that the stop was meant for another call. */
  private void requireReady(Thread thread, int method) {
    stop.awaitDecision();
    if (next < READY) {
      settle();
      throw refusal(thread, method);
    }
  }

  /** Sets the state that follows the running call. */
  final void settle() {
    long then = next;
    if (then >= READY) {
      STATE.setRelease(this, then);
      return;
    }
    stop.end();
    then = decided();
    if (pooled && then >= READY) {
      return; // nobody stopped it after all: still claimed
    }
    settleAs(then);
  }

  /** Sets the state that follows a call of the owner, unless others have its right by now. */
  private void settle(Bias held) {
    if (stop.endIf(() -> bias == held)) {
      long then = decided();
      if (then < READY) {
        settleAs(then);
      }
    }
  }

  /** Returns what the state becomes, when no other thread is deciding. */
  private long decided() {
    long then = next;
    while (then == UNDECIDED) {
      stop.awaitDecision();
      then = next;
    }
    return then;
  }

  private void settleAs(long then) {
    state = then; // a fence: a thread that closes the instance also writes first and reads then
    if (then == CLOSED) {
      endedClosed();
    }
  }

  /** Returns how many calls are running, one inside the other. */
  public int depth() {
    return isRunning() ? inner + 1 : 0;
  }

  /** Returns whether the call that was entered last is not inside another one. */
  public boolean isOutermost() {
    return inner == 0;
  }

  // ---- what others see ----

  /** Returns the number of the outermost running call, or an even number if no call is running. */
  final long number() {
    Bias held = bias;
    return held == null ? unbiased.current() : held.current();
  }

  /** Returns whether a call is running. */
  final boolean isRunning() {
    return CallCount.isCall(number());
  }

  /** Returns how many nanoseconds the running call may take; 0 for no deadline. */
  final long budgetNanos() {
    return budget;
  }

  /** Returns whether a thread is the one that is inside, or the owner of a confined instance. */
  final boolean admits(Thread thread) {
    return state == thread.threadId();
  }

  /** Returns whether the instance belongs to one thread. */
  final boolean isConfined() {
    return confined;
  }

  /** Returns how the instance belongs to the thread that was inside last. */
  final String relation() {
    return confined ? "confined to" : pooled ? "lent to" : "in a call of";
  }

  /** Returns whether a call is running, of an instance that is neither poisoned nor closed. */
  final boolean isBusy() {
    return confined || pooled || bias != null ? isRunning() : state > READY;
  }

  /**
   * Closes the instance to all threads if it is idle; {@link #next} is {@link #CLOSED} already. A
   * confined one is only checked, because its owner enters without an atomic operation.
   *
   * @return whether it is idle
   */
  final boolean closeIfIdle() {
    if (confined) {
      return !isRunning();
    }
    Bias held = bias;
    Thread owner = lastInside;
    if (held != null && owner != null && !held.isUsed(owner)) {
      state = CLOSED;
    }
    long now = state;
    return now < READY && now != RESTING || now <= READY && STATE.compareAndSet(this, now, CLOSED);
  }
}
