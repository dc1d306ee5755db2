package dev.plugwright.internal.pool;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The threads that wait for an instance, in the order in which they came. */
final class Line<T> {
  private final ArrayDeque<Waiter<T>> waiters = new ArrayDeque<>();

  /** How many there are; read without the lock. */
  private volatile int length;

  /** A thread that waits. Its fields are guarded by the pool's lock. */
  static final class Waiter<T> {
    final Thread thread = Thread.currentThread();

    /** What it was given. */
    @Nullable Entry<T> entry;

    /** The place that it may start an instance for, or -1. */
    int slot = -1;

    boolean isServed() {
      return entry != null || slot >= 0;
    }
  }

  int length() {
    return length;
  }

  // ---- under the pool's lock ----

  void join(Waiter<T> waiter) {
    waiters.addLast(waiter);
    length = waiters.size();
  }

  void leave(Waiter<T> waiter) {
    waiters.remove(waiter);
    length = waiters.size();
  }

  @Nullable Waiter<T> first() {
    return waiters.peekFirst();
  }

  /** Wakes the thread that has waited longest. */
  void wakeFirst() {
    Waiter<T> first = waiters.peekFirst();
    if (first != null) {
      LockSupport.unpark(first.thread);
    }
  }

  void wakeAll() {
    waiters.forEach(waiter -> LockSupport.unpark(waiter.thread));
  }
}
