package dev.plugwright.bindgen.rust;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Template;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.SetOf;
import dev.plugwright.contract.TypeWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types of the fields of each struct as they are declared. In a generic struct they may have
 * type parameters as arguments; the contract itself contains only types without parameters.
 */
final class DeclaredTypes {
  private record Parameter(String struct, String name) {}

  private final Contract contract;
  private final RustNaming naming;
  private final Map<String, Template> templates = new LinkedHashMap<>();
  private final Set<Parameter> keys = new HashSet<>();
  private final TypeWalk<Type> walk = new TypeWalk<>(this::parts);

  DeclaredTypes(Contract contract, RustNaming naming) {
    this.contract = contract;
    this.naming = naming;
    for (Definition definition : contract.definitions().values()) {
      naming
          .template(definition.type())
          .ifPresent(template -> templates.put(template.simpleName(), template));
    }
    findKeys();
  }

  /** Returns whether a value contains a float, so that it has no total order and no hash. */
  boolean reachesFloat(Type type) {
    return walk.reaches(List.of(type), it -> it instanceof Basic basic && basic.kind().floating());
  }

  /** Returns whether a value contains a text with a limited length. */
  boolean reachesFixedText(Type type) {
    return walk.reaches(List.of(type), FixedText.class::isInstance);
  }

  private List<Type> parts(Type type) {
    return type instanceof Named named ? parts(named) : type.parts();
  }

  /** A generic struct has the traits of its arguments only, even where no field has their type. */
  private List<Type> parts(Named named) {
    List<Type> parts = new ArrayList<>();
    Definition definition = contract.definitions().get(named.name());
    if (definition != null) {
      parts.addAll(definition.parts());
    }
    naming
        .template(named)
        .ifPresent(
            template -> {
              parts.addAll(named.arguments());
              parts.addAll(definition == null ? types(template) : List.of());
            });
    return parts;
  }

  private static List<Type> types(Template template) {
    return template.fields().stream().map(Field::type).toList();
  }

  /**
   * Returns whether values of a type parameter are elements of a set or keys of a map, so that they
   * need an order: in the struct itself, or in one that the parameter is an argument of.
   */
  boolean isKey(Template template, String parameter) {
    return keys.contains(new Parameter(template.simpleName(), parameter));
  }

  private void findKeys() {
    boolean found = true;
    while (found) {
      found = false;
      for (Template template : templates.values()) {
        for (String parameter : template.parameters()) {
          if (types(template).stream().anyMatch(it -> hasKey(it, parameter))) {
            found |= keys.add(new Parameter(template.simpleName(), parameter));
          }
        }
      }
    }
  }

  private boolean hasKey(Type type, String parameter) {
    boolean key =
        switch (type) {
          case SetOf set -> mentions(set.element(), parameter);
          case MapOf map -> mentions(map.key(), parameter);
          case Named named -> hasKeyArgument(named, parameter);
          default -> false;
        };
    return key || type.parts().stream().anyMatch(part -> hasKey(part, parameter));
  }

  private boolean hasKeyArgument(Named named, String parameter) {
    Template generic = templates.get(named.simpleName());
    boolean found = false;
    for (int i = 0; generic != null && i < named.arguments().size(); i++) {
      found |=
          isKey(generic, generic.parameters().get(i))
              && mentions(named.arguments().get(i), parameter);
    }
    return found;
  }

  private static boolean mentions(Type type, String parameter) {
    return type.equals(new Named(parameter))
        || type.parts().stream().anyMatch(part -> mentions(part, parameter));
  }
}
