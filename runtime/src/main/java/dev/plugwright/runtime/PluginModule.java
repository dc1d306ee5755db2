package dev.plugwright.runtime;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.engine.EngineFault;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.engine.WasmEngine;
import dev.plugwright.runtime.wasm.WasmModule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A plugin that was read, checked and compiled, ready to be instantiated any number of times. */
public final class PluginModule {
  /** What a module that is no program wants called before anything else. */
  private static final String INITIALIZE = "_initialize";

  private static final FunctionType INITIALIZE_TYPE = new FunctionType(List.of(), List.of());

  private final PluginEngine engine;
  private final String name;
  private final String sha256;
  private final int size;
  private final WasmModule declared;
  private final WasmEngine.CompiledModule compiled;

  /** The contracts that were found to fit: neither they nor the module change. */
  private final Map<ContractBinding<?>, Contract> served = new ConcurrentHashMap<>();

  PluginModule(
      PluginEngine engine,
      String name,
      String sha256,
      int size,
      WasmModule declared,
      WasmEngine.CompiledModule compiled) {
    this.engine = engine;
    this.name = name;
    this.sha256 = sha256;
    this.size = size;
    this.declared = declared;
    this.compiled = compiled;
  }

  /** Returns the file name, or whatever name the plugin was loaded under. */
  public String name() {
    return name;
  }

  /** Returns the SHA-256 of the binary as 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Returns the size of the binary in bytes. */
  public int size() {
    return size;
  }

  /** Returns the exported functions with their signatures, in the order of the binary. */
  public Map<String, FunctionType> exports() {
    return declared.exportedFunctions();
  }

  /**
   * Makes an instance without a contract, whose functions are called by name.
   *
   * @throws PluginLoadException if it needs imports that nobody supplies, or fails to start
   */
  public DynamicPlugin open() {
    return open(Grants.NONE);
  }

  /**
   * Makes an instance without a contract, whose functions are called by name.
   *
   * @param wasi what the plugin may use of the system
   * @throws PluginLoadException if it needs imports that nobody supplies, or fails to start
   */
  public DynamicPlugin open(Wasi wasi) {
    return open(new Grants(Map.of(), Optional.of(wasi.grant()), false));
  }

  /**
   * Makes an instance that serves a contract.
   *
   * @param contract an interface annotated {@code @WasmPlugin}, for which the annotation processor
   *     has generated a binding
   * @throws PluginContractException if the plugin does not fit the contract
   * @throws PluginLoadException if it needs imports that nobody supplies, or fails to start
   */
  public <T> PluginInstance<T> instantiate(Class<T> contract) {
    return instantiate(GeneratedBindings.of(contract));
  }

  /**
   * Makes an instance that serves a contract, without any look-up by name.
   *
   * @param binding the generated binding, {@code TextToolsBinding.INSTANCE}
   * @throws PluginContractException if the plugin does not fit the contract
   * @throws PluginLoadException if it needs imports that nobody supplies, or fails to start
   */
  public <T> PluginInstance<T> instantiate(ContractBinding<T> binding) {
    return configure(binding).instantiate();
  }

  /**
   * Prepares an instance that needs more than the contract: host functions.
   *
   * @param contract an interface annotated {@code @WasmPlugin}
   */
  public <T> InstanceBuilder<T> configure(Class<T> contract) {
    return configure(GeneratedBindings.of(contract));
  }

  /**
   * Prepares an instance that needs more than the contract: host functions.
   *
   * @param binding the generated binding, {@code TextToolsBinding.INSTANCE}
   */
  public <T> InstanceBuilder<T> configure(ContractBinding<T> binding) {
    return new InstanceBuilder<>(this, Objects.requireNonNull(binding, "binding"));
  }

  <T> PluginInstance<T> instantiate(ContractBinding<T> binding, Grants grants) {
    Contract contract = served.computeIfAbsent(binding, this::checked);
    return start(contract, grants, guest -> new PluginInstance<>(this, guest, binding.bind(guest)));
  }

  private Contract checked(ContractBinding<?> binding) {
    Contract contract = GeneratedBindings.contract(binding, binding.contract());
    ExportChecks.check(name, declared, contract);
    return contract;
  }

  /** Makes an instance for a module that is known only at run time, by the names of its exports. */
  DynamicPlugin open(Grants grants) {
    Contract none = Contract.of(Contract.Kind.PLUGIN, "exports", List.of(), List.of());
    return start(none, grants, guest -> new DynamicPlugin(this, guest, exports()));
  }

  private <I> I start(Contract contract, Grants grants, Function<Guest, I> bind) {
    ImportChecks.check(name, declared, grants);
    engine.requireOpen(name);
    EngineInstance instance = instantiate(grants);
    try {
      Guest guest = new Guest(name, contract, instance, exports(), grants.confined());
      grants.attach(guest);
      if (INITIALIZE_TYPE.equals(exports().get(INITIALIZE))) {
        instance.invoke(INITIALIZE);
      }
      I bound = bind.apply(guest);
      engine.opened(guest);
      return bound;
    } catch (RuntimeException e) {
      Optional<EngineFault> fault = instance.fault(e);
      instance.close();
      throw fault.<RuntimeException>map(this::noStart).orElse(e);
    }
  }

  private EngineInstance instantiate(Grants grants) {
    try {
      return compiled.instantiate(grants.functions(), grants.wasi());
    } catch (EngineFault e) {
      throw noStart(e);
    }
  }

  private PluginLoadException noStart(EngineFault fault) {
    return new PluginLoadException(name, "it does not start: " + fault.getMessage(), fault);
  }

  void closed(Guest guest) {
    engine.closed(guest);
  }

  @Override
  public String toString() {
    return "PluginModule[" + name + ", sha256 " + sha256.substring(0, 16) + "]";
  }
}
