package dev.plugwright.bindgen.wit;

import dev.plugwright.bindgen.model.TypeNames;
import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.BasicKind;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types of a contract in WIT, and the reasons why some cannot be written in it. */
final class WitTypes {
  /** Records for built-in types of contracts that WIT lacks. */
  static final Set<BasicKind> RECORDS =
      Set.of(BasicKind.I128, BasicKind.U128, BasicKind.DURATION, BasicKind.INSTANT, BasicKind.UUID);

  private final Contract contract;
  private final TypeNames names = new TypeNames("", Set.of());

  WitTypes(Contract contract) {
    this.contract = contract;
    // Types and functions share their names; the order of a set would change from run to run.
    Set<String> taken = new TreeSet<>();
    RECORDS.forEach(kind -> taken.add(RustNames.pascalCase(kind.notation())));
    contract.methods().forEach(method -> taken.add(RustNames.pascalCase(method.export())));
    taken.forEach(names::free);
  }

  String name(Named type) {
    return WitNames.escaped(names.of(type));
  }

  /** Returns the name of the record for the fields of a case. */
  String name(Named variant, Case one) {
    return WitNames.escaped(names.of(variant) + one.name());
  }

  String type(Type type) {
    return switch (type) {
      case Basic basic -> basic(basic.kind());
      case ListOf list -> "list<" + type(list.element()) + ">";
      case SetOf set -> "list<" + type(set.element()) + ">";
      case MapOf map -> "list<tuple<" + type(map.key()) + ", " + type(map.value()) + ">>";
      case OptionOf option -> "option<" + type(option.value()) + ">";
      case FixedArray array -> "list<" + type(array.element()) + ">";
      case FixedText text -> "string";
      case Named named -> name(named);
    };
  }

  private static String basic(BasicKind kind) {
    return switch (kind) {
      case I8, I16, I32, I64 -> "s" + kind.minimumSize() * 8;
      default -> WitNames.kebab(kind.notation());
    };
  }

  /** Returns why a type cannot be written; empty if it can. */
  Optional<String> fault(Type type) {
    return switch (type) {
      case Named named -> fault(contract.definitions().get(named.name()));
      default -> type.parts().stream().flatMap(it -> fault(it).stream()).findFirst();
    };
  }

  /** Returns why a definition cannot be written; empty if it can. */
  Optional<String> fault(Definition definition) {
    if (contract.graph().recursive(definition.type())) {
      return Optional.of(definition.name() + " contains itself");
    }
    Optional<String> own =
        switch (definition) {
          case RecordDefinition struct -> fault(definition.name(), struct.fields());
          case LayoutDefinition struct -> fault(definition.name(), struct.fields());
          case EnumDefinition plain -> faultOfNames(definition.name(), plain.constants().stream());
          case VariantDefinition variant ->
              faultOfNames(
                  definition.name(),
                  variant.cases().stream()
                      .flatMap(it -> it.unnamed() ? Stream.of(it.name()) : names(it)));
        };
    return own.or(() -> definition.parts().stream().flatMap(it -> fault(it).stream()).findFirst());
  }

  private static Stream<String> names(Case one) {
    return Stream.concat(Stream.of(one.name()), one.fields().stream().map(Field::name));
  }

  private static Optional<String> fault(String owner, List<Field> fields) {
    return fields.isEmpty()
        ? Optional.of(owner + " has no fields")
        : faultOfNames(owner, fields.stream().map(Field::name));
  }

  static Optional<String> faultOfNames(String owner, Stream<String> names) {
    return names
        .filter(name -> !WitNames.isValid(name))
        .map(name -> owner + " has the name '" + name + "'")
        .findFirst();
  }
}
