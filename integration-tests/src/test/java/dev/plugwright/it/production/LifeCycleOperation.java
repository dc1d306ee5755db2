package dev.plugwright.it.production;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.it.Engines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Something that a thread may do at any time with an engine and what belongs to it.
 *
 * @param name for messages
 * @param action what it does; may fail with one of the exceptions that the API documents
 */
record LifeCycleOperation(String name, Action action) {
  /** What an operation does. */
  interface Action {
    void on(World world);
  }

  /** What a host function does. */
  interface Nested {
    void on(PluginInstance<DynamicPlugin> plugin);
  }

  /**
   * What the threads of a round share.
   *
   * @param instance its host function does what {@code nested} says
   */
  record World(
      PluginEngine engine,
      PluginModule module,
      PluginSpec<DynamicPlugin> spec,
      PluginInstance<DynamicPlugin> instance,
      AtomicReference<Nested> nested) {
    static World open() {
      PluginEngine engine = Engines.create();
      AtomicReference<Nested> nested = new AtomicReference<>(plugin -> {});
      AtomicReference<PluginInstance<DynamicPlugin>> self = new AtomicReference<>();
      PluginSpec<DynamicPlugin> spec =
          Interference.spec(
              engine,
              value -> {
                PluginInstance<DynamicPlugin> plugin = self.get();
                if (plugin != null) {
                  nested.get().on(plugin);
                }
              });
      self.set(spec.instantiate());
      return new World(engine, spec.module(), spec, self.get(), nested);
    }

    DynamicPlugin api() {
      return instance.api();
    }

    void close() {
      instance.close();
      module.close();
      engine.close();
    }

    private void call(Nested during) {
      nested.set(during);
      api().call("log");
    }
  }

  /** All operations; more of them make more combinations. */
  static List<LifeCycleOperation> all() {
    return List.of(
        new LifeCycleOperation(
            "load", world -> world.engine.load(Interference.module().build(), "w.wasm").close()),
        new LifeCycleOperation("instantiate", world -> world.spec.instantiate().close()),
        new LifeCycleOperation("abandon an instance", world -> world.spec.instantiate()),
        new LifeCycleOperation("call", LifeCycleOperation::callOften),
        new LifeCycleOperation(
            "call that takes too long",
            world -> world.instance.api(Duration.ofMillis(1)).call("spin")),
        new LifeCycleOperation(
            "call that calls back", world -> world.call(plugin -> plugin.api().call("seven"))),
        new LifeCycleOperation("call that cancels", world -> world.call(PluginInstance::cancel)),
        new LifeCycleOperation("call that closes", world -> world.call(PluginInstance::close)),
        new LifeCycleOperation("call in an interrupted thread", LifeCycleOperation::interrupted),
        new LifeCycleOperation("cancel", world -> world.instance.cancel()),
        new LifeCycleOperation("close the instance", world -> world.instance.close()),
        new LifeCycleOperation(
            "close the instance in time", world -> world.instance.close(Duration.ofMillis(5))),
        new LifeCycleOperation("close the module", world -> world.module.close()),
        new LifeCycleOperation("close the engine", world -> world.engine.close()));
  }

  private static void callOften(World world) {
    for (int i = 0; i < 20; i++) {
      world.api().call("seven");
    }
  }

  private static void interrupted(World world) {
    Thread.currentThread().interrupt();
    try {
      world.api().call("seven");
    } finally {
      if (!Thread.interrupted()) {
        throw new AssertionError("the thread is no longer interrupted");
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
