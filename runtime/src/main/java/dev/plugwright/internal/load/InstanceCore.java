package dev.plugwright.internal.load;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginStatistics;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.spi.binding.HostCallStack;
import dev.plugwright.spi.binding.HostCalls;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasiGrant;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running plugin as the application holds it. */
final class InstanceCore<T> implements PluginInstance<T> {
  private final ModuleCore module;
  private final Instance instance;
  private final T api;
  private final Cleaner.Cleanable reclaimable;

  private InstanceCore(ModuleCore module, Instance instance, T api, CompiledModules.Lease lease) {
    this.module = module;
    this.instance = instance;
    this.api = api;
    Runnable remove = module.engine().instances().add(instance);
    this.reclaimable =
        Reclaimer.register(
            instance,
            () -> {
              remove.run();
              lease.close();
            });
  }

  /** Links, starts and initializes an instance; nothing is left of one that fails on the way. */
  static <T> InstanceCore<T> start(ModuleCore module, Face<T> face, SpecOptions options) {
    ImportChecks checks = new ImportChecks(module, options);
    checks.check();
    options.wasi().ifPresent(grant -> requireDirectories(module.name(), grant));
    CompiledModules.Lease lease = module.lease();
    EngineInstance running = null;
    try {
      List<HostCalls> hosts = options.open(module.name(), checks.plans());
      List<HostImport> imports = hosts.stream().flatMap(h -> h.imports().stream()).toList();
      running =
          lease.code().instantiate(new InstanceRequest(module.name(), imports, options.wasi()));
      Instance instance =
          new Instance(
              module.name(),
              face.contract(),
              face.methodNames(),
              running,
              module.exports(),
              options.limits(),
              module.engine().listener(),
              options.confined());
      HostCallStack stack = new HostCallStack(instance);
      hosts.forEach(host -> host.attach(stack));
      instance.initialize();
      InstanceCore<T> core = new InstanceCore<>(module, instance, face.bind(instance), lease);
      module.engine().requireOpen(module.name());
      return core;
    } catch (RuntimeException | Error e) {
      EngineException fault = fault(e, running);
      if (running != null) {
        running.close();
      }
      lease.close();
      throw failure(module, e, fault);
    }
  }

  private static void requireDirectories(String plugin, WasiGrant grant) {
    for (WasiGrant.Directory directory : grant.directories()) {
      if (!Files.isDirectory(directory.host())) {
        throw new PluginLoadException(
            plugin,
            "the directory that it is granted as %s is gone: %s"
                .formatted(directory.guest(), directory.host()),
            null);
      }
    }
  }

  private static @Nullable EngineException fault(Throwable e, @Nullable EngineInstance running) {
    if (e instanceof EngineException fault) {
      return fault;
    }
    return running == null ? null : running.translate(e);
  }

  private static RuntimeException failure(
      ModuleCore module, Throwable thrown, @Nullable EngineException fault) {
    module.engine().requireOpen(module.name());
    if (fault instanceof EngineException.HostThrew) {
      if (fault.getCause() instanceof RuntimeException own) {
        return own;
      }
      if (fault.getCause() instanceof Error error) {
        throw error;
      }
    }
    if (fault instanceof EngineException.OutOfMemory) {
      return new PluginLoadException(
          module.name(),
          "the JVM has no memory for another instance: %s; close instances that are not needed, or"
                  .formatted(fault.getMessage())
              + " raise -XX:MaxDirectMemorySize or -Xmx",
          fault);
    }
    if (fault != null) {
      return new PluginLoadException(
          module.name(), "it does not start: " + fault.getMessage(), fault);
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  @Override
  public T api() {
    return api;
  }

  @Override
  public PluginModule module() {
    return module;
  }

  @Override
  public InstanceState state() {
    return instance.state();
  }

  @Override
  public PluginStatistics statistics() {
    return instance.meter().snapshot();
  }

  @Override
  public void close() {
    close(Duration.ZERO);
  }

  @Override
  public void close(Duration grace) {
    instance.close(grace);
    reclaimable.clean();
  }

  @Override
  public String toString() {
    return "PluginInstance[" + module.name() + ", " + state() + "]";
  }
}
