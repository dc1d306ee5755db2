package dev.plugwright.internal.instance;

import dev.plugwright.internal.observe.Meter;

/** How a pool decides who may enter an instance. */
public abstract sealed class Claim extends Admission permits Lifecycle {
  Claim(boolean confined, int maxDepth, Meter meter) {
    super(confined, maxDepth, meter);
  }

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
   * Ends what {@link #claim} started. The thread that claims next sees everything written before;
   * reads after it, such as whether threads wait, are not older than it.
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

  /** Takes an instance out of use that the current thread has claimed or no thread can claim. */
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

  /** Returns whether the instance is in the pool and no thread has claimed it. */
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
}
