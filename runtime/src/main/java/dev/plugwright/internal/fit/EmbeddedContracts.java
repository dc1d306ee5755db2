package dev.plugwright.internal.fit;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.internal.fit.EmbeddedEntries.MalformedEntryException;
import dev.plugwright.internal.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;

/** The contracts that a plugin was built against, which it carries in a custom section. */
public final class EmbeddedContracts {
  private EmbeddedContracts() {}

  /** Returns the contracts of one kind; empty for a plugin without the section. */
  public static List<Contract> of(String plugin, WasmModule module, Contract.Kind kind) {
    return all(plugin, module).stream().filter(c -> c.kind() == kind).toList();
  }

  /** Returns the contracts of all kinds. */
  public static List<Contract> all(String plugin, WasmModule module) {
    try {
      List<Contract> contracts = new ArrayList<>();
      for (String text : EmbeddedEntries.of(module, Contract.SECTION)) {
        contracts.add(Contract.parse(text));
      }
      return contracts;
    } catch (MalformedEntryException | ContractSyntaxException e) {
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
}
