package dev.plugwright.bindgen.model;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives the types of a contract names that are identifiers, in languages without generic types. */
public final class TypeNames {
  private final String prefix;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken;

  /**
   * Creates the names of a contract.
   *
   * @param prefix what all names begin with
   * @param taken names that no type may have
   */
  public TypeNames(String prefix, Set<String> taken) {
    this.prefix = prefix;
    this.taken = new HashSet<>(taken);
  }

  /** Returns the name of a type, {@code ListOfOrder}; always the same one for the same type. */
  public String of(Type type) {
    String known = names.get(type.toString());
    if (known == null) {
      known = free(prefix + RustNames.joined(type));
      names.put(type.toString(), known);
    }
    return known;
  }

  /** Returns the name itself, or the name with a number if it is taken. */
  public String free(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + number;
    }
    return free;
  }
}
