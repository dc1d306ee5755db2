package dev.plugwright.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.runtime.contract.Contract;
import dev.plugwright.runtime.contract.ContractDiff;
import dev.plugwright.runtime.contract.ContractSyntaxException;
import dev.plugwright.runtime.contract.Lowering;
import dev.plugwright.runtime.contract.Method;
import dev.plugwright.runtime.wasm.FunctionType;
import dev.plugwright.runtime.wasm.WasmModule;
import dev.plugwright.runtime.wasm.WasmModule.CustomSection;
import dev.plugwright.runtime.wasm.WasmModule.Import;
import dev.plugwright.runtime.wasm.WasmModule.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that is checked of a plugin before it runs; each check names all that is wrong. */
final class LoadChecks {
  private LoadChecks() {}

  /** Checks contract section, exports and signatures. */
  static void contract(String plugin, WasmModule module, Contract host) {
    List<Contract> embedded = embeddedContracts(plugin, module);
    Optional<Contract> own =
        embedded.stream().filter(c -> c.interfaceName().equals(host.interfaceName())).findFirst();
    List<String> differences = new ArrayList<>();
    if (!embedded.isEmpty() && own.isEmpty()) {
      differences.add(
          "the plugin implements "
              + embedded.stream().map(Contract::interfaceName).collect(Collectors.joining(", ")));
    }
    own.ifPresent(plugins -> differences.addAll(ContractDiff.between(host, plugins)));
    differences.addAll(exports(module, host, differences));
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

  private static List<String> exports(WasmModule module, Contract host, List<String> known) {
    Map<String, FunctionType> functions = module.exportedFunctions();
    List<String> faults = new ArrayList<>();
    boolean memory = false;
    for (Method method : host.methods()) {
      FunctionType wanted = Lowering.signature(method);
      memory |= Lowering.usesMemory(method);
      FunctionType found = functions.get(method.export());
      String path = "method " + method.export();
      boolean explained =
          known.stream().anyMatch(d -> d.startsWith(path + ":") || d.startsWith(path + ","));
      if (explained) {
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

  /** Entries of the contract section: a length of 4 bytes, then the text. */
  private static List<Contract> embeddedContracts(String plugin, WasmModule module) {
    List<Contract> contracts = new ArrayList<>();
    for (CustomSection section : module.customSections()) {
      if (section.name().equals(Contract.SECTION)) {
        ByteBuffer in = ByteBuffer.wrap(section.contents()).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
          contracts.add(embeddedContract(plugin, in));
        }
      }
    }
    return contracts;
  }

  private static Contract embeddedContract(String plugin, ByteBuffer in) {
    int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw unreadable(plugin, "an entry is longer than the section", null);
    }
    byte[] text = new byte[length];
    in.get(text);
    try {
      return Contract.parse(new String(text, UTF_8));
    } catch (ContractSyntaxException e) {
      throw unreadable(plugin, e.getMessage(), e);
    }
  }

  private static PluginLoadException unreadable(String plugin, String reason, Throwable cause) {
    return new PluginLoadException(
        plugin,
        "its contract section cannot be read: %s; build it with a plugwright crate that fits this runtime"
            .formatted(reason),
        cause);
  }

  /** Checks that nothing is imported that nobody supplies. */
  static void imports(String plugin, WasmModule module) {
    if (module.imports().isEmpty()) {
      return;
    }
    String list =
        module.imports().stream()
            .map(LoadChecks::describe)
            .collect(Collectors.joining("\n  - ", "\n  - ", ""));
    throw new PluginLoadException(
        plugin, "it imports what nobody supplies:" + list + hint(module.imports()), null);
  }

  private static String describe(Import missing) {
    return missing.module()
        + "."
        + missing.name()
        + (missing.type() == null ? " (" + missing.kind() + ")" : " " + missing.type());
  }

  private static String hint(List<Import> imports) {
    if (imports.stream().anyMatch(i -> (i.module() + i.name()).contains("__wbindgen"))) {
      return "\nIt was built by wasm-pack or wasm-bindgen for JavaScript. Build it with plain cargo:"
          + " cargo build --release --target wasm32-unknown-unknown, without wasm-bindgen.";
    }
    if (imports.stream().anyMatch(i -> i.module().startsWith("wasi"))) {
      return "\nIt was built for WASI. Build it for wasm32-unknown-unknown.";
    }
    return "\nRemove these imports from the plugin, or load it with the host it was built for.";
  }
}
