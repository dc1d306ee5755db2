package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.bindgen.model.UsedTypes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes enums and structs, those before others that contain them. */
final class CDefinitions {
  private final Contract contract;
  private final CTypes types;
  private final FixedSizes sizes;
  private final BraceSource source;
  private final Set<String> written = new HashSet<>();
  private final Set<String> constants = new HashSet<>();

  CDefinitions(Contract contract, CTypes types, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.sizes = new FixedSizes(contract);
    this.source = source;
  }

  void write() {
    List<Type> all = new UsedTypes(contract).all().stream().filter(this::isDeclared).toList();
    for (Type type : all) {
      if (sizes.constants(type) > 0) {
        writeEnum((EnumDefinition) types.definition((Named) type));
      }
    }
    List<Type> structs = all.stream().filter(it -> sizes.constants(it) == 0).toList();
    if (!structs.isEmpty()) {
      source.blank();
    }
    for (Type type : structs) {
      source.line("typedef struct %1$s %1$s;", types.name(type));
    }
    structs.forEach(this::writeAfterParts);
    // Only pointers to entries are part of other types.
    structs.stream().filter(MapOf.class::isInstance).forEach(it -> writeEntry((MapOf) it));
  }

  /** The others are in plugwright.h, or need no declaration. */
  private boolean isDeclared(Type type) {
    return !(type instanceof Basic) && !(type instanceof FixedArray) && !FixedSizes.numbers(type);
  }

  private void writeEnum(EnumDefinition definition) {
    Named type = definition.type();
    source.blank().doc(contract.documentation().type(type.simpleName()));
    source.open("typedef enum %s", types.name(type));
    writeConstants(type, definition.constants());
    source.close("} " + types.name(type) + ";");
  }

  private void writeConstants(Named type, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String constant = types.constant(type, names.get(i));
      if (!constants.add(constant)) {
        throw new BindgenException(
            "two constants of the contract become %s in C; rename one of them".formatted(constant));
      }
      source.doc(contract.documentation().member(type.simpleName(), names.get(i)));
      source.line("%s = %d%s", constant, i, i == names.size() - 1 ? "" : ",");
    }
  }

  private void writeAfterParts(Type type) {
    if (!isDeclared(type) || sizes.constants(type) > 0 || !written.add(type.toString())) {
      return;
    }
    for (Type part : types.inline(type)) {
      if (!types.boxed(type, part)) {
        writeInside(part);
      }
    }
    writeStruct(type);
  }

  private void writeInside(Type part) {
    if (part instanceof FixedArray array) {
      writeInside(array.element());
    } else {
      writeAfterParts(part);
    }
  }

  private void writeStruct(Type type) {
    String name = types.name(type);
    source.blank();
    switch (type) {
      case ListOf list -> writeSequence(name, list.element(), "");
      case SetOf set -> writeSequence(name, set.element(), "No two items are the same.");
      case MapOf map -> writeMap(name, map);
      case OptionOf option -> writeOption(name, option);
      case FixedText text -> writeText(name, text);
      case Named named -> writeDefinition(name, types.definition(named));
      default -> throw new IllegalStateException("not a struct: " + type);
    }
  }

  private void writeSequence(String name, Type element, String doc) {
    source.doc(doc.isEmpty() ? List.of() : List.of(doc)).open("struct %s", name);
    source.line("const %s *items;", types.name(element));
    source.line("size_t count;").close("};");
  }

  private void writeMap(String name, MapOf map) {
    source.doc(List.of("No two entries have the same key.")).open("struct %s", name);
    source.line("const struct %s *entries;", types.entry(map)).line("size_t count;").close("};");
  }

  private void writeEntry(MapOf map) {
    String name = types.entry(map);
    source.blank().open("typedef struct %s", name);
    source.line("%s;", types.declaration(map.key(), "key"));
    source.line("%s;", types.declaration(map.value(), "value"));
    source.close("} " + name + ";");
  }

  private void writeOption(String name, OptionOf option) {
    if (types.boxed(option, option.value())) {
      source.doc(List.of("`value` is NULL if it is absent.")).open("struct %s", name);
      source.line("const %s *value;", types.name(option.value())).close("};");
      return;
    }
    source.open("struct %s", name).line("bool present;");
    source.line("%s;", types.declaration(option.value(), "value")).close("};");
  }

  private void writeText(String name, FixedText text) {
    source.doc(List.of("Text of at most " + text.capacity() + " bytes of UTF-8."));
    source.open("struct %s", name).line("uint32_t length; /**< in bytes */");
    if (text.capacity() > 0) {
      source.line("char bytes[%d];", text.capacity());
    }
    source.close("};");
  }

  private void writeDefinition(String name, Definition definition) {
    Named type = definition.type();
    if (definition instanceof VariantDefinition variant) {
      writeVariant(name, variant);
      return;
    }
    source.doc(contract.documentation().type(type.simpleName())).open("struct %s", name);
    List<Field> fields =
        definition instanceof RecordDefinition struct
            ? struct.fields()
            : ((LayoutDefinition) definition).fields();
    for (Field field : fields) {
      source.doc(contract.documentation().member(type.simpleName(), field.name()));
      writeField(type, field.type(), CNames.field(field.name()));
    }
    if (fields.isEmpty()) {
      source.line("char nothing; /**< C has no empty structs */");
    }
    source.close("};");
    if (definition instanceof LayoutDefinition struct) {
      source.line(
          "PLUGWRIGHT_STATIC_ASSERT(sizeof(%s) == %d && PLUGWRIGHT_ALIGNOF(%s) == %d,",
          name, struct.size(), name, struct.alignment());
      source.line("                         \"%s has another layout\");", name);
    }
  }

  private void writeField(Type owner, Type type, String name) {
    source.line(
        "%s;",
        types.boxed(owner, type)
            ? "const " + types.name(type) + " *" + name
            : types.declaration(type, name));
  }

  private void writeVariant(String name, VariantDefinition variant) {
    Named type = variant.type();
    String tag = types.tag(type);
    source.open("typedef enum %s", tag);
    writeConstants(type, variant.cases().stream().map(Case::name).toList());
    source.close("} " + tag + ";").blank();
    source.doc(contract.documentation().type(type.simpleName())).open("struct %s", name);
    source.line("%s tag;", tag);
    if (variant.cases().stream().anyMatch(it -> !it.fields().isEmpty())) {
      source.open("union");
      variant.cases().forEach(one -> writeCase(type, one));
      source.close("} as;");
    }
    source.close("};");
  }

  private void writeCase(Named variant, Case one) {
    String member = CNames.member(one.name());
    if (one.unnamed()) {
      writeField(variant, one.fields().get(0).type(), member);
    } else if (!one.fields().isEmpty()) {
      source.open("struct");
      for (Field field : one.fields()) {
        source.doc(
            contract.documentation().caseField(variant.simpleName(), one.name(), field.name()));
        writeField(variant, field.type(), CNames.field(field.name()));
      }
      source.close("} " + member + ";");
    }
  }
}
