package dev.plugwright.internal.discovery;

import dev.plugwright.PluginFolder;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginPool;
import dev.plugwright.internal.background.Background;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A folder and the thread that watches it.
 *
 * <p>It polls: the events of file systems are lost on network drives and in mounted volumes, and
 * one look at a folder costs microseconds.
 */
final class Folder<T> implements PluginFolder<T> {
  private static final long SHORTEST_TICK = 10_000_000;
  private static final long LONGEST_TICK = 1_000_000_000;

  private final FolderBuilder<T> settings;
  private final Map<String, WatchedFile<T>> files = new ConcurrentSkipListMap<>();
  private final ReentrantLock looking = new ReentrantLock();
  private final Thread thread;
  private final long tick;
  private volatile boolean closed;

  /** A text that exists before it is needed: the reason may be a lack of memory. */
  private final String unwatchable;

  /** Whether it was logged that the folder cannot be read. */
  private boolean unreadable;

  Folder(FolderBuilder<T> settings) {
    this.settings = settings;
    this.unwatchable = "cannot watch folder " + settings.folder();
    this.tick = Math.clamp(settings.quietNanos() / 2, SHORTEST_TICK, LONGEST_TICK);
    try {
      look(true);
    } catch (IOException | DirectoryIteratorException e) {
      throw new PluginLoadException(
          String.valueOf(settings.folder().getFileName()),
          e instanceof NoSuchFileException
              ? "folder not found: " + settings.folder().toAbsolutePath()
              : "cannot read the folder %s: %s".formatted(settings.folder().toAbsolutePath(), e),
          e);
    }
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("plugwright-folder-watcher " + settings.folder().getFileName())
            .start(this::watch);
  }

  private boolean isOver() {
    return closed || settings.isEngineClosed();
  }

  private void watch() {
    while (!isOver()) {
      LockSupport.parkNanos(this, tick);
      try {
        look(false);
        unreadable = false;
      } catch (Throwable e) {
        if (!unreadable && !isOver()) {
          unreadable = true;
          Background.warn(unwatchable, e);
        }
      }
    }
  }

  /** Checks every file of the folder, and those that were in it before. */
  private void look(boolean first) throws IOException {
    looking.lock();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(settings.folder(), "*.wasm")) {
      if (isOver()) {
        return;
      }
      for (Path path : found) {
        String name = String.valueOf(path.getFileName());
        files.computeIfAbsent(name, key -> new WatchedFile<>(settings, path));
      }
      for (WatchedFile<T> file : files.values()) {
        if (isOver()) {
          return;
        }
        if (!first) {
          Thread.interrupted(); // a listener's: no plugin would start, and no parking would last
        }
        if (file.look(first)) {
          files.remove(file.name());
        }
      }
    } finally {
      looking.unlock();
    }
  }

  @Override
  public Map<String, PluginPool<T>> pools() {
    Map<String, PluginPool<T>> pools = new TreeMap<>();
    for (WatchedFile<T> file : files.values()) {
      @Nullable PluginPool<T> pool = file.pool();
      if (pool != null) {
        pools.put(file.name(), pool);
      }
    }
    return Collections.unmodifiableMap(pools);
  }

  @Override
  public Map<String, Throwable> refused() {
    Map<String, Throwable> refused = new TreeMap<>();
    for (WatchedFile<T> file : files.values()) {
      @Nullable Throwable refusal = file.refusal();
      if (refusal != null) {
        refused.put(file.name(), refusal);
      }
    }
    return Collections.unmodifiableMap(refused);
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    looking.lock();
    try {
      files.values().forEach(WatchedFile::close);
      files.clear();
    } finally {
      looking.unlock();
    }
  }

  @Override
  public String toString() {
    String end = closed ? ", closed" : settings.isEngineClosed() ? ", engine closed" : "";
    return "PluginFolder[" + settings.folder() + ", " + files.keySet() + end + "]";
  }
}
