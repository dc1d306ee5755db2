package dev.plugwright.internal.load;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import dev.plugwright.internal.instance.Snapshot;

/** Gives a benchmark what pools do in the runtime. */
public final class BenchmarkResets {
  private BenchmarkResets() {}

  /** Returns a spec whose instances can be reset. */
  public static <T> PluginSpec<T> resettable(PluginSpec<T> spec) {
    return ((SpecCore<T>) spec).resettable();
  }

  /** Takes a snapshot of an instance that was just started. */
  public static Snapshot snapshot(PluginInstance<?> instance) {
    return ((InstanceCore<?>) instance).snapshot(Snapshot.DEFAULT_RESERVE).orElseThrow();
  }
}
