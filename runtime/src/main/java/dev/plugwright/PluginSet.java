package dev.plugwright;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
 * <p>A plugin that cannot be read, does not implement the contract, or fails to start, is refused;
 * the other plugins are not affected. A plugin that contains other contracts only is ignored, so
 * plugins of several contracts can be in the same place.
 *
 * <p>Not meant to be implemented outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginSet<T> extends AutoCloseable {
  /** Returns the open pools by file name, sorted by name. */
  Map<String, PluginPool<T>> pools();

  /** Returns the pool of a file, such as {@code text_tools.wasm}, if there is one. */
  default Optional<PluginPool<T>> pool(String file) {
    return Optional.ofNullable(pools().get(file));
  }

  /**
   * Returns the reasons why files are refused, by file name in a folder and by URL on the class
   * path.
   */
  Map<String, Throwable> refused();

  /** Closes every pool as {@link PluginPool#close()} does. Never throws. */
  @Override
  void close();

  /**
   * Customizes the spec of a plugin.
   *
   * @param <T> the contract interface
   */
  @FunctionalInterface
  interface Settings<T> {
    /**
     * Returns the settings of one plugin.
     *
     * @param file name of the file
     * @param spec the spec without host functions and with the limits of the engine
     */
    PluginSpec<T> of(String file, PluginSpec<T> spec);
  }

  /**
   * Collects the settings of a set of plugins. Not thread-safe.
   *
   * @param <T> the contract interface
   */
  interface Builder<T> {
    /** Sets the options of the pools; {@link PoolOptions#defaults()} by default. */
    Builder<T> pool(PoolOptions options);

    /**
     * Sets a function that returns the options of each plugin's pool, in place of {@link
     * #pool(PoolOptions)}. It is called with the name of the file when the pool is opened. If it
     * throws, the file is refused.
     */
    Builder<T> pool(Function<String, PoolOptions> options);

    /** Sets a function that customizes each plugin's spec: host functions, WASI, limits. */
    Builder<T> settings(Settings<T> settings);

    /**
     * Pins a file to its contents: with another digest it is refused.
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
     * @throws PluginLoadException if the folder or class path cannot be read
     */
    PluginSet<T> open();
  }
}
