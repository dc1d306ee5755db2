package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Documentation;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the types of a contract: enums, classes, and the results of methods that can fail. */
final class AsDefinitions {
  private static final String UNIT = "plugwright.Unit";

  private final Contract contract;
  private final AsTypes types;
  private final BraceSource source;
  private final Documentation docs;

  AsDefinitions(Contract contract, AsTypes types, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.source = source;
    this.docs = contract.documentation();
  }

  void write() {
    for (Definition definition : contract.definitions().values()) {
      source.blank();
      if (!(definition instanceof VariantDefinition)) {
        source.doc(docs.type(definition.type().simpleName()));
      }
      switch (definition) {
        case EnumDefinition plain -> writeEnum(plain);
        case RecordDefinition struct -> writeClass(struct.type(), struct.fields());
        case LayoutDefinition struct -> writeClass(struct.type(), struct.fields());
        case VariantDefinition variant -> writeVariant(variant);
      }
    }
    contract.methods().stream().filter(it -> it.error().isPresent()).forEach(this::writeResult);
  }

  private void writeEnum(EnumDefinition plain) {
    source.open("export enum %s", types.name(plain.type()));
    for (int i = 0; i < plain.constants().size(); i++) {
      String constant = plain.constants().get(i);
      source.doc(docs.member(plain.type().simpleName(), constant));
      source.line("%s = %d,", AsNames.pascalCase(constant), i);
    }
    source.close();
  }

  private void writeClass(Named type, List<Field> fields) {
    source.open("export class %s", types.name(type));
    if (!fields.isEmpty()) {
      source.line("constructor(").indent();
      for (Field field : fields) {
        source.doc(docs.member(type.simpleName(), field.name()));
        source.line("public %s: %s,", AsTypes.field(field), types.type(field.type()));
      }
      source.outdent().line(") {}");
    }
    source.close();
  }

  private void writeVariant(VariantDefinition variant) {
    String name = types.name(variant.type());
    List<String> names = types.cases(variant);
    String tag = types.tag(variant);
    List<String> tags = variant.cases().stream().map(it -> AsNames.pascalCase(it.name())).toList();
    List<String> lines = new ArrayList<>(docs.type(variant.type().simpleName()));
    lines.add("One of " + String.join(", ", names) + ".");
    source.doc(lines);
    source.open("export abstract class %s", name);
    source.line("constructor(readonly tag: %s) {}", tag).close().blank();
    source.open("export enum %s", tag);
    for (int i = 0; i < tags.size(); i++) {
      source.line("%s = %d,", tags.get(i), i);
    }
    source.close();
    for (int i = 0; i < names.size(); i++) {
      Case one = variant.cases().get(i);
      source.blank().doc(docs.member(variant.type().simpleName(), one.name()));
      source.open("export class %s extends %s", names.get(i), name);
      writeConstructor(variant, one, tag + "." + tags.get(i));
      source.close();
    }
  }

  private void writeConstructor(VariantDefinition variant, Case one, String tag) {
    if (one.fields().isEmpty()) {
      source.open("constructor()");
    } else {
      source.line("constructor(").indent();
      for (Field field : one.fields()) {
        source.doc(docs.caseField(variant.type().simpleName(), one.name(), field.name()));
        source.line("public %s: %s,", AsTypes.caseField(field), types.type(field.type()));
      }
      source.outdent().line(") {").indent();
    }
    source.line("super(%s);", tag).close();
  }

  private void writeResult(Method method) {
    String name = types.result(method);
    String value = method.result().map(types::type).orElse(UNIT);
    String error = types.type(method.error().orElseThrow());
    source.blank().doc(List.of("The result of `" + method.export() + "`: a value or an error."));
    source.open("export class %s extends plugwright.Result<%s, %s>", name, value, error);
    boolean hasValue = method.result().isPresent();
    String argument = hasValue ? "value" : "new " + UNIT + "()";
    source.open("static ok(%s): %s", hasValue ? "value: " + value : "", name);
    source.line("return new %s(true, %s, codec.none<%s>());", name, argument, error).close();
    source.blank().open("static error(error: %s): %s", error, name);
    source.line("return new %s(false, codec.none<%s>(), error);", name, value).close().close();
  }

  /** Returns the parameters of a method with their types, separated by commas. */
  static String parameters(Method method, Function<Type, String> type) {
    List<String> parameters = new ArrayList<>();
    for (Field field : method.parameters()) {
      parameters.add(AsTypes.field(field) + ": " + type.apply(field.type()));
    }
    return String.join(", ", parameters);
  }
}
