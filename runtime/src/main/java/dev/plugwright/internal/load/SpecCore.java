package dev.plugwright.internal.load;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.Wasi;
import dev.plugwright.contract.Contract;
import dev.plugwright.spi.binding.HostBinding;
import java.util.Objects;
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
    return InstanceCore.start(module, face, options);
  }

  @Override
  public String toString() {
    return "PluginSpec[" + module.name() + ", " + face.contract().interfaceName() + "]";
  }
}
