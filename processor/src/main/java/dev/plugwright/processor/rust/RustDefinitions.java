package dev.plugwright.processor.rust;

import static java.util.stream.Collectors.joining;

import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.MapType;
import dev.plugwright.processor.model.ContractType.SetType;
import dev.plugwright.processor.model.ContractType.Variable;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.Definition.Component;
import dev.plugwright.processor.model.Definition.Constant;
import dev.plugwright.processor.model.Definition.EnumDefinition;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.Layout;
import dev.plugwright.processor.model.RustNames;
import dev.plugwright.processor.model.TypeGraph;
import java.util.List;

/** Writes structs and enums. */
final class RustDefinitions {
  private static final String CODEC = "::plugwright::Encode, ::plugwright::Decode";

  private final RustTypes types;
  private final RustSource source;
  private final TypeGraph graph;

  RustDefinitions(Contract contract, RustTypes types, RustSource source) {
    this.types = types;
    this.source = source;
    this.graph = new TypeGraph(contract.definitions());
  }

  void write(Definition definition) {
    source.blank().doc(definition.doc());
    switch (definition) {
      case EnumDefinition constants -> writeEnum(constants);
      case RecordDefinition record -> writeStruct(record);
      case VariantDefinition variant -> writeVariant(variant);
    }
  }

  private void writeEnum(EnumDefinition definition) {
    derive("Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord");
    source.line("pub enum %s {", name(definition)).indent();
    for (Constant constant : definition.constants()) {
      source.doc(constant.doc()).line("%s,", RustNames.escape(constant.name()));
    }
    source.outdent().line("}");
  }

  private void writeStruct(RecordDefinition record) {
    if (record.type().fixedLayout()) {
      writeLayout(record);
    } else {
      derive(traits(record.template(), record));
    }
    String name = name(record) + typeParameters(record);
    if (record.template().isEmpty()) {
      source.line("pub struct %s {}", name);
      return;
    }
    source.line("pub struct %s {", name).indent();
    for (Component component : record.template()) {
      source.doc(component.doc()).line("pub %s,", field(component, record.type().javaName()));
    }
    source.outdent().line("}");
  }

  /** The macro holds the size and alignment against what the compiler makes of the struct. */
  private void writeLayout(RecordDefinition record) {
    Layout layout = Layout.of(record.type(), graph);
    String traits = traits(record.template(), record).replaceFirst("Clone", "Clone, Copy");
    source.line("#[repr(C)]");
    // It implements Encode and Decode, too.
    deriveAll(traits + ", ::plugwright::FixedLayout");
    source.line("#[plugwright(size = %d, align = %d)]", layout.size(), layout.align());
  }

  private void writeVariant(VariantDefinition variant) {
    JavaName owner = variant.type().javaName();
    List<Component> components =
        variant.cases().stream().flatMap(it -> it.components().stream()).toList();
    derive(traits(components, variant));
    source.line("pub enum %s {", name(variant)).indent();
    for (RecordDefinition record : variant.cases()) {
      writeCase(record, owner);
    }
    source.outdent().line("}");
  }

  private void writeCase(RecordDefinition record, JavaName owner) {
    source.doc(record.doc());
    String name = RustNames.escape(record.type().javaName().simpleName());
    List<Component> components = record.components();
    switch (components.size()) {
      case 0 -> source.line("%s,", name);
      case 1 -> source.line("%s(%s),", name, types.field(components.getFirst().type(), owner));
      default -> {
        source.line("%s {", name).indent();
        for (Component component : components) {
          source.doc(component.doc()).line("%s,", field(component, owner));
        }
        source.outdent().line("},");
      }
    }
  }

  private String field(Component component, JavaName owner) {
    return RustNames.escape(component.name()) + ": " + types.field(component.type(), owner);
  }

  private static String name(Definition definition) {
    return RustNames.escape(definition.type().javaName().simpleName());
  }

  /** Type parameters, ordered where they are elements of a set or keys of a map. */
  private static String typeParameters(RecordDefinition record) {
    if (record.typeParameters().isEmpty()) {
      return "";
    }
    return record.typeParameters().stream()
        .map(name -> isKey(name, record) ? name + ": Ord" : name)
        .collect(joining(", ", "<", ">"));
  }

  private static boolean isKey(String parameter, RecordDefinition record) {
    return record.template().stream().anyMatch(it -> hasKey(it.type(), parameter));
  }

  private static boolean hasKey(ContractType type, String parameter) {
    boolean key =
        switch (type) {
          case SetType set -> mentions(set.element(), parameter);
          case MapType map -> mentions(map.key(), parameter);
          default -> false;
        };
    return key || type.parts().stream().anyMatch(part -> hasKey(part, parameter));
  }

  private static boolean mentions(ContractType type, String parameter) {
    return type.equals(new Variable(parameter))
        || type.parts().stream().anyMatch(part -> mentions(part, parameter));
  }

  private String traits(List<Component> components, Definition definition) {
    boolean floats =
        components.stream().anyMatch(component -> graph.reachesFloat(component.type()));
    if (floats) {
      return "Clone, Debug, PartialEq";
    }
    boolean texts =
        components.stream().anyMatch(component -> graph.reachesFixedText(component.type()));
    return texts
        ? "Clone, Debug, PartialEq, Eq"
        : "Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord";
  }

  private void derive(String traits) {
    deriveAll(traits + ", " + CODEC);
  }

  /** Long lists of traits go to lines of their own, as rustfmt does it. */
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
