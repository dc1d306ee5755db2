package dev.plugwright.internal.load;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginListener;
import dev.plugwright.internal.observe.Observers;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the settings of an engine. */
public final class EngineBuilder implements PluginEngine.Builder {
  private @Nullable WasmEngine wasmEngine;
  private PluginLimits limits = PluginLimits.defaults();
  private final List<PluginListener> listeners = new ArrayList<>();

  /** For the service loader. */
  public EngineBuilder() {}

  @Override
  public PluginEngine.Builder wasmEngine(WasmEngine engine) {
    wasmEngine = Objects.requireNonNull(engine, "engine");
    return this;
  }

  @Override
  public PluginEngine.Builder limits(PluginLimits values) {
    limits = Objects.requireNonNull(values, "limits");
    return this;
  }

  @Override
  public PluginEngine.Builder listener(PluginListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public PluginEngine build() {
    EngineChoice choice = EngineChoice.of(wasmEngine);
    JvmNotice.once();
    EngineNotice.once(choice.engine().info());
    return new EngineCore(choice, limits, new Observers(listeners));
  }
}
