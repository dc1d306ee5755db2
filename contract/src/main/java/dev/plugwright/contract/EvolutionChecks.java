package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks the annotations of a contract for other versions: defaults are values of their types, and
 * earlier names are unambiguous.
 */
final class EvolutionChecks {
  private final TypeGraph graph;

  private EvolutionChecks(TypeGraph graph) {
    this.graph = graph;
  }

  static void check(List<Method> methods, Map<String, Definition> definitions)
      throws ContractSyntaxException {
    EvolutionChecks checks = new EvolutionChecks(new TypeGraph(definitions));
    names("the contract", methods, Method::export, Method::was);
    for (Method method : methods) {
      checks.fields("the method " + method.export(), method.parameters());
    }
    types(definitions.values());
    for (Definition definition : definitions.values()) {
      checks.definition(definition);
    }
  }

  /** The instances of a generic type share name and earlier names. */
  private static void types(Collection<Definition> definitions) throws ContractSyntaxException {
    Map<String, Definition> bySimpleName = new HashMap<>();
    definitions.forEach(it -> bySimpleName.put(it.type().simpleName(), it));
    names(
        "the contract",
        bySimpleName.values(),
        it -> it.type().simpleName(),
        it -> it.evolution().was());
  }

  private void definition(Definition definition) throws ContractSyntaxException {
    String name = definition.name();
    Evolution evolution = definition.evolution();
    switch (definition) {
      case EnumDefinition plain -> names(name, plain.constants(), it -> it, evolution::caseWas);
      case VariantDefinition variant -> {
        names(name, variant.cases(), Case::name, it -> evolution.caseWas(it.name()));
        for (Case one : variant.cases()) {
          fields(name + "." + one.name(), one.fields());
          if (evolution.unknown().filter(one.name()::equals).isPresent()) {
            unknown(name, one);
          }
        }
      }
      case Definition.RecordDefinition struct -> fields(name, struct.fields());
      case Definition.LayoutDefinition struct -> {
        for (Field field : struct.fields()) {
          if (field.defaultValue().isPresent() || !field.was().isEmpty()) {
            throw new ContractSyntaxException(
                "%s.%s: a layout is the same in all versions".formatted(name, field.name()));
          }
        }
      }
    }
  }

  private void unknown(String owner, Case one) throws ContractSyntaxException {
    for (Field field : one.fields()) {
      if (Defaults.of(field, graph).isEmpty()) {
        throw new ContractSyntaxException(
            "%s.%s represents unknown cases, but its field %s has no default"
                .formatted(owner, one.name(), field.name()));
      }
    }
  }

  private void fields(String owner, List<Field> fields) throws ContractSyntaxException {
    names(owner, fields, Field::name, Field::was);
    for (Field field : fields) {
      try {
        Defaults.of(field, graph);
      } catch (IllegalArgumentException invalid) {
        throw new ContractSyntaxException(
            "the default of %s.%s: %s".formatted(owner, field.name(), invalid.getMessage()));
      }
    }
  }

  private static <T> void names(
      String owner, Collection<T> parts, Function<T, String> name, Function<T, List<String>> was)
      throws ContractSyntaxException {
    Set<String> taken = new HashSet<>();
    parts.forEach(part -> taken.add(name.apply(part)));
    for (T part : parts) {
      for (String earlier : was.apply(part)) {
        if (!taken.add(earlier)) {
          throw new ContractSyntaxException(
              "%s: the earlier name %s of %s is the name of another part, or is given twice"
                  .formatted(owner, earlier, name.apply(part)));
        }
      }
    }
  }
}
