package dev.plugwright.internal.discovery;

import dev.plugwright.PluginModule;
import dev.plugwright.PluginSet;
import dev.plugwright.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;

/** The settings of plugins on the class path. */
public final class ClassPathBuilder<T> implements PluginSet.Builder<T> {
  private final Source source;
  private final ClassLoader loader;
  private final Selection<T> selection;

  /** Loads a plugin within the limits of an engine. */
  @FunctionalInterface
  public interface Source {
    /** Reads and loads a plugin; does not close the stream. */
    PluginModule load(InputStream in, String name) throws IOException;
  }

  /** Starts with the defaults. */
  public ClassPathBuilder(Source source, ClassLoader loader, Class<T> contract) {
    this.source = source;
    this.loader = Objects.requireNonNull(loader, "loader");
    this.selection = new Selection<>(contract);
  }

  @Override
  public ClassPathBuilder<T> pool(PoolOptions options) {
    selection.pool(options);
    return this;
  }

  @Override
  public ClassPathBuilder<T> pool(Function<String, PoolOptions> options) {
    selection.pool(options);
    return this;
  }

  @Override
  public ClassPathBuilder<T> settings(PluginSet.Settings<T> settings) {
    selection.settings(settings);
    return this;
  }

  @Override
  public ClassPathBuilder<T> pin(String file, String sha256) {
    selection.pin(file, sha256);
    return this;
  }

  @Override
  public ClassPathBuilder<T> pinnedOnly() {
    selection.pinnedOnly();
    return this;
  }

  @Override
  public PluginSet<T> open() {
    return ClassPath.open(source, new ClassPathIndex(loader), selection);
  }
}
