package dev.plugwright.bindgen.go;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Documentation;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Named;
import java.util.List;

/** Writes the types of a contract, and for each the functions that decode and encode it. */
final class GoDefinitions {
  private final Contract contract;
  private final GoTypes types;
  private final GoSource source;
  private final Documentation docs;

  GoDefinitions(Contract contract, GoTypes types, GoSource source) {
    this.contract = contract;
    this.types = types;
    this.source = source;
    this.docs = contract.documentation();
  }

  void write() {
    for (Definition definition : contract.definitions().values()) {
      source.blank();
      switch (definition) {
        case EnumDefinition plain -> writeEnum(plain);
        case RecordDefinition struct -> writeRecord(struct.type(), struct.fields());
        case LayoutDefinition struct -> writeRecord(struct.type(), struct.fields());
        case VariantDefinition variant -> writeVariant(variant);
      }
    }
  }

  private void writeEnum(EnumDefinition plain) {
    String name = types.name(plain.type());
    int count = plain.constants().size();
    source.doc(docs.type(plain.type().simpleName())).line("type %s uint32", name).blank();
    source.line("const (");
    for (int i = 0; i < count; i++) {
      String constant = plain.constants().get(i);
      source.doc(docs.member(plain.type().simpleName(), constant));
      source.line("\t%s %s = %d", types.free(name + GoTypes.exported(constant)), name, i);
    }
    source.line(")").blank();
    readHead(name);
    source.line("return %s(plugwrightReadIndex(r, %d))", name, count).close().blank();
    writeHead(name);
    source.line("plugwrightWriteIndex(w, uint32(v), %d)", count).close();
  }

  private void readHead(String name) {
    source.open("func plugwrightRead%1$s(r *plugwrightReader) %1$s", name);
  }

  private void writeHead(String name) {
    source.open("func plugwrightWrite%1$s(w *plugwrightWriter, v %1$s)", name);
  }

  private void writeRecord(Named type, List<Field> fields) {
    String name = types.name(type);
    source.doc(docs.type(type.simpleName()));
    writeStruct(name, type, fields, field -> docs.member(type.simpleName(), field.name()));
    boolean counted = contract.graph().counted(type);
    source.blank();
    readHead(name);
    source.line("var v %s", name);
    enter("r", counted);
    readFields(type, fields);
    leave("r", counted);
    source.line("return v").close().blank();
    writeHead(name);
    enter("w", counted);
    writeFields(type, fields);
    leave("w", counted);
    source.close();
  }

  private void enter(String codec, boolean counted) {
    if (counted) {
      source.line("%s.enter()", codec);
    }
  }

  private void leave(String codec, boolean counted) {
    if (counted) {
      source.line("%s.leave()", codec);
    }
  }

  private interface FieldDocs {
    List<String> of(Field field);
  }

  private void writeStruct(String name, Type owner, List<Field> fields, FieldDocs fieldDocs) {
    if (fields.isEmpty()) {
      source.line("type %s struct{}", name);
      return;
    }
    source.open("type %s struct", name);
    for (Field field : fields) {
      source.doc(fieldDocs.of(field));
      String pointer = types.boxed(owner, field.type()) ? "*" : "";
      source.line("%s %s%s", field(field), pointer, types.type(field.type()));
    }
    source.close();
  }

  /** The only field of a case that is written without a name is its value. */
  private static String field(Field field) {
    return field.name().equals(Case.UNNAMED) ? "Value" : GoTypes.exported(field.name());
  }

  private void readFields(Type owner, List<Field> fields) {
    for (Field field : fields) {
      String value = types.read(field.type());
      if (types.boxed(owner, field.type())) {
        source.line("v.%s = new(%s)", field(field), types.type(field.type()));
        source.line("*v.%s = %s", field(field), value);
      } else {
        source.line("v.%s = %s", field(field), value);
      }
    }
  }

  private void writeFields(Type owner, List<Field> fields) {
    for (Field field : fields) {
      String pointer = types.boxed(owner, field.type()) ? "*" : "";
      source.line("%s", types.write(field.type(), pointer + "v." + field(field)));
    }
  }

  private void writeVariant(VariantDefinition variant) {
    Named type = variant.type();
    String name = types.name(type);
    String marker = "is" + name;
    List<String> names =
        variant.cases().stream().map(it -> types.free(name + GoTypes.exported(it.name()))).toList();
    source.doc(docs.type(type.simpleName()));
    source.line("// %s is one of %s.", name, String.join(", ", names));
    source.open("type %s interface", name).line("%s()", marker).close();
    for (int i = 0; i < names.size(); i++) {
      Case one = variant.cases().get(i);
      source.blank().doc(docs.member(type.simpleName(), one.name()));
      writeStruct(
          names.get(i),
          type,
          one.fields(),
          field -> docs.caseField(type.simpleName(), one.name(), field.name()));
      source.blank().line("func (%s) %s() {}", names.get(i), marker);
    }
    source.blank();
    writeVariantCodec(variant, names);
  }

  private void writeVariantCodec(VariantDefinition variant, List<String> names) {
    String name = types.name(variant.type());
    boolean counted = contract.graph().counted(variant.type());
    readHead(name);
    enter("r", counted);
    source.line("switch plugwrightReadIndex(r, %d) {", names.size());
    for (int i = 0; i < names.size(); i++) {
      source.line("case %d:", i).indent().line("var v %s", names.get(i));
      readFields(variant.type(), variant.cases().get(i).fields());
      leave("r", counted);
      source.line("return v").outdent();
    }
    source.line("}").line("panic(\"unreachable\")").close().blank();
    writeHead(name);
    enter("w", counted);
    source.line("switch v := v.(type) {");
    for (int i = 0; i < names.size(); i++) {
      source.line("case %s:", names.get(i)).indent().line("_ = v");
      source.line("plugwrightWriteU32(w, %d)", i);
      writeFields(variant.type(), variant.cases().get(i).fields());
      source.outdent();
    }
    source.line("default:").indent().line("w.fail(\"unknown enum variant\")").outdent().line("}");
    leave("w", counted);
    source.close();
  }
}
