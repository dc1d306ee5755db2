package dev.plugwright.internal.instance;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/**
 * The right of one thread to enter an instance without an atomic operation.
 *
 * <p>The thread first writes that it is inside, then reads whether it still has the right. Another
 * thread first writes that it takes the right away, then brings the owner to a safepoint, then
 * reads whether the owner is inside. The safepoint stands in for the fence between the owner's two
 * steps, so one of the two sees what the other has written.
 */
final class Bias {
  private static final VarHandle INSIDE = Fields.handle(lookup(), "inside", boolean.class);

  private final Thread owner;
  private final long id;
  private boolean inside;

  Bias(Thread owner) {
    this.owner = owner;
    this.id = owner.threadId();
  }

  /** Returns whether the thread with an id has the right. */
  boolean isOf(long thread) {
    return id == thread;
  }

  /** Notes that the owner is inside; the compiler keeps this before what the owner reads next. */
  void enter() {
    INSIDE.setOpaque(this, true);
  }

  /**
   * Notes that the owner is not inside; a thread that sees this sees everything that the owner
   * wrote before.
   */
  void leave() {
    INSIDE.setRelease(this, false);
  }

  /** Returns whether the owner is inside, once it can see what was written before. */
  boolean isUsed() {
    if (!(boolean) INSIDE.getAcquire(this)) {
      if (owner != Thread.currentThread() && owner.isAlive()) {
        owner.getStackTrace(); // for its safepoint; the trace is not used
      }
      return (boolean) INSIDE.getAcquire(this);
    }
    return true;
  }
}
