package dev.plugwright.contract;

import static java.util.stream.Collectors.joining;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Writes the canonical text of a contract, which {@link ContractParser} reads. */
final class ContractText {
  /** The first line of every contract. */
  static final String HEADER = "plugwright-contract 1";

  private ContractText() {}

  /**
   * Returns the text; every line ends with a line feed.
   *
   * @param methods sorted by export name
   * @param definitions sorted by name
   */
  static String of(
      Contract.Kind kind,
      String interfaceName,
      OptionalInt revision,
      List<Method> methods,
      Collection<Definition> definitions) {
    String number = revision.isPresent() ? " revision " + revision.getAsInt() : "";
    Stream<String> head = Stream.of(HEADER, kind.keyword() + " " + interfaceName + number);
    Stream<String> body =
        Stream.concat(
            methods.stream().map(ContractText::method),
            definitions.stream().map(ContractText::definition));
    return Stream.concat(head, body).map(line -> line + "\n").collect(joining());
  }

  private static String method(Method method) {
    StringBuilder line = new StringBuilder("fn ").append(method.export());
    line.append(
        method.parameters().stream().map(ContractText::field).collect(joining(", ", "(", ")")));
    method.result().ifPresent(result -> line.append(" -> ").append(result));
    method.error().ifPresent(error -> line.append(" ! ").append(error));
    return line.append(method.optional() ? " optional" : "").append(was(method.was())).toString();
  }

  private static String definition(Definition definition) {
    String start = definition.keyword() + " " + definition.name() + " ";
    return start
        + switch (definition) {
          case RecordDefinition struct -> fields(struct.fields());
          case LayoutDefinition struct ->
              "%s size %d align %d"
                  .formatted(fields(struct.fields()), struct.size(), struct.alignment());
          case EnumDefinition plain ->
              braces(plain.constants().stream().map(it -> it + marks(plain, it)));
          case VariantDefinition variant ->
              braces(
                  variant.cases().stream().map(it -> variantCase(it) + marks(variant, it.name())));
        }
        + was(definition.evolution().was());
  }

  /** Writes the annotations of a case for other versions. */
  private static String marks(Definition owner, String name) {
    Evolution evolution = owner.evolution();
    boolean unknown = evolution.unknown().filter(name::equals).isPresent();
    return was(evolution.caseWas(name)) + (unknown ? " unknown" : "");
  }

  private static String was(List<String> names) {
    return names.stream().map(name -> " was " + name).collect(joining());
  }

  private static String field(Field field) {
    return field
        + field.defaultValue().map(it -> " = " + Literals.quote(it)).orElse("")
        + was(field.was());
  }

  private static String variantCase(Case one) {
    if (one.fields().isEmpty()) {
      return one.name();
    }
    return one.unnamed()
        ? one.name() + "(" + unnamed(one.fields().get(0)) + ")"
        : one.name() + " " + fields(one.fields());
  }

  private static String unnamed(Field field) {
    return field(field).substring(Case.UNNAMED.length() + 2);
  }

  private static String fields(List<Field> fields) {
    return fields.isEmpty() ? "{}" : braces(fields.stream().map(ContractText::field));
  }

  private static String braces(Stream<String> parts) {
    return parts.collect(joining(", ", "{ ", " }"));
  }
}
