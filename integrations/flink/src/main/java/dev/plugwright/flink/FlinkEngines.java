package dev.plugwright.flink;

import dev.plugwright.PluginEngine;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * One engine for each user class loader of this JVM. Flink releases the class loader after the last
 * task of the job; the engine is closed then, or with the last of its users if they are of another
 * job with the same class loader.
 */
final class FlinkEngines {
  private static final String HOOK = "plugwright-engine";
  private static final Map<ClassLoader, Shared> OPEN = new HashMap<>();

  private static final class Shared {
    final InstanceMetrics metrics = new InstanceMetrics();
    final PluginEngine engine = PluginEngine.builder().listener(metrics).build();
    int users;
    boolean released;
  }

  private FlinkEngines() {}

  /** The use of an engine by a subtask. Not thread-safe. */
  static final class Use implements AutoCloseable {
    private final ClassLoader loader;
    private final Shared shared;
    private boolean closed;

    private Use(ClassLoader loader, Shared shared) {
      this.loader = loader;
      this.shared = shared;
    }

    PluginEngine engine() {
      return shared.engine;
    }

    InstanceMetrics metrics() {
      return shared.metrics;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        FlinkEngines.leave(loader, shared);
      }
    }
  }

  static Use use(RuntimeContext context) {
    ClassLoader loader = context.getUserCodeClassLoader();
    Shared shared;
    synchronized (OPEN) {
      shared = OPEN.computeIfAbsent(loader, it -> new Shared());
      shared.users++;
    }
    context.registerUserCodeClassLoaderReleaseHookIfAbsent(HOOK, () -> release(loader));
    return new Use(loader, shared);
  }

  /** Returns how many engines are open, for tests. */
  static int open() {
    synchronized (OPEN) {
      return OPEN.size();
    }
  }

  private static void release(ClassLoader loader) {
    synchronized (OPEN) {
      Shared shared = OPEN.get(loader);
      if (shared != null) {
        shared.released = true;
        closeIfUnused(loader, shared);
      }
    }
  }

  private static void leave(ClassLoader loader, Shared shared) {
    synchronized (OPEN) {
      shared.users--;
      closeIfUnused(loader, shared);
    }
  }

  private static void closeIfUnused(ClassLoader loader, Shared shared) {
    if (shared.released && shared.users == 0) {
      OPEN.remove(loader, shared);
      shared.engine.close();
    }
  }
}
