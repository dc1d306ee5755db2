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
      List<Method> methods,
      Collection<Definition> definitions) {
    Stream<String> head = Stream.of(HEADER, kind.keyword() + " " + interfaceName);
    Stream<String> body =
        Stream.concat(
            methods.stream().map(ContractText::method),
            definitions.stream().map(ContractText::definition));
    return Stream.concat(head, body).map(line -> line + "\n").collect(joining());
  }

  private static String method(Method method) {
    StringBuilder line = new StringBuilder("fn ").append(method.export());
    line.append(method.parameters().stream().map(Field::toString).collect(joining(", ", "(", ")")));
    method.result().ifPresent(result -> line.append(" -> ").append(result));
    method.error().ifPresent(error -> line.append(" ! ").append(error));
    return method.optional() ? line.append(" optional").toString() : line.toString();
  }

  private static String definition(Definition definition) {
    String start = definition.keyword() + " " + definition.name() + " ";
    return start
        + switch (definition) {
          case RecordDefinition struct -> fields(struct.fields());
          case LayoutDefinition struct ->
              "%s size %d align %d"
                  .formatted(fields(struct.fields()), struct.size(), struct.alignment());
          case EnumDefinition plain -> braces(plain.constants().stream());
          case VariantDefinition variant ->
              braces(variant.cases().stream().map(ContractText::variantCase));
        };
  }

  private static String variantCase(Case one) {
    if (one.fields().isEmpty()) {
      return one.name();
    }
    return one.unnamed()
        ? one.name() + "(" + one.fields().get(0).type() + ")"
        : one.name() + " " + fields(one.fields());
  }

  private static String fields(List<Field> fields) {
    return fields.isEmpty() ? "{}" : braces(fields.stream().map(Field::toString));
  }

  private static String braces(Stream<String> parts) {
    return parts.collect(joining(", ", "{ ", " }"));
  }
}
