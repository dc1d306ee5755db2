package dev.plugwright;

import java.time.Duration;
import java.util.function.Function;

/**
 * The plugins of one contract in a folder, each behind a pool. The pools follow the files: a new
 * file opens a pool, a changed one replaces the plugin of its pool, and a deleted one closes it.
 *
 * <pre>{@code
 * try (PluginFolder<TextTools> plugins =
 *     engine.folder(Path.of("plugins"), TextTools.class).open()) {
 *   for (PluginPool<TextTools> pool : plugins.pools().values()) {
 *     pool.api().wordCount("to be or not to be");
 *   }
 * }
 * }</pre>
 *
 * <p>The folder is polled; a file is read when it has not changed for a while, so that half-written
 * files are skipped. A file that cannot be read, is not a plugin of the contract, or fails to
 * start, is refused: other files are not affected, and an existing pool keeps its version. A plugin
 * that contains other contracts only is ignored, so a folder can have plugins of several contracts.
 *
 * <p>Not meant to be implemented outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginFolder<T> extends PluginSet<T> {
  /** Stops watching, and closes every pool as {@link PluginPool#close()} does. Never throws. */
  @Override
  void close();

  /**
   * Receives events of the files, in the thread that watches them. Its exceptions are logged and
   * ignored.
   *
   * @param <T> the contract interface
   */
  interface Listener<T> {
    /** Called when a pool was opened for a file. */
    default void added(String file, PluginPool<T> pool) {}

    /** Called when a file has changed and its pool uses the new version. */
    default void replaced(String file, PluginPool<T> pool) {}

    /** Called when a file was deleted and its pool closed. */
    default void removed(String file) {}

    /** Called when a file is refused, once for each change of the file. */
    default void refused(String file, Throwable reason) {}
  }

  /**
   * Collects the settings of a folder. Not thread-safe.
   *
   * @param <T> the contract interface
   */
  interface Builder<T> extends PluginSet.Builder<T> {
    @Override
    Builder<T> pool(PoolOptions options);

    @Override
    Builder<T> pool(Function<String, PoolOptions> options);

    @Override
    Builder<T> settings(Settings<T> settings);

    @Override
    Builder<T> pin(String file, String sha256);

    @Override
    Builder<T> pinnedOnly();

    /** Sets how long a file must be unchanged before it is read; 500 milliseconds if not set. */
    Builder<T> quiet(Duration time);

    /** Sets the listener for events of the files. */
    Builder<T> listener(Listener<T> listener);

    /**
     * Loads the existing files and starts to watch the folder.
     *
     * @throws PluginLoadException if the folder cannot be read
     */
    @Override
    PluginFolder<T> open();
  }
}
