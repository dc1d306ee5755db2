package dev.plugwright.internal.pool;

import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginStatistics;
import dev.plugwright.PoolStatistics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a pool does. */
final class Tally {
  /** Why an instance was given up. */
  enum Reason {
    POISONED,
    RECYCLED,
    REBUILT,
    SHRUNK,
    ABANDONED,
    REPLACED,
    CLOSED
  }

  final LongAdder created = new LongAdder();
  final LongAdder startFailures = new LongAdder();

  /** Whether the last start for a place in the pool failed, and not because it was cancelled. */
  private volatile boolean lastStartFailed;

  final LongAdder leases = new LongAdder();
  final LongAdder resets = new LongAdder();
  final LongAdder swaps = new LongAdder();
  final LongAdder waits = new LongAdder();
  final LongAdder waitNanos = new LongAdder();
  final LongAdder borrowTimeouts = new LongAdder();

  /** Guarded by the pool's lock, like the sums. */
  private final Map<Reason, Long> retired = new EnumMap<>(Reason.class);

  private Sums gone = new Sums(0, 0, 0, 0, 0);

  /** The counters of several instances. */
  private record Sums(long calls, long failures, long bytesIn, long bytesOut, long memoryBytes) {
    Sums plus(PluginStatistics one) {
      return new Sums(
          calls + one.calls(),
          failures + one.failures(),
          bytesIn + one.bytesIn(),
          bytesOut + one.bytesOut(),
          memoryBytes + one.memoryBytes());
    }

    /** The same for instances that are gone, with their memory. */
    Sums withoutMemory() {
      return new Sums(calls, failures, bytesIn, bytesOut, 0);
    }
  }

  /** Counts an instance that was started. */
  void started() {
    created.increment();
    lastStartFailed = false;
  }

  /** Counts a place for which no instance could be started. */
  void startFailed(Throwable why) {
    startFailures.increment();
    lastStartFailed = !(why instanceof PluginCancelledException);
  }

  boolean lastStartFailed() {
    return lastStartFailed;
  }

  /** Counts an instance that is given up. */
  void retired(Entry<?> entry, Reason reason) {
    retired.merge(reason, 1L, Long::sum);
    gone = gone.plus(entry.instance.meter().snapshot()).withoutMemory();
  }

  /** Returns the counts; the instances that are there are counted in. */
  PoolStatistics snapshot(Slots<?> slots, int waiting) {
    Sums sums = gone;
    int size = 0;
    int borrowed = 0;
    for (Entry<?> entry : slots.entries()) {
      size++;
      borrowed += entry.instance.life().isClaimed() ? 1 : 0;
      sums = sums.plus(entry.instance.meter().snapshot());
    }
    return new PoolSnapshot(
        size,
        size - borrowed,
        borrowed,
        waiting,
        created.sum(),
        startFailures.sum(),
        lastStartFailed,
        leases.sum(),
        count(Reason.POISONED),
        count(Reason.RECYCLED),
        count(Reason.SHRUNK),
        count(Reason.ABANDONED),
        resets.sum(),
        count(Reason.REBUILT),
        swaps.sum(),
        count(Reason.REPLACED),
        waits.sum(),
        Duration.ofNanos(waitNanos.sum()),
        borrowTimeouts.sum(),
        sums.calls(),
        sums.failures(),
        sums.bytesIn(),
        sums.bytesOut(),
        sums.memoryBytes());
  }

  private long count(Reason reason) {
    return retired.getOrDefault(reason, 0L);
  }
}
