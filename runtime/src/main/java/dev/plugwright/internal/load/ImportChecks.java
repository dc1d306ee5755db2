package dev.plugwright.internal.load;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.internal.log.GuestLog;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.Import;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.spi.engine.WasiGrant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that the host has what a plugin imports; names all that it lacks at once. */
final class ImportChecks {
  private final String plugin;
  private final WasmModule module;
  private final SpecOptions options;
  private final Map<String, HostVersion> versions = new HashMap<>();

  /**
   * Compares contracts.
   *
   * @param options what the host supplies
   */
  ImportChecks(ModuleCore loaded, SpecOptions options) {
    this.plugin = loaded.name();
    this.module = loaded.declared();
    this.options = options;
    options.hosts().forEach((name, host) -> versions.put(name, loaded.version(host.contract())));
  }

  /**
   * Returns how calls are converted, for the interfaces of which the plugin has another version.
   */
  Map<String, CallPlan> plans() {
    Map<String, CallPlan> plans = new HashMap<>();
    versions.forEach(
        (name, version) -> {
          if (version.plan() != null) {
            plans.put(name, version.plan());
          }
        });
    return plans;
  }

  /** Checks contracts, imports and signatures. */
  void check() {
    contracts();
    List<Import> missing = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Import wanted : module.imports()) {
      if (options.wasi().isPresent() && wanted.module().equals(WasiGrant.MODULE)) {
        continue; // the engine has them
      }
      Optional<FunctionType> offered = offered(wanted);
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

  private void contracts() {
    List<HostVersion> refused =
        options.hosts().keySet().stream()
            .map(versions::get)
            .filter(version -> !version.refused().isEmpty())
            .toList();
    if (!refused.isEmpty()) {
      throw new PluginContractException(
          plugin,
          HostVersion.summary(refused),
          refused.stream()
              .flatMap(version -> version.refused().stream())
              .map(Difference::toString)
              .toList(),
          refused.get(0).remedy());
    }
  }

  private Optional<FunctionType> offered(Import wanted) {
    if (isLog(wanted)) {
      return Optional.of(GuestLog.TYPE);
    }
    SpecOptions.Host<?> host = options.hosts().get(wanted.module());
    if (host == null || wanted.kind() != Kind.FUNCTION) {
      return Optional.empty();
    }
    CallPlan plan = versions.get(wanted.module()).plan();
    Optional<Method> adapted = plan == null ? Optional.empty() : plan.caller(wanted.name());
    return adapted.or(() -> host.contract().method(wanted.name())).map(Lowering::importSignature);
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
