package dev.plugwright.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a defined type is matched with other versions of itself.
 *
 * @param was earlier names of the type, without type arguments
 * @param unknown name of the case that represents cases unknown to this version
 * @param casesWas earlier names of cases, by name of the case; only cases that have some
 */
public record Evolution(
    List<String> was, Optional<String> unknown, Map<String, List<String>> casesWas) {
  /** A type that is matched by its names alone. */
  public static final Evolution NONE = new Evolution(List.of(), Optional.empty(), Map.of());

  /** Copies list and map. */
  public Evolution {
    was = List.copyOf(was);
    Map<String, List<String>> renamed = new TreeMap<>();
    casesWas.forEach(
        (name, names) -> {
          if (!names.isEmpty()) {
            renamed.put(name, List.copyOf(names));
          }
        });
    casesWas = Map.copyOf(renamed);
  }

  /** Returns a type that had other names. */
  public static Evolution renamed(List<String> was) {
    return new Evolution(was, Optional.empty(), Map.of());
  }

  /** Returns the earlier names of a case. */
  public List<String> caseWas(String name) {
    return casesWas.getOrDefault(name, List.of());
  }
}
