package dev.plugwright.internal.load;

import dev.plugwright.ContractReport;
import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginContractException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMetadata;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.internal.fit.ContractChecks;
import dev.plugwright.internal.fit.EmbeddedContracts;
import dev.plugwright.internal.fit.EmbeddedMetadata;
import dev.plugwright.internal.fit.HostVersion;
import dev.plugwright.internal.fit.PluginVersion;
import dev.plugwright.internal.log.GuestLoggers;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.transform.ResetPlan;
import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.spi.binding.ContractBinding;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A loaded binary: what it declares, and its compiled code. */
final class ModuleCore implements PluginModule {
  private final EngineCore engine;
  private final String name;
  private final WasmModule declared;
  private final Map<String, FunctionType> exports;
  private final GuestLoggers loggers;
  private final ModuleVariants variants;
  private final Cleaner.Cleanable reclaimable;
  private volatile boolean closed;

  /** The contracts that were found to fit: neither they nor the module change. */
  private final Map<ContractBinding<?>, Bound> bound = new ConcurrentHashMap<>();

  /** The comparisons with contracts of host functions. */
  private final Map<Contract, HostVersion> hosts = new ConcurrentHashMap<>();

  /** A contract, and how calls are converted if the plugin has another version. */
  private record Bound(Contract contract, @Nullable CallPlan plan) {}

  /** How instances are reset, or why they cannot be; null until it is needed. */
  private volatile @Nullable ResetPlan resetPlan;

  ModuleCore(EngineCore engine, String name, WasmModule declared, ModuleVariants variants) {
    this.engine = engine;
    this.name = name;
    this.declared = declared;
    this.exports = declared.exportedFunctions();
    this.loggers = new GuestLoggers(name);
    this.variants = variants;
    this.reclaimable = Reclaimer.register(this, variants::close);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String sha256() {
    return variants.sha256();
  }

  @Override
  public int size() {
    return variants.binary().length;
  }

  @Override
  public Map<String, FunctionType> exports() {
    return exports;
  }

  @Override
  public List<Contract> contracts() {
    return EmbeddedContracts.all(name, declared);
  }

  @Override
  public Optional<PluginMetadata> metadata() {
    return EmbeddedMetadata.of(name, declared);
  }

  /** Returns what the plugin says about itself; empty if that cannot be read. */
  Optional<PluginMetadata> readableMetadata() {
    try {
      return metadata();
    } catch (PluginLoadException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> check(Class<?> contract) {
    ContractBinding<?> binding = GeneratedBindings.of(name, contract);
    return ContractChecks.of(declared, version(binding)).differences();
  }

  @Override
  public List<Difference> differences(Class<?> contract) {
    return GeneratedBindings.isOfHost(contract)
        ? version(GeneratedBindings.contract(name, GeneratedBindings.ofHost(name, contract)))
            .differences()
        : version(GeneratedBindings.of(name, contract)).differences();
  }

  @Override
  public ContractReport report(Class<?> contract) {
    return GeneratedBindings.isOfHost(contract)
        ? version(GeneratedBindings.contract(name, GeneratedBindings.ofHost(name, contract)))
            .report(name)
        : report(version(GeneratedBindings.of(name, contract)));
  }

  private ContractReport report(PluginVersion version) {
    ContractChecks checks = ContractChecks.of(declared, version);
    return new ContractReport(
        name,
        checks.summary(),
        version.differences(),
        checks.differences(),
        checks.differences().isEmpty() ? "" : checks.remedy());
  }

  private PluginVersion version(ContractBinding<?> binding) {
    return PluginVersion.of(name, declared, GeneratedBindings.contract(name, binding));
  }

  /** Compares a contract of host functions with the plugin's version of it. */
  HostVersion version(Contract host) {
    return hosts.computeIfAbsent(host, it -> HostVersion.of(name, declared, it));
  }

  @Override
  public <T> PluginSpec<T> bind(Class<T> contract) {
    return bind(GeneratedBindings.of(name, contract));
  }

  <T> PluginSpec<T> bind(ContractBinding<T> binding) {
    return new SpecCore<>(this, face(binding), SpecOptions.of(engine));
  }

  /** Checks the plugin against a contract. */
  <T> Face<T> face(ContractBinding<T> binding) {
    requireOpen();
    Bound checked = bound.computeIfAbsent(binding, this::checked);
    return new ContractFace<>(binding, checked.contract(), checked.plan());
  }

  private Bound checked(ContractBinding<?> binding) {
    PluginVersion version = version(binding);
    ContractChecks check = ContractChecks.of(declared, version);
    if (!check.differences().isEmpty()) {
      throw new PluginContractException(name, check.summary(), check.differences(), check.remedy());
    }
    return new Bound(version.host(), version.plan());
  }

  @Override
  public PluginSpec<DynamicPlugin> dynamic() {
    return new SpecCore<>(this, dynamicFace(), SpecOptions.of(engine));
  }

  Face<DynamicPlugin> dynamicFace() {
    requireOpen();
    return DynamicFace.of(exports);
  }

  /** Takes a lease that an instance keeps until it is closed. */
  CompiledModules.Lease lease(TransformOptions options) {
    requireOpen();
    try {
      return variants.acquire(options);
    } catch (PluginLoadException e) {
      engine.requireOpen(name); // closing the engine also stops what it compiles
      throw e;
    }
  }

  /** Returns what a reset of an instance takes, or why there is none. */
  ResetPlan resetPlan() {
    ResetPlan known = resetPlan;
    if (known == null) {
      known = ResetPlan.of(variants.binary());
      resetPlan = known;
    }
    return known;
  }

  private void requireOpen() {
    engine.requireOpen(name);
    if (closed) {
      throw new PluginStateException(
          name,
          null,
          "the module is closed; keep it open as long as instances are created from it");
    }
  }

  EngineCore engine() {
    return engine;
  }

  GuestLoggers loggers() {
    return loggers;
  }

  WasmModule declared() {
    return declared;
  }

  @Override
  public void close() {
    closed = true;
    reclaimable.clean();
  }

  @Override
  public String toString() {
    String described = readableMetadata().map(it -> ", " + it).orElse("");
    return "PluginModule[" + name + described + ", sha256 " + sha256().substring(0, 16) + "]";
  }
}
