package dev.plugwright.internal.load;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import dev.plugwright.internal.instance.Snapshot;
import java.util.Optional;

/** An instance with a snapshot, as a pool has it. */
public record Resets<T>(PluginInstance<T> instance, Snapshot snapshot) implements AutoCloseable {
  /** Starts an instance and takes a snapshot of it. */
  public static <T> Resets<T> start(PluginSpec<T> spec) {
    return start(spec, Snapshot.DEFAULT_RESERVE);
  }

  /** Starts an instance and takes a snapshot of it, with so much memory in reserve. */
  public static <T> Resets<T> start(PluginSpec<T> spec, int reserve) {
    InstanceCore<T> instance = (InstanceCore<T>) ((SpecCore<T>) spec).resettable().instantiate();
    return new Resets<>(instance, instance.snapshot(reserve).orElseThrow());
  }

  /** Returns why instances of a spec cannot be reset. */
  public static Optional<String> obstacle(PluginSpec<?> spec) {
    return ((SpecCore<?>) spec).resetObstacle();
  }

  @Override
  public void close() {
    instance.close();
  }
}
