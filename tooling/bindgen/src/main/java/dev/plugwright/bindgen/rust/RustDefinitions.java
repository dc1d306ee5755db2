package dev.plugwright.bindgen.rust;

import static java.util.stream.Collectors.joining;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Documentation;
import dev.plugwright.contract.Template;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes structs and enums. */
final class RustDefinitions {
  private static final String CODEC = "::plugwright::Encode, ::plugwright::Decode";

  private final Contract contract;
  private final RustNaming naming;
  private final RustTypes types;
  private final RustSource source;
  private final DeclaredTypes declared;
  private final Documentation docs;
  private final PhantomParameters phantoms;

  RustDefinitions(Contract contract, RustNaming naming, RustTypes types, RustSource source) {
    this.contract = contract;
    this.naming = naming;
    this.types = types;
    this.source = source;
    this.declared = new DeclaredTypes(contract, naming);
    this.phantoms = new PhantomParameters(contract, naming);
    this.docs = contract.documentation();
  }

  /** Writes all types of the contract; the instances of a generic struct share it. */
  void write() {
    Set<String> written = new HashSet<>();
    for (Definition definition : contract.definitions().values()) {
      if (written.add(naming.name(definition.type()))) {
        write(definition);
      }
    }
  }

  private void write(Definition definition) {
    source.blank().doc(docs.type(definition.type().simpleName()));
    switch (definition) {
      case EnumDefinition plain -> writeEnum(plain);
      case RecordDefinition struct -> {
        Optional<Template> template = naming.template(struct.type());
        List<Field> fields = template.map(Template::fields).orElse(struct.fields());
        derive(traits(types(fields)));
        List<String> phantom = template.map(phantoms::of).orElse(List.of());
        writeStruct(struct.type(), typeParameters(template), fields, phantom);
      }
      case LayoutDefinition struct -> writeLayout(struct);
      case VariantDefinition variant -> writeVariant(variant);
    }
  }

  private void writeEnum(EnumDefinition definition) {
    derive("Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord");
    source.line("pub enum %s {", escapedName(definition.type())).indent();
    for (String constant : definition.constants()) {
      source
          .doc(docs.member(definition.type().simpleName(), constant))
          .line("%s,", RustNames.escape(constant));
    }
    source.outdent().line("}");
  }

  private void writeStruct(
      Named type, String typeParameters, List<Field> fields, List<String> phantom) {
    String name = escapedName(type) + typeParameters;
    if (fields.isEmpty() && phantom.isEmpty()) {
      source.line("pub struct %s {}", name);
      return;
    }
    source.line("pub struct %s {", name).indent();
    for (Field field : fields) {
      source
          .doc(docs.member(type.simpleName(), field.name()))
          .line("pub %s,", field(field, naming.name(type)));
    }
    if (!phantom.isEmpty()) {
      source
          .doc(List.of("Stands for type parameters without a field; it has no bytes."))
          .line("pub %s: ::std::marker::PhantomData<%s>,", marker(fields), tuple(phantom));
    }
    source.outdent().line("}");
  }

  /** A name that no other field has. */
  private static String marker(List<Field> fields) {
    String name = "marker";
    for (int number = 2; isField(name, fields); number++) {
      name = "marker" + number;
    }
    return name;
  }

  private static boolean isField(String name, List<Field> fields) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  private static String tuple(List<String> parameters) {
    String names = parameters.stream().map(RustNames::escape).collect(joining(", "));
    return parameters.size() == 1 ? names : "(" + names + ")";
  }

  /** The macro compares size and alignment with those that the compiler gives the struct. */
  private void writeLayout(LayoutDefinition struct) {
    String traits = traits(struct.parts()).replaceFirst("Clone", "Clone, Copy");
    source.line("#[repr(C)]");
    // It implements Encode and Decode, too.
    deriveAll(traits + ", ::plugwright::FixedLayout");
    source.line("#[plugwright(size = %d, align = %d)]", struct.size(), struct.alignment());
    writeStruct(struct.type(), "", struct.fields(), List.of());
  }

  private void writeVariant(VariantDefinition variant) {
    derive(traits(variant.parts()));
    source.line("pub enum %s {", escapedName(variant.type())).indent();
    for (Case one : variant.cases()) {
      writeCase(one, variant.type());
    }
    source.outdent().line("}");
  }

  private void writeCase(Case one, Named variant) {
    source.doc(docs.member(variant.simpleName(), one.name()));
    String name = RustNames.escape(one.name());
    String owner = naming.name(variant);
    if (one.fields().isEmpty()) {
      source.line("%s,", name);
    } else if (one.unnamed()) {
      source.line("%s(%s),", name, types.field(one.fields().get(0).type(), owner));
    } else {
      source.line("%s {", name).indent();
      for (Field field : one.fields()) {
        source
            .doc(docs.caseField(variant.simpleName(), one.name(), field.name()))
            .line("%s,", field(field, owner));
      }
      source.outdent().line("},");
    }
  }

  private String field(Field field, String owner) {
    return RustNames.escape(field.name()) + ": " + types.field(field.type(), owner);
  }

  private String escapedName(Named type) {
    return RustNames.escape(naming.name(type));
  }

  private static List<Type> types(List<Field> fields) {
    return fields.stream().map(Field::type).toList();
  }

  /** Type parameters are ordered where they are elements of a set or keys of a map. */
  private String typeParameters(Optional<Template> template) {
    return template
        .map(
            it ->
                it.parameters().stream()
                    .map(name -> declared.isKey(it, name) ? bounded(name) : RustNames.escape(name))
                    .collect(joining(", ", "<", ">")))
        .orElse("");
  }

  private String bounded(String parameter) {
    return RustNames.escape(parameter) + ": " + types.prelude("cmp", "Ord");
  }

  private String traits(List<Type> parts) {
    if (parts.stream().anyMatch(declared::reachesFloat)) {
      return "Clone, Debug, PartialEq";
    }
    return parts.stream().anyMatch(declared::reachesFixedText)
        ? "Clone, Debug, PartialEq, Eq"
        : "Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord";
  }

  private void derive(String traits) {
    deriveAll(traits + ", " + CODEC);
  }

  /** Long lists of traits are written on separate lines, as by rustfmt. */
  private void deriveAll(String traits) {
    String line = "#[derive(" + traits + ")]";
    if (source.fits(line)) {
      source.line("%s", line);
      return;
    }
    source.line("#[derive(").indent();
    String list = traits + ",";
    if (source.fits(list)) {
      source.line("%s", list);
    } else {
      List.of(list.split(" ")).forEach(trait -> source.line("%s", trait));
    }
    source.outdent().line(")]");
  }
}
