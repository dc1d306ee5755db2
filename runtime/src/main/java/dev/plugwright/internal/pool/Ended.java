package dev.plugwright.internal.pool;

import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import org.jspecify.annotations.Nullable;

/** The version of a closed pool, which starts nothing. */
record Ended<T>(PluginModule module) implements Version<T> {
  @Override
  public Started<T> start() {
    throw refusal(module, null);
  }

  @Override
  public Version<T> of(PluginModule other) {
    throw refusal(module, null);
  }

  @Override
  public Version<T> of(PluginSpec<T> spec) {
    throw refusal(module, null);
  }

  @Override
  public boolean isOver() {
    return true;
  }

  @Override
  public void close() {}

  static PluginStateException refusal(PluginModule module, @Nullable String method) {
    return new PluginStateException(
        module.name(), method, "the pool is closed; keep it open as long as its proxy is used");
  }
}
