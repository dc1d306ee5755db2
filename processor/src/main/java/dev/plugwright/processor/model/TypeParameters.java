package dev.plugwright.processor.model;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Bounded;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.MapType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.SetType;
import dev.plugwright.processor.model.JavaType.Variable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type parameters of a generic record in its template, where they need names that no type of
 * the contract has and that Rust allows.
 */
final class TypeParameters {
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * Names the type parameters of a record.
   *
   * @param struct the record
   * @param types the simple names of all types of the contract, and of its interface
   */
  TypeParameters(RecordDefinition struct, Set<String> types) {
    Set<String> taken = new HashSet<>(types);
    for (String parameter : struct.typeParameters()) {
      String name = parameter;
      for (int number = 2; !isFree(name, taken); number++) {
        name = parameter + number;
      }
      taken.add(name);
      names.put(parameter, name);
    }
  }

  private static boolean isFree(String name, Set<String> taken) {
    return RustNames.isIdentifier(name) && !RustNames.isPrimitive(name) && !taken.contains(name);
  }

  List<String> names() {
    return List.copyOf(names.values());
  }

  Component rename(Component component) {
    return new Component(
        component.javaName(),
        component.name(),
        rename(component.type()),
        component.doc(),
        component.defaultValue(),
        component.was());
  }

  private JavaType rename(JavaType type) {
    return switch (type) {
      case Variable variable -> new Variable(names.get(variable.name()));
      case ArrayType array -> new ArrayType(rename(array.element()));
      case ListType list -> new ListType(rename(list.element()));
      case SetType set -> new SetType(rename(set.element()));
      case MapType map -> new MapType(rename(map.key()), rename(map.value()));
      case OptionType option -> new OptionType(option.form(), rename(option.element()));
      case Bounded bounded -> new Bounded(rename(bounded.bound()));
      case Named named ->
          new Named(
              named.javaName(),
              named.arguments().stream().map(this::rename).toList(),
              named.fixedLayout());
      default -> type;
    };
  }
}
