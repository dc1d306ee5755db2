package dev.plugwright.internal.instance;

import dev.plugwright.internal.observe.CallCount;

/**
 * The right of one thread to enter an instance without an atomic operation, and the count of the
 * calls that it makes by it.
 *
 * <p>The thread first writes that it begins a call, then reads whether it still has the right.
 * Another thread first writes that it takes the right away, then brings the owner to a safepoint,
 * then reads whether the owner is inside. The safepoint stands in for the fence between the owner's
 * two steps, so one of the two sees what the other has written. An owner that has lost its right
 * meanwhile has written here only, where nobody reads any more whether it is inside.
 */
final class Bias extends CallCount {
  private final long id;

  /**
   * Gives the right to a thread.
   *
   * @param owner id of the thread
   * @param start of the count
   */
  Bias(long owner, long start) {
    super(start);
    this.id = owner;
  }

  /** Returns whether the thread with an id has the right. */
  boolean isOf(long thread) {
    return id == thread;
  }

  /** Takes back a call that has just begun. */
  void withdraw() {
    end();
    correct(-1);
  }

  /** Returns whether the owner is inside, once it can see what was written before. */
  boolean isUsed(Thread owner) {
    if (!isCall(current())) {
      if (owner != Thread.currentThread() && owner.isAlive()) {
        owner.getStackTrace(); // for its safepoint; the trace is not used
      }
      return isCall(current());
    }
    return true;
  }
}
