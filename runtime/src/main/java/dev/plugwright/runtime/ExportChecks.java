package dev.plugwright.runtime;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractDiff;
import dev.plugwright.contract.ContractDifference;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.runtime.wasm.WasmModule;
import dev.plugwright.runtime.wasm.WasmModule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that a plugin has what a contract asks of it; names all that it lacks at once. */
final class ExportChecks {
  private ExportChecks() {}

  /** Checks contract section, exports and signatures. */
  static void check(String plugin, WasmModule module, Contract host) {
    List<Contract> embedded = EmbeddedContracts.of(plugin, module, Contract.Kind.PLUGIN);
    Optional<Contract> own =
        embedded.stream().filter(c -> c.interfaceName().equals(host.interfaceName())).findFirst();
    List<ContractDifference> known =
        own.map(plugins -> ContractDiff.between(host, plugins)).orElse(List.of());
    List<String> differences = new ArrayList<>();
    if (!embedded.isEmpty() && own.isEmpty()) {
      differences.add(
          "the plugin implements "
              + embedded.stream().map(Contract::interfaceName).collect(Collectors.joining(", ")));
    }
    known.forEach(difference -> differences.add(difference.toString()));
    differences.addAll(exports(module, host, known));
    if (!differences.isEmpty()) {
      String hashes =
          own.map(c -> " (contract %s here, %s there)".formatted(host.hash(), c.hash())).orElse("");
      throw new PluginContractException(
          plugin,
          "it does not fit the contract " + host.interfaceName() + hashes + ":",
          differences,
          "Rebuild the plugin against the host's contract, or load it with the host it was built for.");
    }
  }

  private static List<String> exports(
      WasmModule module, Contract host, List<ContractDifference> known) {
    Map<String, FunctionType> functions = module.exportedFunctions();
    List<String> faults = new ArrayList<>();
    boolean memory = false;
    for (Method method : host.methods()) {
      FunctionType wanted = Lowering.signature(method);
      memory |= Lowering.usesMemory(method);
      FunctionType found = functions.get(method.export());
      if (known.stream().anyMatch(it -> it.concernsMethod(method.export()))) {
        continue;
      }
      if (found == null) {
        if (!method.optional()) {
          faults.add("export %s %s is missing".formatted(method.export(), wanted));
        }
      } else if (!found.equals(wanted)) {
        faults.add(
            "export %s has the signature %s, and the contract needs %s"
                .formatted(method.export(), found, wanted));
      }
    }
    if (memory && module.export(Kind.MEMORY, "memory").isEmpty()) {
      faults.add("the export memory is missing, through which arguments and results go");
    }
    return faults;
  }
}
