package dev.plugwright.internal.fit;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.internal.fit.EmbeddedEntries.MalformedEntryException;
import dev.plugwright.internal.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts that a plugin was built against, which it carries in a custom section. */
public final class EmbeddedContracts {
  private static final int MAX_CONTRACTS = 1_000;

  private EmbeddedContracts() {}

  /** Returns the contracts of one kind; empty for a plugin without the section. */
  public static List<Contract> of(String plugin, WasmModule module, Contract.Kind kind) {
    List<Contract> contracts = new ArrayList<>();
    for (Contract contract : all(plugin, module)) {
      if (contract.kind() == kind) {
        contracts.add(contract);
      }
    }
    return contracts;
  }

  /** Returns the contracts of all kinds. */
  public static List<Contract> all(String plugin, WasmModule module) {
    try {
      List<Contract> contracts = new ArrayList<>();
      for (String text : EmbeddedEntries.of(module, Contract.SECTION)) {
        add(plugin, contracts, Contract.parse(text));
      }
      return contracts;
    } catch (MalformedEntryException | ContractSyntaxException e) {
      throw unreadable(plugin, String.valueOf(e.getMessage()), e);
    }
  }

  /** A plugin has one version of each contract, which several of its parts may carry. */
  private static void add(String plugin, List<Contract> contracts, Contract next) {
    for (Contract other : contracts) {
      if (other.kind() == next.kind() && other.interfaceName().equals(next.interfaceName())) {
        if (!other.equals(next)) {
          throw unreadable(
              plugin,
              "it has two different versions of the contract " + next.interfaceName(),
              null);
        }
        return;
      }
    }
    if (contracts.size() == MAX_CONTRACTS) {
      throw unreadable(plugin, "it has more than %d contracts".formatted(MAX_CONTRACTS), null);
    }
    contracts.add(next);
  }

  private static PluginLoadException unreadable(
      String plugin, String reason, @Nullable Throwable cause) {
    return new PluginLoadException(
        plugin,
        "its contract section cannot be read: %s; build it with a plugwright crate that fits this runtime"
            .formatted(reason),
        cause);
  }
}
