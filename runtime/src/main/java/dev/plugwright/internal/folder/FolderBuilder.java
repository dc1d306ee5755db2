package dev.plugwright.internal.folder;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFolder;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The settings of a folder. */
public final class FolderBuilder<T> implements PluginFolder.Builder<T> {
  private static final System.Logger LOG = System.getLogger("dev.plugwright");

  private final PluginEngine engine;
  private final Path folder;
  private final Class<T> contract;
  private final Map<String, String> pins = new HashMap<>();
  private PoolOptions options = PoolOptions.defaults();
  private PluginFolder.Settings<T> settings = (file, spec) -> spec;
  private PluginFolder.Listener<T> listener = new PluginFolder.Listener<>() {};
  private long quietNanos = Duration.ofMillis(500).toNanos();
  private boolean onlyPinned;

  /** Starts with the defaults. */
  public FolderBuilder(PluginEngine engine, Path folder, Class<T> contract) {
    this.engine = engine;
    this.folder = Objects.requireNonNull(folder, "folder");
    this.contract = Objects.requireNonNull(contract, "contract");
  }

  @Override
  public FolderBuilder<T> pool(PoolOptions values) {
    options = Objects.requireNonNull(values, "options");
    return this;
  }

  @Override
  public FolderBuilder<T> settings(PluginFolder.Settings<T> change) {
    settings = Objects.requireNonNull(change, "settings");
    return this;
  }

  @Override
  public FolderBuilder<T> pin(String file, String sha256) {
    if (!sha256.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException(
          "sha256 of %s is \"%s\"; it must be 64 hexadecimal digits".formatted(file, sha256));
    }
    pins.put(file, sha256);
    return this;
  }

  @Override
  public FolderBuilder<T> pinnedOnly() {
    onlyPinned = true;
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
    return new Folder<>(this);
  }

  PluginEngine engine() {
    return engine;
  }

  Path folder() {
    return folder;
  }

  Class<T> contract() {
    return contract;
  }

  PoolOptions poolOptions() {
    return options;
  }

  PluginSpec<T> spec(String file, PluginSpec<T> spec) {
    return settings.of(file, spec);
  }

  @Nullable String pin(String file) {
    return pins.get(file);
  }

  boolean onlyPinned() {
    return onlyPinned;
  }

  long quietNanos() {
    return quietNanos;
  }

  void tell(Consumer<PluginFolder.Listener<T>> event) {
    try {
      event.accept(listener);
    } catch (Throwable e) { // also an error: the other files are to be looked at
      LOG.log(System.Logger.Level.WARNING, "a listener of folder " + folder + " failed", e);
    }
  }
}
