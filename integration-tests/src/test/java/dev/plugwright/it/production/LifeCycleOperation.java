package dev.plugwright.it.production;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import dev.plugwright.StatePolicy;
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
   * @param pool has room for two instances, and none at the start
   */
  record World(
      PluginEngine engine,
      PluginModule module,
      PluginSpec<DynamicPlugin> spec,
      PluginInstance<DynamicPlugin> instance,
      PluginPool<DynamicPlugin> pool,
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
      PoolOptions options =
          PoolOptions.builder()
              .maxSize(2)
              .minIdle(0)
              .borrowTimeout(Duration.ofMillis(20))
              .state(StatePolicy.REBUILD)
              .build();
      return new World(engine, spec.module(), spec, self.get(), spec.pool(options), nested);
    }

    DynamicPlugin api() {
      return instance.api();
    }

    void close() {
      pool.close();
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
        new LifeCycleOperation("open a pool", LifeCycleOperation::openPool),
        new LifeCycleOperation("call through the pool", LifeCycleOperation::callPool),
        new LifeCycleOperation("lease", world -> world.pool.lease().close()),
        new LifeCycleOperation(
            "lease that is closed after the pool", LifeCycleOperation::keepLease),
        new LifeCycleOperation("replace the plugin of the pool", LifeCycleOperation::replace),
        new LifeCycleOperation("statistics", LifeCycleOperation::statistics),
        new LifeCycleOperation("close the pool", world -> world.pool.close()),
        new LifeCycleOperation(
            "close the pool in time", world -> world.pool.close(Duration.ofMillis(5))),
        new LifeCycleOperation("close the module", world -> world.module.close()),
        new LifeCycleOperation("close the engine", world -> world.engine.close()));
  }

  private static void callOften(World world) {
    for (int i = 0; i < 20; i++) {
      world.api().call("seven");
    }
  }

  private static void openPool(World world) {
    try (PluginPool<DynamicPlugin> pool = world.spec.pool(PoolOptions.defaults())) {
      pool.api().call("seven");
    }
  }

  private static void callPool(World world) {
    for (int i = 0; i < 5; i++) {
      Object seven = world.pool.api().call("seven");
      if (!Integer.valueOf(7).equals(seven)) {
        throw new AssertionError("seven is " + seven);
      }
    }
  }

  private static void keepLease(World world) {
    try (PluginLease<DynamicPlugin> lease = world.pool.lease()) {
      world.pool.close(Duration.ofMillis(1));
      lease.api().call("seven");
    }
  }

  private static void replace(World world) {
    try (PluginModule next = world.engine.load(Interference.module().build(), "next.wasm")) {
      world.pool.replace(next);
      world.pool.api().call("seven");
    }
  }

  /** They are there in every state. */
  private static void statistics(World world) {
    world.pool.statistics();
    world.instance.statistics();
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
