package dev.plugwright.internal.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock of a pool, which is held for short times only. Threads do not queue for it: the first in
 * the queue may be a virtual thread that has no carrier, and the others would wait for it although
 * the lock is free.
 */
final class PoolLock {
  /** How often to look whether the lock is free before pausing. */
  private static final int SPINS = 50;

  private static final long PAUSE_NANOS = 20_000;

  private final ReentrantLock lock = new ReentrantLock();

  /** What is to be done without the lock. Guarded by it. */
  private final List<Runnable> later = new ArrayList<>();

  void lock() {
    for (int attempts = 0; !lock.tryLock(); attempts++) {
      if (attempts < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, PAUSE_NANOS);
      }
    }
  }

  /**
   * Has something done by the current thread when it has released the lock, such as what listeners
   * are told of: they may take their time, use the pool, and wait for others that do.
   */
  void afterwards(Runnable action) {
    later.add(action);
  }

  void unlock() {
    List<Runnable> actions = List.of();
    try {
      if (!later.isEmpty()) {
        actions = List.copyOf(later);
        later.clear();
      }
    } finally {
      lock.unlock();
    }
    actions.forEach(Runnable::run);
  }
}
