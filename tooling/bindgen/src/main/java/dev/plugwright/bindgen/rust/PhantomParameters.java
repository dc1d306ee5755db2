package dev.plugwright.bindgen.rust;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Template;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the type parameters of generic structs that Rust finds unused: no field mentions them, or
 * only as an argument of a struct that leads back to itself. Such a struct has a field of the type
 * {@code PhantomData}, which has no value and no bytes.
 */
final class PhantomParameters {
  private record Parameter(String struct, String name) {}

  private final Map<String, Template> templates = new LinkedHashMap<>();
  private final Set<Parameter> used = new HashSet<>();
  private final Set<Parameter> phantoms = new HashSet<>();

  PhantomParameters(Contract contract, RustNaming naming) {
    for (Definition definition : contract.definitions().values()) {
      naming
          .template(definition.type())
          .ifPresent(template -> templates.put(template.simpleName(), template));
    }
    List<Parameter> all = new ArrayList<>();
    for (Template template : templates.values()) {
      template.parameters().forEach(name -> all.add(new Parameter(template.simpleName(), name)));
    }
    all.stream().filter(parameter -> !isMentioned(parameter)).forEach(this::addPhantom);
    findUsed(all);
    for (Parameter parameter : all) {
      if (!used.contains(parameter)) {
        addPhantom(parameter);
        findUsed(all);
      }
    }
  }

  /** Returns the type parameters of a struct that only a {@code PhantomData} uses. */
  List<String> of(Template template) {
    return template.parameters().stream()
        .filter(name -> phantoms.contains(new Parameter(template.simpleName(), name)))
        .toList();
  }

  private void addPhantom(Parameter parameter) {
    phantoms.add(parameter);
    used.add(parameter);
  }

  private boolean isMentioned(Parameter parameter) {
    return fields(parameter).stream().anyMatch(type -> mentions(type, parameter.name()));
  }

  private static boolean mentions(Type type, String parameter) {
    return type.equals(new Named(parameter))
        || type.parts().stream().anyMatch(part -> mentions(part, parameter));
  }

  private void findUsed(List<Parameter> all) {
    boolean found = true;
    while (found) {
      found = false;
      for (Parameter parameter : all) {
        if (!used.contains(parameter)
            && fields(parameter).stream().anyMatch(type -> uses(type, parameter.name()))) {
          found |= used.add(parameter);
        }
      }
    }
  }

  /** The arguments of a generic struct count if the struct uses the parameter in their place. */
  private boolean uses(Type type, String parameter) {
    if (type.equals(new Named(parameter))) {
      return true;
    }
    Optional<Template> generic =
        type instanceof Named named
            ? Optional.ofNullable(templates.get(named.simpleName()))
            : Optional.empty();
    List<? extends Type> parts = type.parts();
    for (int i = 0; i < parts.size(); i++) {
      int position = i;
      boolean counts =
          generic
              .map(it -> new Parameter(it.simpleName(), it.parameters().get(position)))
              .map(used::contains)
              .orElse(true);
      if (counts && uses(parts.get(i), parameter)) {
        return true;
      }
    }
    return false;
  }

  private List<Type> fields(Parameter parameter) {
    return templates.get(parameter.struct()).fields().stream().map(Field::type).toList();
  }
}
