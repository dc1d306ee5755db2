package dev.plugwright.internal.fit;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a contract in the host and in one plugin.
 *
 * @param host the host's version
 * @param plugin the plugin's version, if it carries one
 * @param others what the plugin implements instead; empty if it carries a version or no contract
 * @param comparison the comparison of the versions, if the plugin carries one
 */
public record PluginVersion(
    Contract host,
    Optional<Contract> plugin,
    List<String> others,
    Optional<ContractComparison> comparison) {

  /** Compares a contract with the version that a plugin carries. */
  public static PluginVersion of(String plugin, WasmModule module, Contract host) {
    List<Contract> embedded = EmbeddedContracts.of(plugin, module, Contract.Kind.PLUGIN);
    List<String> others = new ArrayList<>();
    for (Contract contract : embedded) {
      if (contract.interfaceName().equals(host.interfaceName())) {
        return new PluginVersion(
            host,
            Optional.of(contract),
            List.of(),
            Optional.of(ContractComparison.between(host, contract)));
      }
      others.add(contract.interfaceName());
    }
    return new PluginVersion(host, Optional.empty(), others, Optional.empty());
  }

  /** Returns every difference between the versions. */
  public List<Difference> differences() {
    return comparison.map(ContractComparison::differences).orElse(List.of());
  }

  /** Returns how calls are converted; {@code null} if they need not be. */
  public @Nullable CallPlan plan() {
    return comparison.isEmpty() || comparison.get().isSame()
        ? null
        : CallPlan.ofPlugin(host, plugin.orElseThrow(), comparison.get());
  }
}
