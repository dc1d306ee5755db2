package dev.plugwright.internal.load;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginException;
import dev.plugwright.PluginFuelException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginStatistics;
import dev.plugwright.internal.background.Background;
import dev.plugwright.internal.fit.UnresolvedImports;
import dev.plugwright.internal.instance.Deadlines;
import dev.plugwright.internal.instance.FuelTank;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.PanicSlot;
import dev.plugwright.internal.instance.Snapshot;
import dev.plugwright.internal.instance.StartUp;
import dev.plugwright.internal.log.GuestLog;
import dev.plugwright.internal.observe.InstanceLog;
import dev.plugwright.internal.transform.ResetPlan;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A running plugin as the application holds it. */
final class InstanceCore<T> implements PluginInstance<T> {
  private final ModuleCore module;
  private final Instance instance;
  private final Face<T> face;
  private final T api;
  private final GuestLog guestLog;
  private final Cleaner.Cleanable reclaimable;

  private InstanceCore(
      ModuleCore module,
      Instance instance,
      Face<T> face,
      GuestLog guestLog,
      CompiledModules.Lease lease) {
    this.module = module;
    this.instance = instance;
    this.face = face;
    this.guestLog = guestLog;
    this.api = face.bind(instance, Deadlines.nanos(instance.limits().deadline()));
    Runnable remove = module.engine().instances().add(instance);
    InstanceLog log = instance.log();
    this.reclaimable =
        Reclaimer.register(
            instance,
            () -> {
              remove.run();
              lease.close();
              log.closed();
            });
    instance.life().onEnd(this::released); // until then its call is watched
  }

  /**
   * Links, starts and initializes an instance; one that fails on the way is released entirely.
   *
   * @param leases supplies the lease on the compiled code that the instance keeps
   */
  static <T> InstanceCore<T> start(
      ModuleCore module,
      Face<T> face,
      SpecOptions options,
      Supplier<CompiledModules.Lease> leases) {
    ImportChecks checks = new ImportChecks(module, options);
    checks.check();
    if (options.wasi().isPresent()) {
      requireDirectories(module.name(), options.wasi().get());
    }
    StartFailure.requireNoInterrupt(module.name());
    InstanceLog.Start start = InstanceLog.begin();
    CompiledModules.Lease lease = leases.get();
    StartUp watch =
        new StartUp(
            module.engine().instances().watcher(),
            Deadlines.nanos(options.limits().startUp()),
            lease.code());
    EngineInstance running = null;
    Instance instance = null;
    try (watch) {
      List<HostCalls> hosts = options.open(module.name(), checks.plans());
      GuestLog guestLog = new GuestLog(module.name(), module.loggers(), options.limits());
      running = lease.code().instantiate(request(module, options, hosts, guestLog));
      watch.started(running);
      FuelTank fuel = fuel(module, running, options.limits().fuel());
      instance = open(module, face, options, running, fuel);
      HostCallStack stack = new HostCallStack(instance);
      for (HostCalls host : hosts) {
        host.attach(stack);
      }
      guestLog.attach(instance);
      instance.initialize();
      instance.log().started(start);
      InstanceCore<T> core = new InstanceCore<>(module, instance, face, guestLog, lease);
      module.engine().requireOpen(module.name());
      return core;
    } catch (Throwable e) { // other languages throw checked exceptions, undeclared
      EngineException fault = fault(e, running);
      boolean outOfFuel = isOutOfFuel(fault, running, options.limits());
      Optional<PanicSlot.Panic> panic = panic(fault, instance);
      if (running != null) {
        running.close();
      }
      lease.close();
      if (outOfFuel && fault != null) {
        throw new PluginFuelException(
            module.name(), null, options.limits().fuel(), fault.guestStack(), fault.getCause());
      }
      module.engine().requireOpen(module.name());
      throw new StartFailure(module.name(), watch, options.limits().memoryBytes(), panic)
          .of(e, fault);
    }
  }

