package dev.plugwright.internal.load;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractDiff;
import dev.plugwright.contract.ContractDifference;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What keeps a plugin from serving a contract.
 *
 * @param interfaceName the contract
 * @param hashes the hashes of both contracts, if the plugin carries one and they differ
 * @param differences each with the path to it; empty if the plugin fits
 * @param remedy who has to do what
 */
record ContractChecks(
    String interfaceName, String hashes, List<String> differences, String remedy) {

  /** Compares contract section, exports and signatures. */
  static ContractChecks of(String plugin, WasmModule module, Contract host) {
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
    boolean same = own.isPresent() && own.get().text().equals(host.text());
    String hashes =
        own.isEmpty() || same
            ? ""
            : " (contract %s here, %s there)".formatted(host.hash(), own.get().hash());
    return new ContractChecks(host.interfaceName(), hashes, differences, remedy(same));
  }

  String summary() {
    return "it does not fit the contract " + interfaceName + hashes + ":";
  }

  private static String remedy(boolean sameContract) {
    return sameContract
        ? "The plugin was built against this contract and does not export its functions: is"
            + " #[wasm_plugin] on the impl, and is the crate a cdylib?"
        : "Rebuild the plugin against the host's contract, or load it with the host it was built for.";
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
          faults.add("missing export %s %s".formatted(method.export(), wanted));
        }
      } else if (!found.equals(wanted)) {
        faults.add(
            "export %s has the signature %s; the contract needs %s"
                .formatted(method.export(), found, wanted));
      }
    }
    if (memory && module.export(Kind.MEMORY, "memory").isEmpty()) {
      faults.add("missing export \"memory\", needed to pass arguments and results");
    }
    return faults;
  }
}
