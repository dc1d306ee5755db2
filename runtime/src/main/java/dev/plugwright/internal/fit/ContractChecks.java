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

  private static final String NO_EXPORTS =
      "The plugin was built against this contract but does not export its functions. Check that the"
          + " impl has #[wasm_plugin] and that the crate type is cdylib.";

  /** Compares contract section, exports and signatures. */
  public static ContractChecks of(WasmModule module, PluginVersion version) {
    List<String> differences = new ArrayList<>();
    if (!version.others().isEmpty()) {
      differences.add("the plugin implements " + String.join(", ", version.others()));
    }
    Optional<ContractComparison> comparison = version.comparison();
    List<Difference> refused = comparison.isEmpty() ? List.of() : comparison.get().refused();
    for (Difference difference : refused) {
      differences.add(difference.toString());
    }
    differences.addAll(exports(module, version, refused));
    Contract host = version.host();
    if (comparison.isEmpty()) {
      return new ContractChecks(host.interfaceName(), "", differences, REBUILD);
    }
    Contract plugin = version.plugin().orElseThrow();
    return host.equals(plugin)
        ? new ContractChecks(host.interfaceName(), "", differences, NO_EXPORTS)
        : new ContractChecks(
            host.interfaceName(),
            hashes(host, plugin),
            differences,
            rebuild(comparison.get().revisions()));
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
      if (isConcerned(method, refused)) {
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
    if (version.comparison().isEmpty()) {
      return ours;
    }
    Optional<MethodConversion> converted = version.comparison().get().method(ours.export());
    return converted.isPresent()
        ? converted.get().callee()
        : version.plugin().orElseThrow().method(ours.export()).orElse(ours);
  }

  private static boolean isConcerned(Method method, List<Difference> differences) {
    String path = "method " + method.export();
    for (Difference difference : differences) {
      if (difference.path().equals(path) || difference.path().startsWith(path + ",")) {
        return true;
      }
    }
    return false;
  }
}
