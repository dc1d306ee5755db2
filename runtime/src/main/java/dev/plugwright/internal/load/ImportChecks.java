package dev.plugwright.internal.load;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractDiff;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.internal.log.GuestLog;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.Import;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.spi.engine.WasiGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the host has what a plugin imports; names all that it lacks at once. */
final class ImportChecks {
  private ImportChecks() {}

  /**
   * Checks contract section, imports and signatures.
   *
   * @param options what the host supplies
   */
  static void check(String plugin, WasmModule module, SpecOptions options) {
    Map<String, SpecOptions.Host<?>> hosts = options.hosts();
    if (!hosts.isEmpty()) {
      contracts(plugin, module, hosts);
    }
    List<Import> missing = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Import wanted : module.imports()) {
      if (options.wasi().isPresent() && wanted.module().equals(WasiGrant.MODULE)) {
        continue; // the engine has them
      }
      Optional<FunctionType> offered = offered(wanted, hosts);
      if (offered.isEmpty()) {
        missing.add(wanted);
        lines.add(describe(wanted));
      } else if (!offered.get().equals(wanted.type())) {
        lines.add(describe(wanted) + "; the host has " + offered.get());
      }
    }
    if (!lines.isEmpty()) {
      throw new PluginLoadException(
          plugin, "unresolved imports:\n  - " + String.join("\n  - ", lines) + hint(missing), null);
    }
  }

  private static void contracts(
      String plugin, WasmModule module, Map<String, SpecOptions.Host<?>> hosts) {
    List<String> differences = new ArrayList<>();
    for (Contract theirs : EmbeddedContracts.of(plugin, module, Contract.Kind.HOST)) {
      SpecOptions.Host<?> host = hosts.get(theirs.interfaceName());
      if (host != null) {
        Set<String> imported = imported(module, theirs.interfaceName());
        ContractDiff.ofHostFunctions(host.contract(), theirs, imported)
            .forEach(difference -> differences.add(difference.toString()));
      }
    }
    if (!differences.isEmpty()) {
      throw new PluginContractException(
          plugin,
          "it was built for other host functions:",
          differences,
          "Rebuild the plugin against the host's contracts, or load it with the host it was built for.");
    }
  }

  private static Set<String> imported(WasmModule module, String from) {
    return module.imports().stream()
        .filter(i -> i.module().equals(from))
        .map(Import::name)
        .collect(Collectors.toSet());
  }

  private static Optional<FunctionType> offered(
      Import wanted, Map<String, SpecOptions.Host<?>> hosts) {
    SpecOptions.Host<?> host = hosts.get(wanted.module());
    if (isLog(wanted)) {
      return Optional.of(GuestLog.TYPE);
    }
    return host == null || wanted.kind() != Kind.FUNCTION
        ? Optional.empty()
        : host.contract().method(wanted.name()).map(Lowering::importSignature);
  }

  /** Returns whether a plugin logs through the runtime. */
  static boolean importsLog(WasmModule module) {
    return module.imports().stream().anyMatch(ImportChecks::isLog);
  }

  private static boolean isLog(Import wanted) {
    return wanted.module().equals(GuestLog.MODULE)
        && wanted.name().equals(GuestLog.FUNCTION)
        && wanted.kind() == Kind.FUNCTION;
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
    if (imports.stream().anyMatch(i -> i.module().equals(WasiGrant.MODULE))) {
      return "\nIt was built for WASI preview 1: grant it what it may use, as in spec.wasi(Wasi.none()), or"
          + " build it for wasm32-unknown-unknown.";
    }
    return "\nSupply them, as in spec.host(Console.class, MyConsole::new), or remove them from the plugin.";
  }
}
