package dev.plugwright.bindgen.wit;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types of a contract in WIT, and the reasons why some cannot be written in it. */
final class WitTypes {
  /** Records for built-in types of contracts that WIT lacks. */
  static final Set<BasicKind> RECORDS =
      Set.of(BasicKind.I128, BasicKind.U128, BasicKind.DURATION, BasicKind.INSTANT, BasicKind.UUID);

  private final Contract contract;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Optional<String>> faults = new HashMap<>();

  WitTypes(Contract contract) {
    this.contract = contract;
    // Types and functions share their names, which are compared in kebab case.
    RECORDS.forEach(kind -> taken.add(WitNames.kebab(kind.notation())));
    contract.methods().forEach(method -> taken.add(WitNames.kebab(method.export())));
    contract.definitions().values().forEach(it -> kebab(it.type()));
  }

  String name(Named type) {
    return WitNames.escapedKebab(kebab(type));
  }

  private String kebab(Named type) {
    return free(type.name(), WitNames.kebab(RustNames.joined(type)));
  }

  /** Returns the name of the record for the fields of a case. */
  String name(Named variant, Case one) {
    String name = kebab(variant) + "-" + WitNames.kebab(one.name());
    return WitNames.escapedKebab(free(variant.name() + "." + one.name(), name));
  }

  /** Returns the name itself, or the name with a number if another type or function has it. */
  private String free(String key, String name) {
    String known = names.get(key);
    if (known == null) {
      known = name;
      for (int number = 2; !taken.add(known); number++) {
        known = name + number;
      }
      names.put(key, known);
    }
    return known;
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
    Optional<String> known = faults.get(definition.name());
    if (known == null) {
      known = findFault(definition);
      faults.put(definition.name(), known);
    }
    return known;
  }

  private Optional<String> findFault(Definition definition) {
    if (contract.graph().recursive(definition.type())) {
      return Optional.of(definition.name() + " contains itself");
    }
    Optional<String> own =
        faultOfNames(definition.name(), Stream.of(RustNames.joined(definition.type())))
            .or(() -> faultOfParts(definition));
    return own.or(() -> definition.parts().stream().flatMap(it -> fault(it).stream()).findFirst());
  }

  private static Optional<String> faultOfParts(Definition definition) {
    return switch (definition) {
      case RecordDefinition struct -> fault(definition.name(), struct.fields());
      case LayoutDefinition struct -> fault(definition.name(), struct.fields());
      case EnumDefinition plain -> faultOfNames(definition.name(), plain.constants().stream());
      case VariantDefinition variant ->
          faultOfNames(definition.name(), variant.cases().stream().map(Case::name))
              .or(
                  () ->
                      variant.cases().stream()
                          .filter(it -> !it.unnamed() && !it.fields().isEmpty())
                          .flatMap(it -> fault(definition.name(), it.fields()).stream())
                          .findFirst());
    };
  }

  private static Optional<String> fault(String owner, List<Field> fields) {
    return fields.isEmpty()
        ? Optional.of(owner + " has no fields")
        : faultOfNames(owner, fields.stream().map(Field::name));
  }

  /** Returns why the names of one place cannot be written; empty if they can. */
  static Optional<String> faultOfNames(String owner, Stream<String> names) {
    Set<String> written = new HashSet<>();
    return names
        .filter(name -> !WitNames.isValid(name) || !written.add(WitNames.kebab(name)))
        .map(
            name ->
                WitNames.isValid(name)
                    ? owner + " has two names that become '" + WitNames.kebab(name) + "'"
                    : owner + " has the name '" + name + "'")
        .findFirst();
  }
}
