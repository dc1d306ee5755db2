package dev.plugwright.internal.load;

import dev.plugwright.PluginLoadException;
import java.util.List;
import java.util.Set;

/** The version of the binary interface, which a plugin states by the name of an export. */
final class AbiVersion {
  private static final String PREFIX = "plugwright_abi_";
  private static final int SUPPORTED = 1;

  private AbiVersion() {}

  /** Refuses a plugin of another version; one that states none follows version 1. */
  static void check(String plugin, Set<String> exports) {
    List<String> stated = exports.stream().filter(name -> name.startsWith(PREFIX)).toList();
    if (stated.isEmpty() || stated.equals(List.of(PREFIX + SUPPORTED))) {
      return;
    }
    if (stated.size() > 1 || !stated.get(0).matches(PREFIX + "[1-9][0-9]*")) {
      throw new PluginLoadException(
          plugin,
          "it states its ABI version by the exports %s, of which one %sN is expected; build it with"
                  .formatted(stated, PREFIX)
              + " one version of the plugwright crate",
          null);
    }
    throw new PluginLoadException(
        plugin,
        "it was built for version %s of the ABI, and this host supports version %d; build it with a"
                .formatted(stated.get(0).substring(PREFIX.length()), SUPPORTED)
            + " plugwright crate that fits this version of plugwright-runtime",
        null);
  }
}
