package dev.plugwright.bindgen.go;

import dev.plugwright.bindgen.model.TypeNames;
import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.EnumDefinition;
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
import dev.plugwright.contract.TypeWalk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of a contract in Go, and the functions that decode and encode them. */
final class GoTypes {
  private final Contract contract;
  private final TypeNames names;
  private final TypeWalk<Type> inPlace = new TypeWalk<>(this::inline);
  private final Map<String, String> errors = new HashMap<>();
  private final Map<String, String> optionals = new HashMap<>();

  GoTypes(Contract contract) {
    this.contract = contract;
    Set<String> taken = new HashSet<>(Set.of(contract.interfaceName()));
    contract.methods().forEach(method -> taken.add(function(method)));
    this.names = new TypeNames(contract.interfaceName(), taken);
    for (Method method : contract.methods()) {
      errors.put(method.export(), names.free(function(method) + "Failure"));
      optionals.put(method.export(), names.free(function(method) + "Plugin"));
    }
  }

  /** Returns the name of a function that calls the host, {@code ConsoleLog}. */
  String function(Method method) {
    return contract.interfaceName() + exported(method.export());
  }

  /** Returns the name of the error of a method, {@code ShopFindFailure}. */
  String error(Method method) {
    return errors.get(method.export());
  }

  /** Returns the name of the interface of an optional method. */
  String optional(Method method) {
    return optionals.get(method.export());
  }

  /** Returns the name of a field or method, {@code first_name} to {@code FirstName}. */
  static String exported(String name) {
    String pascal = RustNames.pascalCase(name);
    return pascal.isEmpty() || !Character.isLetter(pascal.charAt(0)) ? "X" + pascal : pascal;
  }

  /** Returns the name of a type that the contract defines. */
  String name(Named type) {
    return names.of(type);
  }

  /** Returns a name that no type has. */
  String free(String name) {
    return names.free(name);
  }

  Definition definition(Named type) {
    return contract.definitions().get(type.name());
  }

  boolean isEnum(Type type) {
    return type instanceof Named named && definition(named) instanceof EnumDefinition;
  }

  /** Returns the type of a variable. */
  String type(Type type) {
    return switch (type) {
      case Basic basic -> basic(basic.kind());
      case ListOf list -> "[]" + type(list.element());
      case SetOf set -> "[]" + type(set.element());
      case MapOf map -> "[]" + entry(map);
      case OptionOf option -> "*" + type(option.value());
      case FixedArray array -> "[" + array.length() + "]" + type(array.element());
      case FixedText text -> "string";
      case Named named -> name(named);
    };
  }

  private String entry(MapOf map) {
    return "PlugwrightEntry[%s, %s]".formatted(type(map.key()), type(map.value()));
  }

  private static String basic(BasicKind kind) {
    return switch (kind) {
      case BOOL, STRING -> kind.notation();
      case I8, I16, I32, I64 -> "int" + kind.minimumSize() * 8;
      case U8, U16, U32, U64 -> "uint" + kind.minimumSize() * 8;
      case F32, F64 -> "float" + kind.minimumSize() * 8;
      case CHAR -> "rune";
      case UUID -> "PlugwrightUUID";
      case I128, U128, DURATION, INSTANT -> "Plugwright" + RustNames.pascalCase(kind.notation());
    };
  }

  /** Returns an expression for a function that decodes a value. */
  String reader(Type type) {
    return switch (type) {
      case Basic basic -> "plugwrightRead" + RustNames.pascalCase(basic.kind().notation());
      case Named named -> "plugwrightRead" + name(named);
      default -> "func(r *plugwrightReader) %s { return %s }".formatted(type(type), read(type));
    };
  }

  /** Returns an expression that decodes a value from the reader {@code r}. */
  String read(Type type) {
    return switch (type) {
      case Basic basic -> reader(type) + "(r)";
      case Named named -> reader(type) + "(r)";
      case ListOf list ->
          "plugwrightReadList(r, %d, %s)"
              .formatted(minimum(list.element()), reader(list.element()));
      case SetOf set ->
          "plugwrightReadSet(r, %d, %s)".formatted(minimum(set.element()), reader(set.element()));
      case MapOf map ->
          "plugwrightReadMap(r, %d, %s, %s)"
              .formatted(
                  minimum(map.key()) + minimum(map.value()),
                  reader(map.key()),
                  reader(map.value()));
      case OptionOf option -> "plugwrightReadOption(r, " + reader(option.value()) + ")";
      case FixedText text -> "plugwrightReadText(r, " + text.capacity() + ")";
      case FixedArray array ->
          "func() (v %s) { for i := range v { v[i] = %s }; return v }()"
              .formatted(type(array), read(array.element()));
    };
  }

  /** Returns an expression for a function that encodes a value. */
  String writer(Type type) {
    return switch (type) {
      case Basic basic -> "plugwrightWrite" + RustNames.pascalCase(basic.kind().notation());
      case Named named -> "plugwrightWrite" + name(named);
      default -> "func(w *plugwrightWriter, v %s) { %s }".formatted(type(type), write(type, "v"));
    };
  }

  /** Returns a statement that encodes a value to the writer {@code w}. */
  String write(Type type, String value) {
    return switch (type) {
      case Basic basic -> writer(type) + "(w, " + value + ")";
      case Named named -> writer(type) + "(w, " + value + ")";
      case ListOf list -> "plugwrightWriteList(w, %s, %s)".formatted(value, writer(list.element()));
      case SetOf set -> "plugwrightWriteList(w, %s, %s)".formatted(value, writer(set.element()));
      case MapOf map ->
          "plugwrightWriteMap(w, %s, %s, %s)"
              .formatted(value, writer(map.key()), writer(map.value()));
      case OptionOf option ->
          "plugwrightWriteOption(w, %s, %s)".formatted(value, writer(option.value()));
      case FixedText text -> "plugwrightWriteText(w, %s, %d)".formatted(value, text.capacity());
      case FixedArray array ->
          "for _, v := range %s { %s }".formatted(value, write(array.element(), "v"));
    };
  }

  private int minimum(Type type) {
    return contract.graph().minimumSize(type);
  }

  /** Returns whether a part is stored as a pointer, because a struct would contain itself. */
  boolean boxed(Type owner, Type part) {
    return part instanceof Named && inPlace.reaches(List.of(part), owner::equals);
  }

  /** Options are pointers, and variants interfaces, so that only structs contain in place. */
  private List<Type> inline(Type type) {
    return switch (type) {
      case Named named ->
          definition(named) instanceof VariantDefinition ? List.of() : definition(named).parts();
      case FixedArray array -> array.parts();
      default -> List.of();
    };
  }
}
