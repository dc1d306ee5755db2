package dev.plugwright.internal.discovery;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFolder;
import dev.plugwright.PluginSet;
import dev.plugwright.PoolOptions;
import dev.plugwright.internal.background.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** The settings of a folder. */
public final class FolderBuilder<T> implements PluginFolder.Builder<T> {
  private final PluginEngine engine;
  private final BooleanSupplier engineClosed;
  private final Runnable requireOpenEngine;
  private final Path folder;
  private final Selection<T> selection;
  private PluginFolder.Listener<T> listener = new PluginFolder.Listener<>() {};
  private long quietNanos = Duration.ofMillis(500).toNanos();

  /**
   * Starts with the defaults.
   *
   * @param engine loads the files
   * @param engineClosed whether the engine is closed
   * @param requireOpenEngine throws an exception if the engine is closed
   */
  public FolderBuilder(
      PluginEngine engine,
      BooleanSupplier engineClosed,
      Runnable requireOpenEngine,
      Path folder,
      Class<T> contract) {
    this.engine = engine;
    this.engineClosed = engineClosed;
    this.requireOpenEngine = requireOpenEngine;
    this.folder = Objects.requireNonNull(folder, "folder");
    this.selection = new Selection<>(contract);
  }

  @Override
  public FolderBuilder<T> pool(PoolOptions values) {
    selection.pool(values);
    return this;
  }

  @Override
  public FolderBuilder<T> pool(Function<String, PoolOptions> values) {
    selection.pool(values);
    return this;
  }

  @Override
  public FolderBuilder<T> settings(PluginSet.Settings<T> change) {
    selection.settings(change);
    return this;
  }

  @Override
  public FolderBuilder<T> pin(String file, String sha256) {
    selection.pin(file, sha256);
    return this;
  }

  @Override
  public FolderBuilder<T> pinnedOnly() {
    selection.pinnedOnly();
    return this;
  }

  @Override
  public FolderBuilder<T> quiet(Duration time) {
    if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "quiet is %s; it must be from PT0S to one day".formatted(time));
    }
    quietNanos = time.toNanos();
    return this;
  }

  @Override
  public FolderBuilder<T> listener(PluginFolder.Listener<T> told) {
    listener = Objects.requireNonNull(told, "listener");
    return this;
  }

  @Override
  public PluginFolder<T> open() {
    requireOpenEngine.run();
    return new Folder<>(this);
  }

  PluginEngine engine() {
    return engine;
  }

  boolean isEngineClosed() {
    return engineClosed.getAsBoolean();
  }

  Path folder() {
    return folder;
  }

  DiscoveryLog log() {
    return new DiscoveryLog("folder " + folder);
  }

  Selection<T> selection() {
    return selection;
  }

  long quietNanos() {
    return quietNanos;
  }

  void tell(Consumer<PluginFolder.Listener<T>> event) {
    try {
      event.accept(listener);
    } catch (Throwable e) { // errors too: the other files must still be checked
      Background.warn("a listener of folder " + folder + " failed", e);
    }
  }
}
