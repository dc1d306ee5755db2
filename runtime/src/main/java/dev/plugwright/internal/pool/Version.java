package dev.plugwright.internal.pool;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One version of a pool's plugin: a module with what its instances are granted.
 *
 * @param <T> the contract interface
 */
public interface Version<T> {
  /**
   * An instance that was started.
   *
   * @param plugin the instance as applications hold it
   * @param instance its parts
   * @param snapshot what it is reset to, if it is to be reset and can be
   */
  record Started<T>(PluginInstance<T> plugin, Instance instance, @Nullable Snapshot snapshot) {}

  /** Returns the module. */
  PluginModule module();

  /** Starts an instance; throws what {@link PluginSpec#instantiate} throws. */
  Started<T> start();

  /** Returns a version with the same grants and another module. */
  Version<T> of(PluginModule module);

  /** Returns the version that a spec describes. */
  Version<T> of(PluginSpec<T> spec);

  /** Returns whether no instance can be started, because the engine or the pool is closed. */
  boolean isOver();

  /** Releases what is needed to start instances; those that exist are not affected. */
  void close();
}