  private static Instance open(
      ModuleCore module,
      Face<?> face,
      SpecOptions options,
      EngineInstance running,
      @Nullable FuelTank fuel) {
    return new Instance(
        module.name(),
        face.contract(),
        face.methodNames(),
        running,
        module.exports(),
        options.limits(),
        module.engine().observers(),
        options.confined(),
        fuel);
  }

  /** Gives the start-up its fuel, and then runs the start function. */
  private static @Nullable FuelTank fuel(ModuleCore module, EngineInstance running, long budget) {
    if (budget == 0) {
      return null;
    }
    FuelTank fuel = FuelTank.of(running, budget);
    fuel.start(running, module.declared().startFunction());
    return fuel;
  }

  private static boolean isOutOfFuel(
      @Nullable EngineException fault, @Nullable EngineInstance running, PluginLimits limits) {
    if (limits.fuel() == 0 || running == null || !(fault instanceof EngineException.Trap)) {
      return false;
    }
    try {
      return FuelTank.of(running, limits.fuel()).isEmpty();
    } catch (RuntimeException e) {
      return false; // closed meanwhile
    }
  }

  /** Returns what the guest said when it trapped, as far as that can be read. */
  private static Optional<PanicSlot.Panic> panic(
      @Nullable EngineException fault, @Nullable Instance instance) {
    if (!(fault instanceof EngineException.Trap) || instance == null) {
      return Optional.empty();
    }
    try {
      return instance.panic();
    } catch (RuntimeException e) {
      return Optional.empty(); // closed meanwhile
    }
  }

  private static InstanceRequest request(
      ModuleCore module, SpecOptions options, List<HostCalls> hosts, GuestLog log) {
    List<HostImport> imports = new ArrayList<>();
    for (HostCalls host : hosts) {
      imports.addAll(host.imports());
    }
    if (UnresolvedImports.importsLog(module.declared())) {
      imports.add(log.hostImport());
    }
    Optional<WasiGrant> wasi = options.wasi();
    if (wasi.isPresent()) {
      wasi = Optional.of(log.connect(wasi.get()));
    }
    return new InstanceRequest(module.name(), List.copyOf(imports), wasi);
  }

  private static void requireDirectories(String plugin, WasiGrant grant) {
    for (WasiGrant.Directory directory : grant.directories()) {
      if (!Files.isDirectory(directory.host())) {
        throw new PluginLoadException(
            plugin,
            "the directory granted as %s no longer exists: %s"
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

  /** Returns the state of the instance. */
  Instance instance() {
    return instance;
  }

  @Override
  public T api() {
    return api;
  }

  /**
   * Takes a snapshot of an instance that was made to be {@linkplain SpecOptions#asResettable
   * resettable} and has just been started.
   *
   * @param reserve see {@link Snapshot#take}
   * @return empty if the instance cannot be reset; {@link Resettable} says why
   */
  Optional<Snapshot> snapshot(int reserve) {
    ResetPlan plan = module.resetPlan();
    return plan.obstacle().isPresent() ? Optional.empty() : Snapshot.take(instance, plan, reserve);
  }

  @Override
  public T api(Duration deadline) {
    long budget = Deadlines.nanos(Deadlines.required(deadline));
    requireUsable();
    try {
      return face.bind(instance, budget);
    } catch (RuntimeException e) { // the engine's, if the instance has just ended
      requireUsable();
      throw e;
    }
  }

  private void requireUsable() {
    PluginException ended = instance.ended();
    if (ended != null) {
      throw ended;
    }
  }

  @Override
  public void cancel() {
    instance.life().cancel();
  }

  @Override
  public PluginModule module() {
    return module;
  }

  @Override
  public InstanceState state() {
    return instance.life().state();
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
    if (instance.life().close(grace)) {
      released();
    }
  }

  private void released() {
    try {
      guestLog.flush();
    } catch (Throwable e) { // the logging system's
      Background.warn("plugin " + module.name() + ": cannot log its last line", e);
    }
    reclaimable.clean();
  }

  @Override
  public String toString() {
    return "PluginInstance[" + module.name() + ", " + state() + "]";
  }
}
