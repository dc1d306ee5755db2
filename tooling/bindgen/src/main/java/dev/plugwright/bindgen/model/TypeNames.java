package dev.plugwright.bindgen.model;

import static java.util.stream.Collectors.joining;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
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
      known = free(prefix + joined(type));
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

  private static String joined(Type type) {
    return switch (type) {
      case Basic basic -> RustNames.pascalCase(basic.kind().notation());
      case ListOf list -> "ListOf" + joined(list.element());
      case SetOf set -> "SetOf" + joined(set.element());
      case MapOf map -> "MapOf" + joined(map.key()) + "And" + joined(map.value());
      case OptionOf option -> "OptionOf" + joined(option.value());
      case FixedArray array -> "ArrayOf" + array.length() + joined(array.element());
      case FixedText text -> "Text" + text.capacity();
      case Named named ->
          named.arguments().isEmpty()
              ? named.simpleName()
              : named.arguments().stream()
                  .map(TypeNames::joined)
                  .collect(joining("And", named.simpleName() + "Of", ""));
    };
  }
}
