package dev.plugwright.internal.pool;

import dev.plugwright.internal.instance.Durations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The instances of a pool that threads other than the current one have.
 *
 * @param slots all instances
 */
record Lent<T>(Slots<T> slots) {
  private static final long POLL_NANOS = 200_000;

  /**
   * Waits until there are none; returns whether the thread was interrupted, which ends the wait.
   */
  boolean awaitNone(Duration time) {
    long nanos = Durations.nanos(time);
    long start = System.nanoTime();
    while (all().anyMatch(it -> it.instance.life().isClaimed())) {
      if (Thread.interrupted()) {
        return true;
      }
      if (System.nanoTime() - start >= nanos) {
        return false;
      }
      LockSupport.parkNanos(this, POLL_NANOS);
    }
    return false;
  }

  /** Closes them without waiting for their calls; returns whether there were any. */
  boolean abandon() {
    List<Entry<T>> all = all().toList();
    all.forEach(it -> it.instance.life().abandon());
    return !all.isEmpty();
  }

  private Stream<Entry<T>> all() {
    Thread mine = Thread.currentThread();
    return slots.entries().stream().filter(it -> !it.instance.life().isClaimedBy(mine));
  }
}
