package dev.plugwright.internal.pool;

import dev.plugwright.PoolStatistics;
import java.time.Duration;
import java.util.Locale;

/** The statistics of a pool at one moment. */
record PoolSnapshot(
    int size,
    int idle,
    int borrowed,
    int waiting,
    long created,
    long startFailures,
    boolean lastStartFailed,
    long leases,
    long poisoned,
    long recycled,
    long shrunk,
    long abandoned,
    long resets,
    long rebuilds,
    long swaps,
    long replaced,
    long waits,
    Duration waitTime,
    long borrowTimeouts,
    long calls,
    long failures,
    long bytesIn,
    long bytesOut,
    long memoryBytes)
    implements PoolStatistics {

  /** Returns a text for people; events that have not happened are left out. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("PoolStatistics[instances ")
            .append(size)
            .append(" (")
            .append(idle)
            .append(" idle, ")
            .append(borrowed)
            .append(" borrowed), waiting threads ")
            .append(waiting);
    count(text, "calls", calls);
    count(text, "failures", failures);
    happened(text, "bytes in", bytesIn);
    happened(text, "bytes out", bytesOut);
    happened(text, "bytes of memory", memoryBytes);
    happened(text, "created", created);
    happened(text, "start failures", startFailures);
    if (lastStartFailed) {
      text.append(" (the last one too)");
    }
    happened(text, "leases", leases);
    happened(text, "poisoned", poisoned);
    happened(text, "recycled", recycled);
    happened(text, "shrunk", shrunk);
    happened(text, "abandoned", abandoned);
    happened(text, "resets", resets);
    happened(text, "rebuilds", rebuilds);
    happened(text, "swaps", swaps);
    happened(text, "replaced", replaced);
    happened(text, "waits", waits);
    happened(text, "ms waited", waitTime.toMillis());
    happened(text, "borrow time-outs", borrowTimeouts);
    return text.append(']').toString();
  }

  private static void happened(StringBuilder text, String what, long count) {
    if (count != 0) {
      count(text, what, count);
    }
  }

  private static void count(StringBuilder text, String what, long count) {
    text.append(", ").append(what).append(' ').append(String.format(Locale.ROOT, "%,d", count));
  }
}
