package dev.plugwright.internal.instance;

import java.util.Optional;
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
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition sent = lock.newCondition();

  /** Written under the lock. */
  private volatile @Nullable StopReason reason;

  /** Whether the thread was interrupted by others when the request was made. */
  private boolean wasInterrupted;

  /** How many threads are interrupting the call at the moment. */
  private int sending;

  /**
   * Makes a request, unless there is one.
   *
   * @param inside the thread of the call
   * @param decision finds out whether the call is running, while all others wait
   * @return whether the request was made
   */
  boolean decide(StopReason why, Thread inside, BooleanSupplier decision) {
    lock.lock();
    try {
      if (reason != null || !decision.getAsBoolean()) {
        return false;
      }
      reason = why;
      // An engine that notices the interrupt itself may have cleared it for a moment.
      wasInterrupted = why == StopReason.INTERRUPTED || inside.isInterrupted();
      return true;
    } finally {
      lock.unlock();
    }
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
      while (sending > 0) {
        sent.awaitUninterruptibly();
      }
      if (reason != null) {
        reason = null;
        restoreInterrupt();
      }
    } finally {
      lock.unlock();
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
