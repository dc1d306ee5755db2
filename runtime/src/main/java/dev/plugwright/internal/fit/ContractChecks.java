package dev.plugwright.internal.fit;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.MethodConversion;
import dev.plugwright.contract.evolution.Revisions;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reasons why a plugin cannot serve a contract.
 *
 * @param interfaceName the contract
 * @param hashes the hashes of both contracts and who is older, if the plugin carries one and they
 *     differ
 * @param differences the differences, each with its path; empty if the plugin fits
 * @param remedy how to resolve the differences
 */
public record ContractChecks(
    String interfaceName, String hashes, List<String> differences, String remedy) {

  private static final String REBUILD =
      "Rebuild the plugin against the host's contract, or load it with the host it was built for.";

  /** Compares contract section, exports and signatures. */
  public static ContractChecks of(WasmModule module, PluginVersion version) {
    List<String> differences = new ArrayList<>();
    if (!version.others().isEmpty()) {
      differences.add("the plugin implements " + String.join(", ", version.others()));
    }
    List<Difference> refused =
        version.comparison().map(ContractComparison::refused).orElse(List.of());
    refused.forEach(difference -> differences.add(difference.toString()));
    differences.addAll(exports(module, version, refused));
    Contract host = version.host();
    boolean same = version.plugin().filter(host::equals).isPresent();
    String hashes = same ? "" : version.plugin().map(it -> hashes(host, it)).orElse("");
    Optional<Revisions> revisions =
        version.comparison().map(ContractComparison::revisions).filter(it -> !same);
    return new ContractChecks(host.interfaceName(), hashes, differences, remedy(same, revisions));
  }

  /** Returns the heading of the differences, which says whether the plugin fits. */
  public String summary() {
    return differences.isEmpty()
        ? "it fits the contract " + interfaceName + hashes
        : "it does not fit the contract " + interfaceName + hashes + ":";
  }

  /** Returns the hashes of two versions of a contract, and which is older. */
  static String hashes(Contract host, Contract plugin) {
    String age = Revisions.of(host, plugin).toString();
    return " (contract %s here, %s there%s)"
        .formatted(host.hash(), plugin.hash(), age.isEmpty() ? "" : ", " + age);
  }

  private static String remedy(boolean sameContract, Optional<Revisions> revisions) {
    if (sameContract) {
      return "The plugin was built against this contract but does not export its functions. Check"
          + " that the impl has #[wasm_plugin] and that the crate type is cdylib.";
    }
    return revisions.map(ContractChecks::rebuild).orElse(REBUILD);
  }

  /** Returns which side has to change: the older one. */
  static String rebuild(Revisions revisions) {
    return revisions.older().filter(Revisions.Side.HOST::equals).isEmpty()
        ? REBUILD
        : "Load it with a host of revision %d or later, or build it against revision %d of the contract."
            .formatted(revisions.plugin().getAsInt(), revisions.host().getAsInt());
  }

  private static List<String> exports(
      WasmModule module, PluginVersion version, List<Difference> refused) {
    Map<String, FunctionType> functions = module.exportedFunctions();
    List<String> faults = new ArrayList<>();
    boolean memory = false;
    for (Method method : version.host().methods()) {
      memory |= Lowering.usesMemory(method);
      if (refused.stream().anyMatch(it -> concerns(it, method))) {
        continue;
      }
      Method theirs = theirs(version, method);
      FunctionType wanted = Lowering.signature(theirs);
      FunctionType found = functions.get(theirs.export());
      if (found == null) {
        if (!method.optional()) {
          faults.add("missing export %s %s".formatted(theirs.export(), wanted));
        }
      } else if (!found.equals(wanted)) {
        faults.add(
            "export %s has the signature %s; the contract needs %s"
                .formatted(theirs.export(), found, wanted));
      }
    }
    if (memory && module.export(Kind.MEMORY, "memory").isEmpty()) {
      faults.add("missing export \"memory\", needed to pass arguments and results");
    }
    return faults;
  }

  /** A plugin exports its own version of a method. */
  private static Method theirs(PluginVersion version, Method ours) {
    return version
        .comparison()
        .flatMap(it -> it.method(ours.export()))
        .map(MethodConversion::callee)
        .or(() -> version.plugin().flatMap(it -> it.method(ours.export())))
        .orElse(ours);
  }

  private static boolean concerns(Difference difference, Method method) {
    String path = "method " + method.export();
    return difference.path().equals(path) || difference.path().startsWith(path + ",");
  }
}
