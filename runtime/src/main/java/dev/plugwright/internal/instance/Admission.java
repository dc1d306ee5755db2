package dev.plugwright.internal.instance;

import static java.lang.invoke.MethodHandles.lookup;

import dev.plugwright.PluginException;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Who may enter an instance.
 *
 * <p>One word says what the instance can do: it is ready, busy in one thread, poisoned or closed.
 * Only the thread that it is busy in may enter again, which happens when a host function calls
 * back. A confined instance has one owner for life, so that entering needs no atomic operation; a
 * pooled one has the owner that the pool has claimed it for.
 *
 * <p>A second word says what the first becomes when the running call ends. Every call reads it on
 * its way in and out.
 */
public abstract sealed class Admission permits Lifecycle {
  static final long READY = 0;
  static final long POISONED = -1;
  static final long CLOSED = -2;

  /** A thread is about to stop the call, and finds out whether it has ended already. */
  static final long UNDECIDED = -3;

  /** Idle in a pool, which alone lets a thread in. */
  static final long RESTING = -4;

  private static final VarHandle STATE = Fields.handle(lookup(), "state", long.class);
  private static final VarHandle NUMBER = Fields.handle(lookup(), "number", long.class);
  private static final VarHandle DEPTH = Fields.handle(lookup(), "depth", int.class);

  final StopRequest stop = new StopRequest();

  /**
   * {@link #READY}, {@link #POISONED}, {@link #CLOSED}, {@link #RESTING}, or the id of the thread
   * that is inside; the id of the owner for a confined instance. A number, because storing a
   * reference costs the collector's barrier in each call.
   */
  volatile long state;

  /** What the state becomes when the running call ends. Negative values are set under the lock. */
  volatile long next = READY;

  /** The thread that was inside last. */
  @Nullable Thread lastInside;

  private final boolean confined;
  private final int maxDepth;

  /** Whether a pool decides who may enter. */
  private boolean pooled;

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
      throw refusal(thread, method);
    }
  }

  /** Lets an outermost call in, once it is certain that the stop was meant for another call. */
  private void requireReady(Thread thread, int method) {
    stop.awaitDecision();
    if (next < READY) {
      settle();
      throw refusal(thread, method);
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
    if (pooled && then >= READY) {
      return; // nobody stopped it after all: still claimed
    }
    state = then; // a fence: whoever closes the instance writes, then looks as well
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
    return confined || pooled ? depth > 0 : state > READY;
  }

  /**
   * Lets nobody in any more if the instance is idle. A confined one is only looked at, for its
   * owner enters without an atomic operation.
   *
   * @return whether it is idle
   */
  final boolean closeIfIdle() {
    if (confined) {
      return !isRunning();
    }
    long now = state;
    return now < READY && now != RESTING || now <= READY && STATE.compareAndSet(this, now, CLOSED);
  }
}
