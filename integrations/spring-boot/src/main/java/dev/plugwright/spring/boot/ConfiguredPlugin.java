package dev.plugwright.spring.boot;

import dev.plugwright.PluginException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.spring.boot.PlugwrightProperties.Plugin;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A plugin of the properties: its pool, and the swap to another version. Thread-safe.
 *
 * @param <T> the contract
 */
public final class ConfiguredPlugin<T> {
  private static final Log LOG = LogFactory.getLog(ConfiguredPlugin.class);

  private final String name;
  private final PluginSource source;
  private final Class<T> contract;
  private final Duration closeTimeout;
  private final PluginPool<T> pool;
  private final @Nullable FileWatch watch;
  private volatile @Nullable Throwable refused;

  ConfiguredPlugin(String name, Plugin settings, PluginSource source, Class<T> contract) {
    this.name = name;
    this.source = source;
    this.contract = contract;
    this.closeTimeout = settings.pool().closeTimeout();
    Duration interval = settings.watch();
    // Before the file is read: a change from now on is seen.
    FileWatch.Stamp stamp = interval == null ? null : FileWatch.Stamp.of(source.resource());
    try (PluginModule module = source.load()) {
      this.pool = source.spec(module, contract).pool(settings.pool().options());
    }
    this.watch =
        interval == null || stamp == null
            ? null
            : new FileWatch(name, source.resource(), stamp, interval, this::reloadChanged);
    LOG.info("opened plugin %s: %s".formatted(name, pool.module()));
  }

  /** Returns the name of the plugin in the properties. */
  public String name() {
    return name;
  }

  /** Returns the pool. */
  public PluginPool<T> pool() {
    return pool;
  }

  /**
   * Returns why the last swap was refused; empty if it was not. This is a {@link PluginException},
   * or what a host function, its bean or a customizer has thrown.
   */
  public Optional<Throwable> refused() {
    return Optional.ofNullable(refused);
  }

  /**
   * Replaces the plugin by the file at its location. Running calls end on the old version; a
   * version that does not fit or fails to start is refused, and the old one is kept.
   *
   * @throws PluginException if the new version is refused; host functions that it calls when it
   *     starts, and customizers, may throw others
   */
  public synchronized void reload() {
    try (PluginModule module = source.load()) {
      if (!module.sha256().equals(pool.module().sha256())) {
        pool.replace(source.spec(module, contract));
        LOG.info("replaced plugin %s with %s".formatted(name, module));
      }
      refused = null;
    } catch (Throwable e) { // also what host functions and customizers throw
      refused = e;
      throw e;
    }
  }

  private void reloadChanged() {
    try {
      reload();
    } catch (PluginException e) {
      LOG.warn("plugin " + name + " stays as it is: " + e.getMessage());
    } catch (Throwable e) { // the next change may be a good one
      LOG.warn("plugin " + name + " stays as it is", e);
    }
  }

  void close() {
    if (watch != null) {
      watch.close();
    }
    pool.close(closeTimeout);
  }
}
