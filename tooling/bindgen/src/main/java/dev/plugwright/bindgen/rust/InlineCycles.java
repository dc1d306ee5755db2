package dev.plugwright.bindgen.rust;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Template;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.TypeWalk;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds Rust types that would contain themselves without indirection, and so need a {@code Box}.
 */
final class InlineCycles {
  private final RustNaming naming;
  private final Map<String, Set<String>> inline = new HashMap<>();
  private final TypeWalk<String> walk = new TypeWalk<>(name -> inline.getOrDefault(name, Set.of()));

  InlineCycles(Contract contract, RustNaming naming) {
    this.naming = naming;
    for (Definition definition : contract.definitions().values()) {
      Set<String> targets =
          inline.computeIfAbsent(naming.name(definition.type()), unused -> new LinkedHashSet<>());
      Template template = naming.template(definition.type()).orElse(null);
      List<Type> parts =
          template == null
              ? definition.parts()
              : template.fields().stream().map(Field::type).toList();
      parts.forEach(part -> collect(part, template, targets));
    }
  }

  /** Returns whether a {@code part} inside {@code owner} contains an {@code owner} again. */
  boolean contains(String part, String owner) {
    return walk.reaches(List.of(part), owner::equals);
  }

  /** Collections keep their elements elsewhere; all other values are stored in place. */
  private void collect(Type type, Template template, Set<String> targets) {
    switch (type) {
      case OptionOf option -> collect(option.value(), template, targets);
      case Named named -> {
        if (template == null || !template.isParameter(named)) {
          targets.add(naming.name(named));
          if (naming.template(named).isPresent()) {
            named.arguments().forEach(argument -> collect(argument, template, targets));
          }
        }
      }
      default -> {}
    }
  }
}
