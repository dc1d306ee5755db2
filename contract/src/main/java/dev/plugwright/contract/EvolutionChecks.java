package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Names names = new Names("the contract");
    for (Method method : methods) {
      names.add(method.export(), method.was());
    }
    names.check();
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
    for (Definition definition : definitions) {
      bySimpleName.put(definition.type().simpleName(), definition);
    }
    Names names = new Names("the contract");
    for (Definition definition : bySimpleName.values()) {
      names.add(definition.type().simpleName(), definition.evolution().was());
    }
    names.check();
  }

  private void definition(Definition definition) throws ContractSyntaxException {
    String name = definition.name();
    Evolution evolution = definition.evolution();
    switch (definition) {
      case EnumDefinition plain -> {
        Names names = new Names(name);
        for (String constant : plain.constants()) {
          names.add(constant, evolution.caseWas(constant));
        }
        names.check();
      }
      case VariantDefinition variant -> {
        Names names = new Names(name);
        for (Case one : variant.cases()) {
          names.add(one.name(), evolution.caseWas(one.name()));
        }
        names.check();
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
    Names names = new Names(owner);
    for (Field field : fields) {
      names.add(field.name(), field.was());
    }
    names.check();
    for (Field field : fields) {
      try {
        Defaults.of(field, graph);
      } catch (IllegalArgumentException invalid) {
        throw new ContractSyntaxException(
            "the default of %s.%s: %s".formatted(owner, field.name(), invalid.getMessage()));
      }
    }
  }

  /** The names of the parts of something, and their earlier ones. */
  private static final class Names {
    private final String owner;
    private final Map<String, List<String>> earlier = new LinkedHashMap<>();

    Names(String owner) {
      this.owner = owner;
    }

    void add(String name, List<String> was) {
      earlier.put(name, was);
    }

    void check() throws ContractSyntaxException {
      Set<String> taken = new HashSet<>(earlier.keySet());
      for (Map.Entry<String, List<String>> part : earlier.entrySet()) {
        for (String was : part.getValue()) {
          if (!taken.add(was)) {
            throw new ContractSyntaxException(
                "%s: the earlier name %s of %s is the name of another part, or is given twice"
                    .formatted(owner, was, part.getKey()));
          }
        }
      }
    }
  }
}
