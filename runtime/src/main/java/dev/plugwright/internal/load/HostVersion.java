package dev.plugwright.internal.load;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.Import;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contract of host functions as the host and one plugin have it.
 *
 * @param differences all that there are; empty if the plugin does not carry the contract
 * @param refused those that keep the plugin from being started
 * @param plan how calls are converted; {@code null} if they need not be
 */
record HostVersion(
    List<Difference> differences, List<Difference> refused, @Nullable CallPlan plan) {
  private static final HostVersion SAME = new HostVersion(List.of(), List.of(), null);

  static HostVersion of(String plugin, WasmModule module, Contract host) {
    for (Contract theirs : EmbeddedContracts.of(plugin, module, Contract.Kind.HOST)) {
      if (theirs.interfaceName().equals(host.interfaceName()) && !theirs.equals(host)) {
        return of(module, host, theirs);
      }
    }
    return SAME;
  }

  private static HostVersion of(WasmModule module, Contract host, Contract theirs) {
    Set<String> imported =
        module.imports().stream()
            .filter(i -> i.module().equals(theirs.interfaceName()))
            .map(Import::name)
            .collect(Collectors.toSet());
    ContractComparison comparison = ContractComparison.ofHostFunctions(host, theirs, imported);
    List<Difference> refused = comparison.refused();
    boolean direct = !refused.isEmpty() || comparison.isSame();
    return new HostVersion(
        comparison.differences(),
        refused,
        direct ? null : CallPlan.ofHostFunctions(host, theirs, comparison));
  }
}
