package dev.plugwright.internal.instance;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The request to stop the running call of an instance.
 *
 * <p>It lasts from the decision until the thread of the call has left. That thread waits for
 * threads that are interrupting it at the moment, so that no interrupt outlives the call, and then
 * restores the interrupt status that it had before the first interrupt.
 */
final class StopRequest {
  /** Requests for which a thread is interrupted that was not before. */
  private static final Set<StopRequest> SENT = ConcurrentHashMap.newKeySet();

  /** For how long an interrupt counts as that of an inner call, if it may be one of an outer. */
  private static final long DOUBT_NANOS = 100_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition sent = lock.newCondition();

  /** Written under the lock. */
  private volatile @Nullable StopReason reason;

  /** Whether the thread was interrupted by others when the request was made. */
  private boolean wasInterrupted;

  /** How many threads are interrupting the call at the moment. */
  private int sending;

  /** The thread of the call that the request is about. */
  private volatile @Nullable Thread target;

  /** When that call was seen first. */
  private volatile long seen;

  /** When the request was made. */
  private volatile long made;

  /**
   * Makes a request, unless there is one.
   *
   * @param inside the thread of the call
   * @param since when the call was seen first
   * @param decision finds out whether the call is running, while all others wait
   * @return whether the request was made
   */
  boolean decide(StopReason why, Thread inside, long since, BooleanSupplier decision) {
    lock.lock();
    try {
      if (reason != null || !decision.getAsBoolean()) {
        return false;
      }
      reason = why;
      // An engine that notices the interrupt itself may have cleared it for a moment.
      wasInterrupted = why == StopReason.INTERRUPTED || inside.isInterrupted();
      if (!wasInterrupted) {
        target = inside;
        seen = since;
        made = System.nanoTime();
        SENT.add(this);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns whether a thread is interrupted for this call. It is not if another one is being
   * stopped that this call has led to: the host function that made it goes on when that one has
   * ended, and its thread is not interrupted any more.
   *
   * <p>Which of two calls is the outer one shows by when they were seen first. If that was at the
   * same look, the other one is taken for the inner for a while.
   *
   * @param inside the thread of this call
   * @param since when this call was seen first
   */
  boolean isInterrupted(Thread inside, long since) {
    if (!inside.isInterrupted()) {
      return false;
    }
    for (StopRequest other : SENT) {
      if (other != this && other.target == inside && other.isInner(since)) {
        return false;
      }
    }
    return inside.isInterrupted(); // the other one may have ended before it was looked for
  }

  private boolean isInner(long since) {
    long later = seen - since;
    return later > 0 || later == 0 && System.nanoTime() - made < DOUBT_NANOS;
  }

  /** Waits until no other thread is deciding. */
  void awaitDecision() {
    locked(() -> {});
  }

  /** Runs an action while no other thread is deciding. */
  void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Interrupts the call, unless it has ended or another thread does so.
   *
   * @param interrupt interrupts the call; may block
   */
  void send(Runnable interrupt) {
    lock.lock();
    try {
      if (reason == null || sending > 0) {
        return;
      }
      sending++;
    } finally {
      lock.unlock();
    }
    try {
      interrupt.run();
    } finally {
      locked(
          () -> {
            sending--;
            sent.signalAll();
          });
    }
  }

  /** Ends the request, if there is one; called by the thread of the call when it leaves. */
  void end() {
    lock.lock();
    try {
      endLocked();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the request if a condition holds while no other thread is deciding.
   *
   * @return whether it holds
   */
  boolean endIf(BooleanSupplier condition) {
    lock.lock();
    try {
      if (!condition.getAsBoolean()) {
        return false;
      }
      endLocked();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void endLocked() {
    while (sending > 0) {
      sent.awaitUninterruptibly();
    }
    if (reason != null) {
      reason = null;
      restoreInterrupt();
      SENT.remove(this);
    }
  }

  private void restoreInterrupt() {
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    } else {
      Thread.interrupted();
    }
  }

  /** Returns why the call is to stop; empty if it is not. */
  Optional<StopReason> reason() {
    return Optional.ofNullable(reason);
  }

  /** Returns whether the call is to stop. */
  boolean isPending() {
    return reason != null;
  }
}
