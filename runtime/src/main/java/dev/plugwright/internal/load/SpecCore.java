package dev.plugwright.internal.load;

import dev.plugwright.DynamicHost;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import dev.plugwright.StatePolicy;
import dev.plugwright.Wasi;
import dev.plugwright.contract.Contract;
import dev.plugwright.internal.pool.Pool;
import dev.plugwright.spi.binding.HostBinding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A module, a contract, and what instances are granted. */
final class SpecCore<T> implements PluginSpec<T> {
  private final ModuleCore module;
  private final Face<T> face;
  private final SpecOptions options;

  SpecCore(ModuleCore module, Face<T> face, SpecOptions options) {
    this.module = module;
    this.face = face;
    this.options = options;
  }

  @Override
  public PluginModule module() {
    return module;
  }

  @Override
  public <H> PluginSpec<T> host(Class<H> functions, Supplier<? extends H> factory) {
    Objects.requireNonNull(factory, "factory");
    HostBinding<H> binding = GeneratedBindings.ofHost(module.name(), functions);
    Contract contract = GeneratedBindings.contract(module.name(), binding);
    return with(options.host(new SpecOptions.Host<>(contract, binding, factory)));
  }

  @Override
  public <H> PluginSpec<T> sharedHost(Class<H> functions, H shared) {
    Objects.requireNonNull(shared, "shared");
    return host(functions, () -> shared);
  }

  @Override
  public PluginSpec<T> dynamicHost(Contract functions, DynamicHost host) {
    Objects.requireNonNull(host, "host");
    if (functions.kind() != Contract.Kind.HOST) {
      throw new IllegalArgumentException(
          functions.interfaceName() + " is a contract of plugins, not one of host functions");
    }
    DynamicHostBinding binding = new DynamicHostBinding(functions);
    return with(options.host(new SpecOptions.Host<>(functions, binding, () -> host)));
  }

  @Override
  public PluginSpec<T> wasi(Wasi grant) {
    return with(options.wasi(grant.grant()));
  }

  @Override
  public PluginSpec<T> limits(PluginLimits limits) {
    return with(options.limits(Objects.requireNonNull(limits, "limits")));
  }

  @Override
  public PluginSpec<T> limits(UnaryOperator<PluginLimits.Builder> change) {
    return limits(change.apply(options.limits().toBuilder()).build());
  }

  @Override
  public PluginSpec<T> confined() {
    return with(options.asConfined());
  }

  /** Returns the spec for instances that can be reset, if {@link #resetObstacle} is empty. */
  SpecCore<T> resettable() {
    return new SpecCore<>(module, face, options.asResettable());
  }

  /** Returns why instances cannot be reset; empty if they can. */
  Optional<String> resetObstacle() {
    return Resettable.obstacle(module, options);
  }

  private PluginSpec<T> with(SpecOptions changed) {
    return new SpecCore<>(module, face, changed);
  }

  @Override
  public boolean supports(String method) {
    Contract contract = face.contract();
    int number = face.methodNames().indexOf(method);
    if (number >= 0) {
      String export = face.export(number);
      return export != null && module.exports().containsKey(export);
    }
    if (face instanceof DynamicFace) {
      return module.exports().containsKey(method);
    }
    throw new IllegalArgumentException(
        "no method %s in %s; it has %s"
            .formatted(method, contract.interfaceName(), face.methodNames()));
  }

  @Override
  public PluginInstance<T> instantiate() {
    return InstanceCore.start(module, face, options, () -> module.lease(options.transform()));
  }

  @Override
  public PluginPool<T> pool(PoolOptions poolOptions) {
    Objects.requireNonNull(poolOptions, "options");
    String prefix = face.contract().interfaceName() + ".";
    List<String> names = face.methodNames().stream().map(prefix::concat).toList();
    boolean resets = poolOptions.state() == StatePolicy.RESET;
    return new Pool<>(SpecVersion.of(this, resets), poolOptions, names, face::bind);
  }

  /** Returns the spec for instances that a pool lends to threads. */
  SpecCore<T> shared() {
    return new SpecCore<>(module, face, options.asShared());
  }

  /** Takes a lease on the compiled code that instances need. */
  CompiledModules.Lease lease() {
    return module.lease(options.transform());
  }

  /** Makes an instance, whether the module is closed or not. */
  InstanceCore<T> instantiate(CompiledModules.Lease lease) {
    return InstanceCore.start(module, face, options, lease::again);
  }

  boolean isEngineClosed() {
    return module.engine().isClosed();
  }

  /** Returns a spec with the same grants and another module. */
  SpecCore<T> on(ModuleCore other) {
    return new SpecCore<>(other, face.on(other), options);
  }

  @Override
  public String toString() {
    return "PluginSpec[" + module.name() + ", " + face.contract().interfaceName() + "]";
  }
}
