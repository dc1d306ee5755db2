package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.bindgen.model.TypeNames;
import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.TypeWalk;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of a contract in C. */
final class CTypes {
  private final Contract contract;
  private final String prefix;
  private final TypeNames names;
  private final TypeWalk<Type> inPlace = new TypeWalk<>(this::inline);
  private final Map<String, String> parts = new HashMap<>();

  CTypes(Contract contract) {
    this.contract = contract;
    this.prefix = RustNames.snakeCase(contract.interfaceName());
    Set<String> functions =
        contract.methods().stream().map(it -> function(it.export())).collect(Collectors.toSet());
    this.names = new TypeNames(contract.interfaceName(), functions);
    // They come before the names that are made of others.
    contract.definitions().values().forEach(it -> names.of(it.type()));
  }

  /** Returns the name of the files, and what all functions begin with, {@code shop}. */
  String prefix() {
    return prefix;
  }

  /** Returns the name of the function that implements a method, {@code shop_find}. */
  String function(String export) {
    return prefix + "_" + export;
  }

  /** Returns the macro that leaves an optional method out, {@code SHOP_WITHOUT_TREE}. */
  String without(String export) {
    return (prefix + "_without_" + export).toUpperCase(Locale.ROOT);
  }

  /** Returns the constant of an enum, or the tag of a variant's case. */
  String constant(Named type, String name) {
    return CNames.capitals(name(type)) + "_" + CNames.capitals(name);
  }

  /** Returns the type of a variable or field that holds a value; not of a fixed array. */
  String name(Type type) {
    if (type instanceof Basic basic) {
      return basic(basic.kind());
    }
    return FixedSizes.numbers(type)
        ? "PlugwrightListOf" + RustNames.pascalCase(((ListOf) type).element().toString())
        : names.of(type);
  }

  /** Returns the enum that distinguishes the cases of a variant, {@code ShopShapeTag}. */
  String tag(Named variant) {
    return part(variant, "Tag");
  }

  /** Returns the struct with a key and a value of a map. */
  String entry(MapOf map) {
    return part(map, "Entry");
  }

  private String part(Type type, String suffix) {
    return parts.computeIfAbsent(type.toString(), it -> names.free(name(type) + suffix));
  }

  /** Returns a declaration without its end, {@code int32_t flags[3]}. */
  String declaration(Type type, String variable) {
    return type instanceof FixedArray array
        ? declaration(array.element(), variable + "[" + array.length() + "]")
        : name(type) + " " + variable;
  }

  /** Returns whether values are small, so that parameters are values and not pointers. */
  boolean byValue(Type type) {
    return switch (type) {
      case Named named -> definition(named) instanceof EnumDefinition;
      case OptionOf option -> false;
      default -> true;
    };
  }

  Definition definition(Named type) {
    return contract.definitions().get(type.name());
  }

  private static String basic(BasicKind kind) {
    return switch (kind) {
      case BOOL -> "bool";
      case F32 -> "float";
      case F64 -> "double";
      case I8, I16, I32, I64 -> "int" + kind.minimumSize() * 8 + "_t";
      case U8, U16, U32, U64 -> "uint" + kind.minimumSize() * 8 + "_t";
      case I128, U128, CHAR, STRING, DURATION, INSTANT, UUID ->
          "Plugwright" + RustNames.pascalCase(kind.notation());
    };
  }

  /**
   * Returns whether a part of a type is stored as a pointer, because the part contains the type
   * again. What an option contains is stored as a pointer rather than the option.
   */
  boolean boxed(Type owner, Type part) {
    return part instanceof Named && inPlace.reaches(List.of(part), owner::equals);
  }

  /** Returns what a value contains in place; collections keep their elements elsewhere. */
  List<Type> inline(Type type) {
    return switch (type) {
      case Named named -> definition(named).parts();
      case OptionOf option -> option.parts();
      case FixedArray array -> array.parts();
      default -> List.of();
    };
  }
}
