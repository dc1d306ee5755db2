package dev.plugwright.flink;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import java.io.IOException;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * A plugin in a subtask: one instance, which is replaced after a fault. For the thread of the
 * subtask.
 *
 * @param <C> the contract interface
 */
public final class SubtaskPlugin<C> implements AutoCloseable {
  private final FlinkEngines.Use engine;
  private final SubtaskMetrics metrics;
  private final PluginModule module;
  private final PluginSpec<C> spec;
  private final Thread opener = Thread.currentThread();
  private boolean confined = true;
  private PluginInstance<C> instance;

  private SubtaskPlugin(
      FlinkEngines.Use engine, SubtaskMetrics metrics, PluginModule module, PluginSpec<C> spec) {
    this.engine = engine;
    this.metrics = metrics;
    this.module = module;
    this.spec = spec;
    this.instance = start();
  }

  static <C> SubtaskPlugin<C> open(JobPlugin<C> plugin, RuntimeContext context) throws IOException {
    SubtaskMetrics metrics = new SubtaskMetrics(context.getMetricGroup(), plugin.source().name());
    try {
      return load(plugin, plugin.source().read(context), metrics, context);
    } catch (PluginLoadException | PluginLimitException e) {
      throw new SuppressRestartsException(e);
    }
  }

  /** Loads bytes that were checked, and starts an instance. */
  static <C> SubtaskPlugin<C> load(
      JobPlugin<C> plugin, byte[] binary, SubtaskMetrics metrics, RuntimeContext context) {
    FlinkEngines.Use engine = FlinkEngines.use(context);
    PluginModule module = null;
    try {
      module = engine.engine().load(binary, plugin.source().name());
      PluginSpec<C> spec = plugin.setting().apply(module.bind(plugin.contract()));
      return new SubtaskPlugin<>(engine, metrics, module, spec);
    } catch (RuntimeException | Error e) {
      if (module != null) {
        module.close();
      }
      engine.close();
      throw e;
    }
  }

  /**
   * Returns the object whose methods call the plugin, of a new instance if a fault has poisoned the
   * last one. Not to be kept.
   *
   * @throws PluginLoadException if the new instance does not start
   */
  public C api() {
    if (confined && opener != Thread.currentThread()) {
      // Old sources emit in a thread of their own, under the checkpoint lock.
      confined = false;
      instance.close();
      instance = start();
    } else if (isOver(instance.state())) {
      instance.close();
      instance = start();
      metrics.replaced();
    }
    return instance.api();
  }

  /** Closed: the last time no other one could be started in its place. */
  private static boolean isOver(InstanceState state) {
    return state == InstanceState.POISONED || state == InstanceState.CLOSED;
  }

  /** Returns the name of the plugin. */
  public String name() {
    return module.name();
  }

  SubtaskMetrics metrics() {
    return metrics;
  }

  private PluginInstance<C> start() {
    return engine.metrics().start(metrics, () -> (confined ? spec.confined() : spec).instantiate());
  }

  /** Closes the instance; the engine stays until Flink releases the class loader. */
  @Override
  public void close() {
    instance.close();
    module.close();
    engine.close();
  }
}
