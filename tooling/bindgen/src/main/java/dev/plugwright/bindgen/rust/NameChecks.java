package dev.plugwright.bindgen.rust;

import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the names of a contract, which need not be names in Rust if the contract was parsed. */
final class NameChecks {
  private NameChecks() {}

  static void check(Contract contract) {
    check("interface", contract.interfaceName());
    contract
        .methods()
        .forEach(
            method -> {
              check("method", method.export());
              checkFields("method " + method.export(), method.parameters());
            });
    for (Definition definition : contract.definitions().values()) {
      String name = definition.keyword() + " " + definition.name();
      check(definition.keyword(), definition.type().simpleName());
      if (definition.type().simpleName().equals(contract.interfaceName())) {
        throw new BindgenException(name + " has the name of the interface");
      }
      switch (definition) {
        case RecordDefinition struct -> checkFields(name, struct.fields());
        case LayoutDefinition struct -> checkFields(name, struct.fields());
        case EnumDefinition plain -> checkAll(name, plain.constants());
        case VariantDefinition variant -> checkCases(name, variant.cases());
      }
    }
  }

  private static void checkCases(String variant, List<Case> cases) {
    checkAll(variant, cases.stream().map(Case::name).toList());
    for (Case one : cases) {
      if (!one.unnamed()) {
        checkFields(variant + ", case " + one.name(), one.fields());
      }
    }
  }

  private static void checkFields(String owner, List<Field> fields) {
    checkAll(owner, fields.stream().map(Field::name).toList());
  }

  private static void checkAll(String owner, Collection<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      check(owner + ":", name);
      if (!seen.add(name)) {
        throw new BindgenException("%s: duplicate name '%s'".formatted(owner, name));
      }
    }
  }

  private static void check(String what, String name) {
    if (!RustNames.isIdentifier(name)) {
      throw new BindgenException("%s '%s' is not an identifier in Rust".formatted(what, name));
    }
  }
}
