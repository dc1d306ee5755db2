package dev.plugwright;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.evolution.Difference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plugin that was loaded, checked and compiled, which can be instantiated any number of times.
 * Thread-safe.
 *
 * <p>Modules with the same bytes share compiled code, which is freed when the last of them and
 * their instances are closed.
 *
 * <p>Not meant to be implemented outside of Plugwright.
 */
public interface PluginModule extends AutoCloseable {
  /** Returns the file name, or the name that the plugin was loaded under. */
  String name();

  /** Returns the SHA-256 of the binary as 64 hexadecimal digits. */
  String sha256();

  /** Returns the size of the binary in bytes. */
  int size();

  /**
   * Returns the plugin's metadata; empty if it has none. It does not affect the {@linkplain #name
   * name} of the plugin in messages, logs and metrics, which the host chooses.
   *
   * @throws PluginLoadException if its section cannot be read
   */
  Optional<PluginMetadata> metadata();

  /** Returns the exported functions with their signatures, in the order of the binary. */
  Map<String, FunctionType> exports();

  /**
   * Returns the contracts that the plugin was built against, read from the binary.
   *
   * @throws PluginLoadException if its contract section cannot be read
   */
  List<Contract> contracts();

  /**
   * Returns why the plugin cannot be bound to a contract, without creating an instance: the
   * problems of its {@linkplain #report report}.
   *
   * @param contract an interface annotated {@code @WasmPlugin}
   * @return every reason, each with its path; empty if the plugin fits
   * @throws PluginLoadException if the contract has no generated binding, or the plugin's contract
   *     section cannot be read
   */
  List<String> check(Class<?> contract);

  /**
   * Compares a contract with the version that the plugin was built against, without creating an
   * instance.
   *
   * @param contract an interface annotated {@code @WasmPlugin} or {@code @HostFunctions}
   * @return every difference with its verdict; empty if the versions are the same, or if the plugin
   *     does not contain the contract
   * @throws PluginLoadException if the contract has no generated binding, or the plugin's contract
   *     section cannot be read
   */
  List<Difference> differences(Class<?> contract);

  /**
   * Returns everything known about the plugin's compatibility with a contract before binding,
   * worded like the exception that {@link #bind} throws.
   *
   * @param contract an interface annotated {@code @WasmPlugin} or {@code @HostFunctions}
   * @return the differences, the problems and the remedy
   * @throws PluginLoadException if the contract has no generated binding, or the plugin's contract
   *     section cannot be read
   */
  ContractReport report(Class<?> contract);

  /**
   * Binds the plugin to a contract.
   *
   * @param contract an interface annotated {@code @WasmPlugin}
   * @throws PluginContractException if the plugin does not fit the contract
   * @throws PluginLoadException if the contract has no generated binding
   * @throws PluginStateException if the module is closed
   */
  <T> PluginSpec<T> bind(Class<T> contract);

  /**
   * Returns a spec of instances without a contract, whose functions are called by name.
   *
   * @throws PluginStateException if the module is closed
   */
  PluginSpec<DynamicPlugin> dynamic();

  /**
   * Creates an instance without host functions or WASI; short for {@code
   * bind(contract).instantiate()}.
   *
   * @param contract an interface annotated {@code @WasmPlugin}
   * @throws PluginContractException if the plugin does not fit the contract
   * @throws PluginLoadException if it needs imports that are not supplied, or fails to start
   * @throws PluginStateException if the module is closed
   */
  default <T> PluginInstance<T> instantiate(Class<T> contract) {
    return bind(contract).instantiate();
  }

  /**
   * Refuses new instances. Existing instances continue; the compiled code is freed with the last of
   * them. Never throws; a second call has no effect.
   */
  @Override
  void close();
}
