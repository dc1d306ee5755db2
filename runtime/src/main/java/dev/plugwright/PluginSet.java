package dev.plugwright;

import java.util.Map;
import java.util.Optional;

/**
 * The plugins of one contract that were found in a folder or on the class path, each behind a pool.
 *
 * <pre>{@code
 * try (PluginSet<TextTools> plugins =
 *     engine.classPath(TextTools.class.getClassLoader(), TextTools.class).open()) {
 *   for (PluginPool<TextTools> pool : plugins.pools().values()) {
 *     pool.api().wordCount("to be or not to be");
 *   }
 * }
 * }</pre>
 *
 * <p>A plugin that cannot be read, does not implement the contract, or does not start, is refused;
 * the other plugins are not affected. A plugin that carries contracts, but not this one, is
 * ignored, so that plugins of several contracts can be in the same place.
 *
 * <p>Not meant to be implemented outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginSet<T> extends AutoCloseable {
  /** Returns the pools that exist now, by file name, in the order of the names. */
  Map<String, PluginPool<T>> pools();

  /** Returns the pool of a file, such as {@code text_tools.wasm}, if there is one. */
  default Optional<PluginPool<T>> pool(String file) {
    return Optional.ofNullable(pools().get(file));
  }

  /**
   * Returns the reasons for which files are refused now: by file name in a folder, by URL on the
   * class path.
   */
  Map<String, Throwable> refused();

  /** Closes every pool as {@link PluginPool#close()} does. Never throws. */
  @Override
  void close();

  /**
   * Changes what a plugin is granted.
   *
   * @param <T> the contract interface
   */
  @FunctionalInterface
  interface Settings<T> {
    /**
     * Returns the settings of one plugin.
     *
     * @param file name of the file
     * @param spec the plugin without host functions, with the limits of the engine
     */
    PluginSpec<T> of(String file, PluginSpec<T> spec);
  }

  /**
   * Collects the settings of a set of plugins. Not thread-safe.
   *
   * @param <T> the contract interface
   */
  interface Builder<T> {
    /** Sets how the pools work; {@link PoolOptions#defaults()} if not set. */
    Builder<T> pool(PoolOptions options);

    /** Sets what each plugin is granted: host functions, WASI, limits. */
    Builder<T> settings(Settings<T> settings);

    /**
     * Accepts one file only with these contents, and refuses it otherwise.
     *
     * @param file name of the file
     * @param sha256 the digest of the file, as 64 hexadecimal digits
     */
    Builder<T> pin(String file, String sha256);

    /** Accepts only files that are pinned. */
    Builder<T> pinnedOnly();

    /**
     * Finds and loads the plugins.
     *
     * @throws PluginLoadException if the place where plugins are searched cannot be read
     */
    PluginSet<T> open();
  }
}
