package dev.plugwright.internal.fit;

import dev.plugwright.ContractReport;
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
 * @param plugin the plugin's version, if it carries another one
 * @param comparison the comparison of the versions, if they differ
 * @param plan how calls are converted; {@code null} if they need not be
 */
public record HostVersion(
    Contract host,
    Optional<Contract> plugin,
    Optional<ContractComparison> comparison,
    @Nullable CallPlan plan) {

  /** Compares a contract with the version that a plugin carries. */
  public static HostVersion of(String plugin, WasmModule module, Contract host) {
    for (Contract theirs : EmbeddedContracts.of(plugin, module, Contract.Kind.HOST)) {
      if (theirs.interfaceName().equals(host.interfaceName()) && !theirs.equals(host)) {
        return of(module, host, theirs);
      }
    }
    return new HostVersion(host, Optional.empty(), Optional.empty(), null);
  }

  private static HostVersion of(WasmModule module, Contract host, Contract theirs) {
    Set<String> imported =
        module.imports().stream()
            .filter(i -> i.module().equals(theirs.interfaceName()))
            .map(Import::name)
            .collect(Collectors.toSet());
    ContractComparison comparison = ContractComparison.ofHostFunctions(host, theirs, imported);
    boolean direct = !comparison.refused().isEmpty() || comparison.isSame();
    return new HostVersion(
        host,
        Optional.of(theirs),
        Optional.of(comparison),
        direct ? null : CallPlan.ofHostFunctions(host, theirs, comparison));
  }

  /** Returns the signature that the host offers a plugin for a function; empty if it has none. */
  Optional<FunctionType> offered(String function) {
    Optional<Method> adapted = plan == null ? Optional.empty() : plan.caller(function);
    return adapted.or(() -> host.method(function)).map(Lowering::importSignature);
  }

  /** Returns every difference; none if the plugin does not carry the contract. */
  public List<Difference> differences() {
    return comparison.map(ContractComparison::differences).orElse(List.of());
  }

  /** Returns the differences that keep the plugin from being started. */
  public List<Difference> refused() {
    return comparison.map(ContractComparison::refused).orElse(List.of());
  }

  /** Returns the contract, the hashes of both versions, and which is older. */
  private String described() {
    return host.interfaceName() + plugin.map(it -> ContractChecks.hashes(host, it)).orElse("");
  }

  /** Returns the heading of the differences that keep a plugin from being started. */
  public static String summary(List<HostVersion> refused) {
    return "it was built for other host functions, "
        + refused.stream().map(HostVersion::described).collect(Collectors.joining(", "))
        + ":";
  }

  /** Returns how to resolve the differences. */
  public String remedy() {
    return comparison.map(it -> ContractChecks.rebuild(it.revisions())).orElse("");
  }

  /** Returns the differences and what they mean for the plugin of this name. */
  public ContractReport report(String name) {
    List<String> problems = refused().stream().map(Difference::toString).toList();
    return problems.isEmpty()
        ? new ContractReport(
            name, "it fits the contract " + described(), differences(), List.of(), "")
        : new ContractReport(name, summary(List.of(this)), differences(), problems, remedy());
  }
}
