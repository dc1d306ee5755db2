package dev.plugwright.internal.observe;

import dev.plugwright.PluginStatistics;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.GuestMemory;
import java.lang.ref.WeakReference;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an instance does; written by the thread that is inside. Does not keep the instance
 * from being reclaimed.
 */
public final class Meter {
  /** Calls that were entered and reached the plugin. */
  public long calls;

  /** Calls that failed. */
  public long failures;

  /** Bytes written to the guest. */
  public long bytesIn;

  /** Bytes read from the guest. */
  public long bytesOut;

  private final WeakReference<GuestMemory> memory;

  /** Starts at zero, for an instance with this memory. */
  public Meter(@Nullable GuestMemory memory) {
    this.memory = new WeakReference<>(memory);
  }

  /** Notes that the memory is freed. */
  public void memoryFreed() {
    memory.clear();
  }

  /** Returns the counts. */
  public PluginStatistics snapshot() {
    return new Snapshot(calls, failures, bytesIn, bytesOut, memoryBytes());
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
