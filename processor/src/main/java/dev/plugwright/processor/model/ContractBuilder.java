package dev.plugwright.processor.model;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Documentation;
import dev.plugwright.contract.Evolution;
import dev.plugwright.contract.Layout;
import dev.plugwright.contract.Layouts;
import dev.plugwright.contract.Template;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaDefinition.Constant;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Builds a contract from Java's definitions. */
final class ContractBuilder {
  private final Layouts layouts;
  private final Set<String> names;
  private final List<Definition> definitions = new ArrayList<>();
  private final Map<String, Template> templates = new HashMap<>();
  private final Documentation.Builder docs = Documentation.builder();

  private ContractBuilder(Layouts layouts, Set<String> names) {
    this.layouts = layouts;
    this.names = names;
  }

  static Contract build(
      Contract.Kind kind,
      JavaName javaName,
      OptionalInt revision,
      List<Method> methods,
      List<JavaDefinition> definitions,
      List<String> doc) {
    Set<String> names = new HashSet<>(Set.of(javaName.simpleName()));
    definitions.forEach(it -> names.add(it.type().javaName().simpleName()));
    ContractBuilder builder = new ContractBuilder(JavaDefinition.layouts(definitions), names);
    builder.docs.contract(doc);
    methods.forEach(method -> builder.docs.method(method.exportName(), method.doc()));
    definitions.forEach(builder::add);
    return Contract.of(
            kind,
            javaName.simpleName(),
            revision,
            methods.stream().map(Method::contractMethod).toList(),
            builder.definitions)
        .with(builder.docs.build(), builder.templates.values());
  }

  /** Returns the contract's definitions of types. */
  static List<Definition> definitions(Collection<JavaDefinition> definitions) {
    ContractBuilder builder = new ContractBuilder(JavaDefinition.layouts(definitions), Set.of());
    definitions.forEach(builder::add);
    return builder.definitions;
  }

  private void add(JavaDefinition definition) {
    String name = definition.type().javaName().simpleName();
    docs.type(name, definition.doc());
    definitions.add(
        switch (definition) {
          case EnumDefinition plain -> define(plain, name);
          case RecordDefinition struct -> define(struct, name);
          case VariantDefinition variant -> define(variant, name);
        });
  }

  private Definition define(EnumDefinition plain, String name) {
    plain.constants().forEach(it -> docs.member(name, it.name(), it.doc()));
    List<String> constants = plain.constants().stream().map(Constant::name).toList();
    Map<String, List<String>> was = new HashMap<>();
    plain.constants().forEach(it -> was.put(it.name(), it.was()));
    Optional<String> unknown =
        plain.constants().stream().filter(Constant::unknown).map(Constant::name).findFirst();
    return new Definition.EnumDefinition(
        plain.type().type(), constants, new Evolution(plain.was(), unknown, was));
  }

  private Definition define(RecordDefinition struct, String name) {
    struct.components().forEach(it -> docs.member(name, it.name(), it.doc()));
    if (!struct.typeParameters().isEmpty()) {
      TypeParameters parameters = new TypeParameters(struct, names);
      List<Field> declared =
          struct.template().stream().map(parameters::rename).map(Component::field).toList();
      templates.put(name, new Template(name, parameters.names(), declared));
    }
    if (!struct.type().fixedLayout()) {
      return new Definition.RecordDefinition(
          struct.type().type(), struct.fields(), Evolution.renamed(struct.was()));
    }
    Layout layout = layouts.of(struct.type().contractName());
    int size = Math.toIntExact(layout.size());
    return new LayoutDefinition(struct.type().type(), struct.fields(), size, layout.alignment());
  }

  private Definition define(VariantDefinition variant, String name) {
    List<Case> cases = new ArrayList<>();
    Map<String, List<String>> was = new HashMap<>();
    Optional<String> unknown = Optional.empty();
    for (RecordDefinition record : variant.cases()) {
      String caseName = record.type().javaName().simpleName();
      docs.member(name, caseName, record.doc());
      record.components().forEach(it -> docs.caseField(name, caseName, it.name(), it.doc()));
      List<Field> fields = record.fields();
      // A single component needs no name.
      cases.add(
          new Case(caseName, fields.size() == 1 ? List.of(unnamed(fields.getFirst())) : fields));
      was.put(caseName, record.was());
      if (record.unknown()) {
        unknown = Optional.of(caseName);
      }
    }
    return new Definition.VariantDefinition(
        variant.type().type(), cases, new Evolution(variant.was(), unknown, was));
  }

  private static Field unnamed(Field field) {
    return new Field(Case.UNNAMED, field.type(), field.defaultValue(), field.was());
  }
}
