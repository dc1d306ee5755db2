package dev.plugwright.internal.instance;

import static java.lang.invoke.MethodHandles.lookup;

import dev.plugwright.PluginException;
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

  static final VarHandle STATE = Fields.handle(lookup(), "state", long.class);
  private static final VarHandle NUMBER = Fields.handle(lookup(), "number", long.class);
  private static final VarHandle DEPTH = Fields.handle(lookup(), "depth", int.class);

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

  /** The right of the thread that alone has entered for a while. Written under the lock. */
  private volatile @Nullable Bias bias;

  /** How many biases there were. */
  private int biases;

  /** How many calls of one thread followed each other. */
  private int streak;

  /** Whether a pool decides who may enter. */
  boolean pooled;

  /** Calls that are running, one inside the other. */
  private int depth;

  /** Number of the outermost call that is running, or ran last. */
  private long number;

  /** How many nanoseconds that call has; 0 for no deadline. */
  private long budget;

  Admission(boolean confined, int maxDepth) {
    this.confined = confined;
    this.maxDepth = maxDepth;
    if (confined) {
      lastInside = Thread.currentThread();
      next = lastInside.threadId();
      state = next;
    }
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
    if (confined) {
      if (state != id || next != id || depth == maxDepth || thread.isInterrupted()) {
        requireInside(thread, method);
      }
    } else if (pooled) {
      if (state != id || next != READY || depth == maxDepth || thread.isInterrupted()) {
        requireInside(thread, method);
      }
    } else {
      Bias held = bias;
      if (held == null || !held.isOf(id)) {
        acquire(thread, method);
      } else {
        held.enter();
        if (next != id || depth == maxDepth || thread.isInterrupted()) {
          requireBias(held, thread, method);
        }
      }
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
    if (--depth == 0) {
      Bias held = bias;
      if (next < READY || !confined && !pooled && held == null) {
        settle();
      }
      if (held != null) {
        held.leave();
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
      } else if (++streak == STREAK && biases < MOST_BIASES) {
        startBias(thread);
      }
    } else {
      requireInside(thread, method);
    }
  }

  // ---- the bias ----

  /** Gives the thread that is just entering the right to do so without an atomic operation. */
  private void startBias(Thread thread) {
    stop.locked(
        () -> {
          if (next == READY) {
            Bias given = new Bias(thread);
            given.enter();
            biases++;
            next = thread.threadId();
            bias = given;
          }
        });
  }

  /** Takes its right from another thread; returns whether it had one and was not inside. */
  private boolean endBias() {
    Bias held = bias;
    if (held != null) {
      stop.locked(
          () -> {
            long before = next;
            if (bias == held && before >= READY) {
              next = UNDECIDED;
              if (held.isUsed()) {
                next = before;
              } else {
                bias = null;
                state = READY;
                next = READY;
              }
            }
          });
    }
    return held != null && bias != held;
  }

  /** Lets the owner in after checking that it still has its right and is not being stopped. */
  private void requireBias(Bias held, Thread thread, int method) {
    if (depth > 0) {
      requireInside(thread, method);
      return;
    }
    while (true) {
      held.leave();
      stop.awaitDecision();
      if (bias != held) {
        acquire(thread, method);
        return;
      }
      held.enter();
      long then = next;
      boolean over = then == POISONED || then == CLOSED;
      if (over || depth == maxDepth || thread.isInterrupted()) {
        held.leave();
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
    if (state != id || next < READY || depth == maxDepth || thread.isInterrupted()) {
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
    then = next;
    if (pooled && then >= READY) {
      return; // nobody stopped it after all: still claimed
    }
    state = then; // a fence: a thread that closes the instance also writes first and reads then
    if (then == CLOSED) {
      endedClosed();
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

  // ---- what others see ----

  /** Returns the number of the outermost call that is running, or ran last. */
  final long number() {
    return (long) NUMBER.getAcquire(this);
  }

  /** Returns whether a call is running. */
  final boolean isRunning() {
    return (int) DEPTH.getAcquire(this) > 0;
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
    return confined || pooled || bias != null ? depth > 0 : state > READY;
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
    if (held != null && !held.isUsed()) {
      state = CLOSED;
    }
    long now = state;
    return now < READY && now != RESTING || now <= READY && STATE.compareAndSet(this, now, CLOSED);
  }
}
