package dev.plugwright.runtime;

import dev.plugwright.contract.Contract;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.engine.WasiGrant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Collects what an instance is granted; without a word of it a plugin is granted nothing.
 *
 * <pre>{@code
 * PluginInstance<TextTools> plugin =
 *     module.configure(TextTools.class).host(Console.class, new SystemConsole()).instantiate();
 * }</pre>
 *
 * @param <T> the contract interface
 */
public final class InstanceBuilder<T> {
  private final PluginModule module;
  private final ContractBinding<T> binding;
  private final Map<String, HostLinker> hosts = new LinkedHashMap<>();

  private Optional<WasiGrant> wasi = Optional.empty();
  private boolean confined;

  InstanceBuilder(PluginModule module, ContractBinding<T> binding) {
    this.module = module;
    this.binding = binding;
  }

  /**
   * Supplies host functions.
   *
   * @param type an interface annotated {@code @HostFunctions}, for which the annotation processor
   *     has generated a binding
   * @param implementation what serves the plugin's calls, in the thread that called the plugin
   */
  public <H> InstanceBuilder<T> host(Class<H> type, H implementation) {
    return host(GeneratedBindings.ofHost(type), implementation);
  }

  /**
   * Supplies host functions, without any look-up by name.
   *
   * @param functions the generated binding, {@code ConsoleImports.INSTANCE}
   * @param implementation what serves the plugin's calls, in the thread that called the plugin
   */
  public <H> InstanceBuilder<T> host(HostBinding<H> functions, H implementation) {
    Objects.requireNonNull(implementation, "implementation");
    Contract contract = GeneratedBindings.contract(functions, functions.contract());
    HostLinker linker = new HostLinker(contract);
    if (hosts.putIfAbsent(contract.interfaceName(), linker) != null) {
      throw new IllegalArgumentException(
          "host functions named " + contract.interfaceName() + " are there already");
    }
    functions.bind(implementation, linker);
    return this;
  }

  /** Lets the plugin use WASI preview 1, as far as the grant goes. */
  public InstanceBuilder<T> wasi(Wasi grant) {
    wasi = Optional.of(grant.grant());
    return this;
  }

  /**
   * Binds the instance to the thread that makes it: calls from any other are a {@link
   * PluginStateException}, also while it is idle. In return a call saves the atomic operation that
   * otherwise finds out whether another thread is in the instance, an eighth of a call of scalars.
   */
  public InstanceBuilder<T> confined() {
    confined = true;
    return this;
  }

  /**
   * Makes the instance; once for each builder, since its host functions belong to it.
   *
   * @throws PluginContractException if the plugin does not fit the contract
   * @throws PluginLoadException if it needs imports that nobody supplies, or fails to start
   */
  public PluginInstance<T> instantiate() {
    return module.instantiate(binding, new Grants(hosts, wasi, confined));
  }
}
