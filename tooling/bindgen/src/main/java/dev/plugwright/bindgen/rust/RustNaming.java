package dev.plugwright.bindgen.rust;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Template;
import dev.plugwright.contract.Type.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a contract's types in Rust.
 *
 * <p>The instances of a generic record share one generic struct if its template is known. Otherwise
 * each of them becomes a separate struct: {@code Page<Order>} is {@code PageOfOrder}.
 */
final class RustNaming {
  private final Contract contract;
  private final Map<String, String> instances = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  RustNaming(Contract contract) {
    this.contract = contract;
    taken.add(contract.interfaceName());
    for (Definition definition : contract.definitions().values()) {
      if (!isInstance(definition.type()) && !isPrimitive(definition.type())) {
        taken.add(definition.type().simpleName());
      }
      template(definition.type()).ifPresent(template -> taken.addAll(template.parameters()));
    }
    // The structs would hide the primitive types.
    for (Definition definition : contract.definitions().values()) {
      if (!isInstance(definition.type()) && isPrimitive(definition.type())) {
        renamed.computeIfAbsent(
            definition.type().simpleName(), name -> free(RustNames.pascalCase(name)));
      }
    }
    for (Definition definition : contract.definitions().values()) {
      if (isInstance(definition.type())) {
        instances.put(definition.name(), free(RustNames.joined(definition.type())));
      }
    }
  }

  /** Returns the template that a type is an instance of, if it is known. */
  Optional<Template> template(Named type) {
    return contract.template(type.simpleName());
  }

  /** Returns the name of the Rust type, without type arguments and not escaped. */
  String name(Named type) {
    String simpleName = type.simpleName();
    return instances.getOrDefault(type.name(), renamed.getOrDefault(simpleName, simpleName));
  }

  /** Returns whether a Rust type of this name is generated. */
  boolean isTaken(String name) {
    return taken.contains(name);
  }

  private static boolean isPrimitive(Named type) {
    return RustNames.isPrimitive(type.simpleName());
  }

  private boolean isInstance(Named type) {
    return !type.arguments().isEmpty() && template(type).isEmpty();
  }

  private String free(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + number;
    }
    return free;
  }
}
