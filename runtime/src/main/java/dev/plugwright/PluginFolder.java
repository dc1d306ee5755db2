package dev.plugwright;

import java.time.Duration;

/**
 * The plugins of one contract in a folder, each behind a pool, which follow the files: a new file
 * becomes a pool, a changed one replaces the plugin of its pool, and a deleted one closes it.
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
 * <p>Files are looked at again and again, and read when they have not changed for a while, so that
 * half-written files are not. A file that cannot be read, is no plugin of the contract, or does not
 * start, is refused: it takes nothing from the other files, and a pool goes on with the version
 * that it has. A plugin that carries contracts, but not this one, is left alone, so that a folder
 * can have plugins of several contracts.
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
   * Is told what happens to the files, in the thread that watches them. What it throws is logged
   * and dropped.
   *
   * @param <T> the contract interface
   */
  interface Listener<T> {
    /** Called when a file has become a pool. */
    default void added(String file, PluginPool<T> pool) {}

    /** Called when a file has changed and its pool has taken the new version. */
    default void replaced(String file, PluginPool<T> pool) {}

    /** Called when a file is gone and its pool is closed. */
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
    Builder<T> settings(Settings<T> settings);

    @Override
    Builder<T> pin(String file, String sha256);

    @Override
    Builder<T> pinnedOnly();

    /** Sets for how long a file must not change before it is read; 500 milliseconds if not set. */
    Builder<T> quiet(Duration time);

    /** Sets who is told what happens to the files. */
    Builder<T> listener(Listener<T> listener);

    /**
     * Loads the files that are there, and starts to watch the folder.
     *
     * @throws PluginLoadException if the folder cannot be read
     */
    @Override
    PluginFolder<T> open();
  }
}
