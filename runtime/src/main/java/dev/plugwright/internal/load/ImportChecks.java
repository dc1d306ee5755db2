package dev.plugwright.internal.load;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.internal.fit.HostVersion;
import dev.plugwright.internal.fit.UnresolvedImports;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.wasm.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks that the host has what a plugin imports; reports everything that is missing at once. */
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
    for (var host : options.hosts().entrySet()) {
      versions.put(host.getKey(), loaded.version(host.getValue().contract()));
    }
  }

  /**
   * Returns how calls are converted, for the interfaces of which the plugin has another version.
   */
  Map<String, CallPlan> plans() {
    Map<String, CallPlan> plans = new HashMap<>();
    for (var version : versions.entrySet()) {
      CallPlan plan = version.getValue().plan();
      if (plan != null) {
        plans.put(version.getKey(), plan);
      }
    }
    return plans;
  }

  /** Checks contracts, imports and signatures. */
  void check() {
    contracts();
    UnresolvedImports unresolved =
        UnresolvedImports.of(module, options.wasi().isPresent(), versions);
    if (!unresolved.lines().isEmpty()) {
      throw new PluginLoadException(
          plugin,
          "unresolved imports:\n  - %s\n%s"
              .formatted(String.join("\n  - ", unresolved.lines()), unresolved.hint()),
          null);
    }
  }

  private void contracts() {
    List<HostVersion> refused = new ArrayList<>();
    for (String host : options.hosts().keySet()) {
      HostVersion version = Objects.requireNonNull(versions.get(host));
      if (!version.refused().isEmpty()) {
        refused.add(version);
      }
    }
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
}
