package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.bindgen.model.TypeNames;
import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Method;
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
import java.util.Set;

/** The types of a contract in AssemblyScript, and the classes of variants and results. */
final class AsTypes {
  private final Contract contract;
  private final TypeNames names;
  private final TypeNames functions = new TypeNames("", Set.of());
  private final Map<String, List<String>> cases = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, String> results = new HashMap<>();

  AsTypes(Contract contract) {
    this.contract = contract;
    Set<String> taken = new HashSet<>(AsNames.STANDARD_CLASSES);
    taken.addAll(AsNames.TAKEN);
    taken.addAll(AsNames.NO_TYPES);
    // Functions of the host have names in camel case, which a type of a letter or two may have.
    contract.methods().forEach(it -> taken.add(AsNames.camelCase(it.export())));
    this.names = new TypeNames("", taken);
    contract.definitions().values().forEach(it -> names.of(it.type()));
    for (Definition definition : contract.definitions().values()) {
      if (definition instanceof VariantDefinition variant) {
        String name = names.of(variant.type());
        tags.put(name, names.free(name + "Tag"));
        List<Case> all = variant.cases();
        cases.put(
            name,
            all.stream().map(it -> names.free(name + AsNames.pascalCase(it.name()))).toList());
      }
    }
    for (Method method : contract.methods()) {
      if (method.error().isPresent()) {
        String name = RustNames.pascalCase(method.export()) + "Result";
        results.put(method.export(), names.free(name));
      }
    }
  }

  Definition definition(Named type) {
    return contract.definitions().get(type.name());
  }

  /** Returns the name of a class or enum. */
  String name(Named type) {
    return names.of(type);
  }

  /** Returns the name of a type in the names of its functions, {@code ListOfOrder}. */
  String function(Type type) {
    return functions.of(type);
  }

  /** Returns the classes of a variant's cases, in their order. */
  List<String> cases(VariantDefinition variant) {
    return cases.get(name(variant.type()));
  }

  /** Returns the enum that distinguishes the cases of a variant. */
  String tag(VariantDefinition variant) {
    return tags.get(name(variant.type()));
  }

  /** Returns the class of the results of a method that can fail. */
  String result(Method method) {
    return results.get(method.export());
  }

  /** Returns the name of a field; the only one of a case may have none, and is its value. */
  static String field(Field field) {
    return field.name().equals(Case.UNNAMED) ? "value" : AsNames.camelCase(field.name());
  }

  /** Returns the name of a field in a case, where the tag is a field, too. */
  static String caseField(Field field) {
    String name = field(field);
    return name.equals("tag") ? "tag_" : name;
  }

  boolean isEnum(Type type) {
    return type instanceof Named named && definition(named) instanceof EnumDefinition;
  }

  /** Returns whether an optional value needs a box, because its type has no null. */
  boolean boxed(Type value) {
    return switch (value) {
      case Basic basic -> basic.kind().scalar().isPresent();
      case OptionOf option -> true;
      default -> isEnum(value);
    };
  }

  /** Returns a type in the file that defines it. */
  String type(Type type) {
    return type(type, "");
  }

  /**
   * Returns a type.
   *
   * @param module the prefix of the names of the contract's types, {@code types.}
   */
  String type(Type type, String module) {
    return switch (type) {
      case Basic basic -> basic(basic.kind());
      case ListOf list -> "Array<" + type(list.element(), module) + ">";
      case SetOf set -> "Set<" + type(set.element(), module) + ">";
      case MapOf map -> "Map<" + type(map.key(), module) + ", " + type(map.value(), module) + ">";
      case OptionOf option -> {
        String value = type(option.value(), module);
        yield (boxed(option.value()) ? "plugwright.Box<" + value + ">" : value) + " | null";
      }
      case FixedArray array -> "StaticArray<" + type(array.element(), module) + ">";
      case FixedText text -> "string";
      case Named named -> module + name(named);
    };
  }

  private static String basic(BasicKind kind) {
    return switch (kind) {
      case I128, U128, CHAR, DURATION, INSTANT, UUID ->
          "plugwright." + RustNames.pascalCase(kind.notation());
      default -> kind.notation();
    };
  }

  /** Returns the type of a Wasm value; empty if values of the type are passed in memory. */
  static String wasm(Type type) {
    if (!(type instanceof Basic basic) || basic.kind().scalar().isEmpty()) {
      return "";
    }
    return switch (basic.kind()) {
      case I8, I16 -> "i32";
      case BOOL, CHAR, U8, U16 -> "u32";
      default -> basic.kind().notation();
    };
  }
}
