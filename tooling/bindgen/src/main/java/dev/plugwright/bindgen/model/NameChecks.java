package dev.plugwright.bindgen.model;

import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.bindgen.rust.RustNames;
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
import java.util.function.UnaryOperator;

/** Checks that the names of a contract can be written in a language, each with its own meaning. */
public final class NameChecks {
  private final String language;
  private final UnaryOperator<String> parameter;
  private final UnaryOperator<String> field;
  private final UnaryOperator<String> constant;

  /**
   * Creates checks.
   *
   * @param language name of the language for messages
   * @param field what the language makes of the name of a parameter or field
   * @param constant what it makes of the name of a constant or case
   */
  public NameChecks(String language, UnaryOperator<String> field, UnaryOperator<String> constant) {
    this(language, field, field, constant);
  }

  /**
   * Creates checks for a language with other rules for parameters than for fields.
   *
   * @param language name of the language for messages
   * @param parameter what the language makes of the name of a parameter
   * @param field what it makes of the name of a field
   * @param constant what it makes of the name of a constant or case
   */
  public NameChecks(
      String language,
      UnaryOperator<String> parameter,
      UnaryOperator<String> field,
      UnaryOperator<String> constant) {
    this.language = language;
    this.parameter = parameter;
    this.field = field;
    this.constant = constant;
  }

  /**
   * Checks all names.
   *
   * @throws BindgenException if one is not an identifier, or two of one place become the same
   */
  public void check(Contract contract) {
    check("interface", contract.interfaceName());
    contract
        .methods()
        .forEach(
            method -> {
              check("method", method.export());
              checkFields("method " + method.export(), method.parameters(), parameter);
            });
    for (Definition definition : contract.definitions().values()) {
      String name = definition.keyword() + " " + definition.name();
      check(definition.keyword(), definition.type().simpleName());
      switch (definition) {
        case RecordDefinition struct -> checkFields(name, struct.fields(), field);
        case LayoutDefinition struct -> checkFields(name, struct.fields(), field);
        case EnumDefinition plain -> checkConstants(name, plain.constants());
        case VariantDefinition variant -> checkCases(name, variant.cases());
      }
    }
  }

  private void checkCases(String variant, List<Case> cases) {
    checkConstants(variant, cases.stream().map(Case::name).toList());
    for (Case one : cases) {
      if (!one.unnamed()) {
        checkFields(variant + ", case " + one.name(), one.fields(), field);
      }
    }
  }

  private void checkConstants(String owner, List<String> names) {
    checkAll(owner, names, constant);
  }

  private void checkFields(String owner, List<Field> fields, UnaryOperator<String> written) {
    checkAll(owner, fields.stream().map(Field::name).toList(), written);
  }

  private void checkAll(String owner, Collection<String> names, UnaryOperator<String> written) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      check(owner + ":", name);
      if (!seen.add(written.apply(name))) {
        throw new BindgenException(
            "%s: '%s' becomes '%s' in %s, which another name becomes, too"
                .formatted(owner, name, written.apply(name), language));
      }
    }
  }

  private void check(String what, String name) {
    if (!RustNames.isIdentifier(name)) {
      throw new BindgenException(
          "%s '%s' is not an identifier in %s".formatted(what, name, language));
    }
  }
}
