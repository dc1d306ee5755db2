package dev.plugwright.inspect;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.internal.fit.AbiVersion;
import dev.plugwright.internal.fit.ContractChecks;
import dev.plugwright.internal.fit.EmbeddedContracts;
import dev.plugwright.internal.fit.HostVersion;
import dev.plugwright.internal.fit.PluginVersion;
import dev.plugwright.internal.fit.UnresolvedImports;
import dev.plugwright.internal.wasm.WasmModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One check of a plugin against all contracts of a host. */
final class FitCheck {
  private final String plugin;
  private final WasmModule module;
  private final List<String> contracts = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final Set<String> remedies = new LinkedHashSet<>();
  private final List<Difference> differences = new ArrayList<>();

  private FitCheck(String plugin, WasmModule module) {
    this.plugin = plugin;
    this.module = module;
  }

  static PluginFit of(String plugin, WasmModule module, Collection<Contract> host) {
    FitCheck check = new FitCheck(plugin, module);
    AbiVersion.problem(module.exportedFunctions().keySet()).ifPresent(check.refusals::add);
    try {
      check.interfaces(ofKind(host, Contract.Kind.PLUGIN));
      check.hostFunctions(ofKind(host, Contract.Kind.HOST));
    } catch (PluginLoadException unreadable) {
      check.refusals.add(problem(plugin, unreadable));
    }
    return new PluginFit(
        check.contracts, check.refusals, String.join("\n", check.remedies), check.differences);
  }

  private static List<Contract> ofKind(Collection<Contract> host, Contract.Kind kind) {
    return host.stream().filter(it -> it.kind() == kind).toList();
  }

  private static String problem(String plugin, PluginLoadException failure) {
    String message = String.valueOf(failure.getMessage());
    String prefix = "plugin " + plugin + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }

  private void interfaces(List<Contract> host) {
    Set<String> carried =
        EmbeddedContracts.of(plugin, module, Contract.Kind.PLUGIN).stream()
            .map(Contract::interfaceName)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Contract> known =
        host.stream().filter(it -> carried.contains(it.interfaceName())).toList();
    if (!known.isEmpty()) {
      known.forEach(this::plugin);
    } else if (host.isEmpty()) {
      refusals.add("the host has no interface for plugins");
    } else if (!carried.isEmpty()) {
      refusals.add(
          "the plugin implements %s; the host has %s"
              .formatted(String.join(", ", carried), names(host)));
      remedies.add("Load it with the host it was built for.");
    } else if (host.size() == 1) {
      plugin(host.get(0));
    } else {
      refusals.add("the plugin contains no contract, and the host has " + names(host));
      remedies.add("Name the contract that it implements.");
    }
  }

  private static String names(List<Contract> contracts) {
    return contracts.stream().map(Contract::interfaceName).collect(Collectors.joining(", "));
  }

  private void plugin(Contract host) {
    PluginVersion version = PluginVersion.of(plugin, module, host);
    ContractChecks checks = ContractChecks.of(module, version);
    contracts.add(host.interfaceName());
    differences.addAll(version.differences());
    if (!checks.differences().isEmpty()) {
      refusals.addAll(checks.differences());
      remedies.add(checks.remedy());
    }
  }

  private void hostFunctions(List<Contract> host) {
    Map<String, HostVersion> versions = new LinkedHashMap<>();
    Set<String> imported =
        module.imports().stream().map(WasmModule.Import::module).collect(Collectors.toSet());
    for (Contract functions : host) {
      HostVersion version = HostVersion.of(plugin, module, functions);
      versions.put(functions.interfaceName(), version);
      if (imported.contains(functions.interfaceName())) {
        contracts.add(functions.interfaceName());
      }
      differences.addAll(version.differences());
      if (!version.refused().isEmpty()) {
        version.refused().forEach(it -> refusals.add(it.toString()));
        remedies.add(
            "Rebuild the plugin against the host's contracts, or load it with the host it was built for.");
      }
    }
    UnresolvedImports unresolved = UnresolvedImports.of(module, true, versions);
    List<String> lines =
        unresolved.lines().stream()
            .filter(line -> versions.values().stream().noneMatch(it -> isRefused(it, line)))
            .toList();
    if (!lines.isEmpty()) {
      lines.forEach(it -> refusals.add("unresolved import " + it));
      remedies.add(unresolved.hint());
    }
  }

  /** Signatures of functions whose contract is refused follow from the refusal. */
  private static boolean isRefused(HostVersion version, String imported) {
    return !version.refused().isEmpty()
        && imported.startsWith(version.host().interfaceName() + ".");
  }
}
