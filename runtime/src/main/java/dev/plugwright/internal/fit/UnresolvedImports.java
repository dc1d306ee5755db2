package dev.plugwright.internal.fit;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.internal.log.GuestLog;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.Import;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.spi.engine.WasiGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The imports of a plugin that the host does not supply.
 *
 * @param lines each import with its signature, and what the host has instead
 * @param hint how to supply them; empty if there are none
 */
public record UnresolvedImports(List<String> lines, String hint) {
  /** Copies the list. */
  public UnresolvedImports {
    lines = List.copyOf(lines);
  }

  /**
   * Finds the imports that the host does not supply.
   *
   * @param wasi whether the host grants WASI
   * @param hosts the host functions by the name of their interface
   */
  public static UnresolvedImports of(
      WasmModule module, boolean wasi, Map<String, HostVersion> hosts) {
    List<Import> missing = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Import wanted : module.imports()) {
      if (wasi && wanted.module().equals(WasiGrant.MODULE)) {
        continue; // supplied by the engine
      }
      Optional<FunctionType> offered = offered(wanted, hosts);
      if (offered.isEmpty()) {
        missing.add(wanted);
        lines.add(describe(wanted));
      } else if (!offered.get().equals(wanted.type())) {
        lines.add(describe(wanted) + "; the host has " + offered.get());
      }
    }
    return new UnresolvedImports(lines, lines.isEmpty() ? "" : hint(missing));
  }

  private static Optional<FunctionType> offered(Import wanted, Map<String, HostVersion> hosts) {
    if (isLog(wanted)) {
      return Optional.of(GuestLog.TYPE);
    }
    HostVersion host = hosts.get(wanted.module());
    return host == null || wanted.kind() != Kind.FUNCTION
        ? Optional.empty()
        : host.offered(wanted.name());
  }

  /** Returns whether a plugin logs through the runtime. */
  public static boolean importsLog(WasmModule module) {
    for (Import wanted : module.imports()) {
      if (isLog(wanted)) {
        return true;
      }
    }
    return false;
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
      return "It was built by wasm-pack or wasm-bindgen for JavaScript. Build it with plain cargo:"
          + " cargo build --release --target wasm32-unknown-unknown, without wasm-bindgen.";
    }
    if (imports.stream().anyMatch(i -> i.module().equals(WasiGrant.MODULE))) {
      return "It was built for WASI preview 1: grant it WASI, as in spec.wasi(Wasi.none()), or"
          + " build it for wasm32-unknown-unknown.";
    }
    return "Supply them, as in spec.host(Console.class, MyConsole::new), or remove them from the plugin.";
  }
}
