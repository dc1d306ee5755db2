package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what can only be checked when all methods and definitions of a contract are known. */
final class ContractChecks {
  private final List<Method> methods;
  private final Map<String, Definition> definitions;

  private ContractChecks(List<Method> methods, Map<String, Definition> definitions) {
    this.methods = methods;
    this.definitions = definitions;
  }

  static void check(List<Method> methods, Map<String, Definition> definitions)
      throws ContractSyntaxException {
    ContractChecks checks = new ContractChecks(methods, definitions);
    checks.checkExports();
    checks.checkReferences();
    checks.checkLayouts();
    EvolutionChecks.check(methods, definitions);
  }

  private void checkExports() throws ContractSyntaxException {
    Set<String> exports = new HashSet<>();
    for (Method method : methods) {
      if (!exports.add(method.export())) {
        throw new ContractSyntaxException("the method " + method.export() + " is defined twice");
      }
    }
  }

  private void checkReferences() throws ContractSyntaxException {
    for (Method method : methods) {
      List<Type> types = new ArrayList<>();
      for (Field parameter : method.parameters()) {
        types.add(parameter.type());
      }
      if (method.result().isPresent()) {
        types.add(method.result().get());
      }
      if (method.error().isPresent()) {
        types.add(method.error().get());
      }
      checkReferences(types);
    }
    for (Definition definition : definitions.values()) {
      if (Type.isBuiltIn(definition.type().simpleName())) {
        throw new ContractSyntaxException(definition.name() + " is a built-in type");
      }
      checkReferences(definition.parts());
    }
  }

  /** The arguments of a generic type are only a part of its name. */
  private void checkReferences(Collection<Type> types) throws ContractSyntaxException {
    for (Type type : types) {
      if (!(type instanceof Named named)) {
        checkReferences(type.parts());
      } else if (!definitions.containsKey(named.name())) {
        throw new ContractSyntaxException(named.name() + " is used but not defined");
      }
    }
  }

  private void checkLayouts() throws ContractSyntaxException {
    Layouts layouts = new TypeGraph(definitions).layouts();
    for (Definition definition : definitions.values()) {
      if (definition instanceof LayoutDefinition struct) {
        checkLayout(layouts, struct);
      }
    }
  }

  private static void checkLayout(Layouts layouts, LayoutDefinition struct)
      throws ContractSyntaxException {
    String name = struct.name();
    Layout layout = layout(layouts, name);
    if (layout.size() != struct.size() || layout.alignment() != struct.alignment()) {
      throw new ContractSyntaxException(
          "the layout %s has size %d align %d, not size %d align %d"
              .formatted(
                  name, layout.size(), layout.alignment(), struct.size(), struct.alignment()));
    }
  }

  private static Layout layout(Layouts layouts, String name) throws ContractSyntaxException {
    try {
      return layouts.of(name);
    } catch (IllegalArgumentException invalid) {
      throw new ContractSyntaxException("invalid layout " + name + ": " + invalid.getMessage());
    }
  }
}
