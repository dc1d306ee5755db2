package dev.plugwright.internal.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The version of the binary interface, which a plugin states by the name of an export. */
public final class AbiVersion {
  private static final String PREFIX = "plugwright_abi_";
  private static final int SUPPORTED = 1;

  private AbiVersion() {}

  /** Returns the version that a plugin states; empty if it states none, or not exactly one. */
  public static OptionalInt stated(Set<String> exports) {
    List<String> stated = names(exports);
    return stated.size() == 1 && stated.get(0).matches(PREFIX + "[1-9][0-9]{0,8}")
        ? OptionalInt.of(Integer.parseInt(stated.get(0).substring(PREFIX.length())))
        : OptionalInt.empty();
  }

  /**
   * Returns why a plugin is refused for its version; empty if it is not. A plugin that states none
   * follows version 1.
   */
  public static Optional<String> problem(Set<String> exports) {
    List<String> stated = names(exports);
    if (stated.isEmpty() || stated.equals(List.of(PREFIX + SUPPORTED))) {
      return Optional.empty();
    }
    if (stated.size() > 1 || !stated.get(0).matches(PREFIX + "[1-9][0-9]*")) {
      return Optional.of(
          "the exports %s do not state one ABI version; exactly one %sN is expected: build it with"
                  .formatted(stated, PREFIX)
              + " one version of the plugwright crate");
    }
    return Optional.of(
        "it was built for ABI version %s, but this host supports version %d; build it with a"
                .formatted(stated.get(0).substring(PREFIX.length()), SUPPORTED)
            + " plugwright crate that fits this version of plugwright-runtime");
  }

  private static List<String> names(Set<String> exports) {
    List<String> names = new ArrayList<>();
    for (String name : exports) {
      if (name.startsWith(PREFIX)) {
        names.add(name);
      }
    }
    return names;
  }
}
