package dev.plugwright.internal.pool;

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

  void lock() {
    for (int attempts = 0; !lock.tryLock(); attempts++) {
      if (attempts < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, PAUSE_NANOS);
      }
    }
  }

  void unlock() {
    lock.unlock();
  }
}
