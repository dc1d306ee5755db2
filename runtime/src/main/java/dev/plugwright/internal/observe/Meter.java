package dev.plugwright.internal.observe;

import dev.plugwright.PluginStatistics;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.GuestMemory;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an instance does; written by the thread that is inside. Does not keep the instance
 * from being reclaimed.
 */
public final class Meter {
  /** Calls that failed. */
  public long failures;

  /** Bytes written to the guest. */
  public long bytesIn;

  /** Bytes read from the guest. */
  public long bytesOut;

  private final CallCount calls = new CallCount(0);

  /** Further counts of calls. */
  private volatile CallCount[] others = {};

  private final WeakReference<GuestMemory> memory;

  /** Starts at zero, for an instance with this memory. */
  public Meter(@Nullable GuestMemory memory) {
    this.memory = new WeakReference<>(memory);
  }

  /** Returns where calls are counted that no other count is for. */
  public CallCount callCount() {
    return calls;
  }

  /** Adds a count of other calls. */
  public void add(CallCount count) {
    CallCount[] before = others;
    CallCount[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = count;
    others = after;
  }

  /** Returns how many calls were entered and reached the plugin. */
  public long calls() {
    long sum = calls.calls();
    for (CallCount count : others) {
      sum += count.calls();
    }
    return sum;
  }

  /** Notes that the running call has failed before it reached the plugin. */
  public void notReached() {
    calls.correct(-1);
    failures--;
  }

  /** Notes that the memory is freed. */
  public void memoryFreed() {
    memory.clear();
  }

  /** Returns the counts. */
  public PluginStatistics snapshot() {
    return new Snapshot(calls(), failures, bytesIn, bytesOut, memoryBytes());
  }

  private long memoryBytes() {
    GuestMemory known = memory.get();
    try {
      return known == null ? 0 : known.lastKnownSize();
    } catch (EngineException closing) {
      return 0; // others close the instance at this moment
    }
  }

  private record Snapshot(long calls, long failures, long bytesIn, long bytesOut, long memoryBytes)
      implements PluginStatistics {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "PluginStatistics[calls %,d, failures %,d, bytes in %,d, bytes out %,d, bytes of memory %,d]",
          calls,
          failures,
          bytesIn,
          bytesOut,
          memoryBytes);
    }
  }
}
