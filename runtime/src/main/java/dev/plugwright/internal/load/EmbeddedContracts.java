package dev.plugwright.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.CustomSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The contracts that a plugin was built against, which it carries in a custom section. */
final class EmbeddedContracts {
  private static final int MAX_CONTRACTS = 1_000;

  private EmbeddedContracts() {}

  /** Returns the contracts of one kind; empty for a plugin without the section. */
  static List<Contract> of(String plugin, WasmModule module, Contract.Kind kind) {
    return all(plugin, module).stream().filter(c -> c.kind() == kind).toList();
  }

  /** Entries of the contract section: a length of 4 bytes, then the text. */
  static List<Contract> all(String plugin, WasmModule module) {
    List<Contract> contracts = new ArrayList<>();
    for (CustomSection section : module.customSections()) {
      if (section.name().equals(Contract.SECTION)) {
        ByteBuffer in = ByteBuffer.wrap(section.contents()).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
          add(plugin, contracts, one(plugin, in));
        }
      }
    }
    return contracts;
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

  private static Contract one(String plugin, ByteBuffer in) {
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
}
