package dev.plugwright.processor.discover;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Defaults;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.TypeGraph;
import dev.plugwright.processor.model.JavaDefinition;
import dev.plugwright.processor.model.JavaDefinition.Constant;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells why a default is not a value of its type, and what was probably meant. */
final class DefaultFaults {
  private final List<JavaDefinition> definitions;
  private final TypeGraph graph;

  /**
   * Checks defaults of a contract.
   *
   * @param definitions all types of the contract
   */
  DefaultFaults(List<JavaDefinition> definitions) {
    this.definitions = definitions;
    this.graph = JavaDefinition.graph(definitions);
  }

  /** Returns whether the field has a default, by its literal or by its type. */
  boolean hasDefault(Field field) {
    return Defaults.of(field, graph).isPresent();
  }

  /**
   * Returns why the default of a field is not a value of its type; empty if it is one.
   *
   * @param written the literal as Java has it
   */
  Optional<String> of(Field field, String written) {
    Optional<String> reason = reason(field);
    if (reason.isEmpty()) {
      return reason;
    }
    Optional<List<String>> names = definition(field.type()).flatMap(DefaultFaults::names);
    if (names.isPresent() && !names.get().contains(written)) {
      return Optional.of(unknownName(field.type(), names.get(), written));
    }
    return candidates(written)
        .filter(it -> !it.equals(written) && reason(withDefault(field, it)).isEmpty())
        .findFirst()
        .map(it -> "%s (did you mean \"%s\"?)".formatted(reason.get(), it))
        .or(() -> reason);
  }

  private Optional<String> reason(Field field) {
    try {
      Defaults.of(field, graph);
      return isChar(field.type()) && field.defaultValue().orElse("").length() > 1
          ? Optional.of("a char of Java has 16 bits; write a String")
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** In contracts, it is a Unicode character, which may need two of Java's. */
  private static boolean isChar(Type type) {
    return type instanceof Type.OptionOf option
        ? isChar(option.value())
        : type.equals(new Type.Basic(BasicKind.CHAR));
  }

  private static Field withDefault(Field field, String literal) {
    return new Field(field.name(), field.type(), Optional.of(literal), field.was());
  }

  private Optional<JavaDefinition> definition(Type type) {
    return type instanceof Type.OptionOf option
        ? definition(option.value())
        : definitions.stream().filter(it -> it.type().type().equals(type)).findFirst();
  }

  /** The names of constants or cases as Java has them. */
  private static Optional<List<String>> names(JavaDefinition definition) {
    return switch (definition) {
      case EnumDefinition plain ->
          Optional.of(plain.constants().stream().map(Constant::javaName).toList());
      case VariantDefinition variant ->
          Optional.of(
              variant.cases().stream().map(it -> it.type().javaName().simpleName()).toList());
      case RecordDefinition struct -> Optional.empty();
    };
  }

  private static String unknownName(Type type, List<String> names, String written) {
    String owner =
        type instanceof Type.OptionOf option ? option.value().toString() : type.toString();
    return SimilarNames.closest(written, names)
        .map(it -> "%s has no %s (did you mean \"%s\"?)".formatted(owner, written, it))
        .orElseGet(
            () -> "%s has no %s; it has %s".formatted(owner, written, String.join(", ", names)));
  }

  /** Literals of Java, and other notations than those of contracts, in the contract's notation. */
  private static Stream<String> candidates(String written) {
    String plain = written.strip();
    String digits = plain.replace("_", "").replaceFirst("(?<=\\d)[lL]$", "");
    String unquoted = plain.replaceFirst("^(['\"])(.*)\\1$", "$2");
    return Stream.of(
        plain,
        plain.toLowerCase(Locale.ROOT),
        digits,
        decoded(digits),
        unquoted,
        "PT" + plain.replace(" ", "").toUpperCase(Locale.ROOT),
        plain + "Z",
        plain + "T00:00:00Z");
  }

  private static String decoded(String number) {
    try {
      return Long.decode(number).toString();
    } catch (NumberFormatException none) {
      return number;
    }
  }
}
