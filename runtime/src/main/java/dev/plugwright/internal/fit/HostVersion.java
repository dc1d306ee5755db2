package dev.plugwright.internal.fit;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.Import;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contract of host functions as the host and one plugin have it.
 *
 * @param host the host's version
 * @param differences all that there are; empty if the plugin does not carry the contract
 * @param refused those that keep the plugin from being started
 * @param plan how calls are converted; {@code null} if they need not be
 */
public record HostVersion(
    Contract host,
    List<Difference> differences,
    List<Difference> refused,
    @Nullable CallPlan plan) {

  /** Compares a contract with the version that a plugin carries. */
  public static HostVersion of(String plugin, WasmModule module, Contract host) {
    for (Contract theirs : EmbeddedContracts.of(plugin, module, Contract.Kind.HOST)) {
      if (theirs.interfaceName().equals(host.interfaceName()) && !theirs.equals(host)) {
        return of(module, host, theirs);
      }
    }
    return new HostVersion(host, List.of(), List.of(), null);
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
        host,
        comparison.differences(),
        refused,
        direct ? null : CallPlan.ofHostFunctions(host, theirs, comparison));
  }

  /** Returns the signature that the host offers a plugin for a function; empty if it has none. */
  Optional<FunctionType> offered(String function) {
    Optional<Method> adapted = plan == null ? Optional.empty() : plan.caller(function);
    return adapted.or(() -> host.method(function)).map(Lowering::importSignature);
  }
}
