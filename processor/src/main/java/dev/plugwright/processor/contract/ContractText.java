package dev.plugwright.processor.contract;

import static java.util.stream.Collectors.joining;

import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.Definition.Component;
import dev.plugwright.processor.model.Definition.Constant;
import dev.plugwright.processor.model.Definition.EnumDefinition;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import dev.plugwright.processor.model.Layout;
import dev.plugwright.processor.model.TypeGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Writes a contract as text: equal contracts give equal texts. */
public final class ContractText {
  private static final int HASH_BYTES = 8;

  private ContractText() {}

  /** The canonical text; every line ends with a line feed. */
  public static String of(Contract contract) {
    return lines(contract).stream().map(line -> line + "\n").collect(joining());
  }

  /** The lines of the canonical text. */
  public static List<String> lines(Contract contract) {
    Stream<String> head =
        Stream.of(
            "plugwright-contract 1",
            contract.kind().keyword() + " " + contract.javaName().simpleName());
    Stream<String> methods = contract.methods().stream().map(ContractText::function);
    // Java types that the contract cannot tell apart give one line.
    TypeGraph graph = new TypeGraph(contract.definitions());
    Stream<String> definitions =
        contract.definitions().stream().map(it -> definition(it, graph)).distinct();
    return Stream.of(head, methods, definitions).flatMap(lines -> lines).toList();
  }

  /** The first eight bytes of the text's SHA-256, as lower-case hexadecimal digits. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static String function(Method method) {
    StringBuilder line = new StringBuilder("fn ").append(method.exportName());
    line.append(
        method.parameters().stream()
            .map(parameter -> parameter.name() + ": " + parameter.type().contractName())
            .collect(joining(", ", "(", ")")));
    method.result().ifPresent(result -> line.append(" -> ").append(result.contractName()));
    method.error().ifPresent(error -> line.append(" ! ").append(error.payload().contractName()));
    return method.optional() ? line.append(" optional").toString() : line.toString();
  }

  private static String definition(Definition definition, TypeGraph graph) {
    String name = definition.type().contractName();
    return switch (definition) {
      case EnumDefinition constants ->
          "enum "
              + name
              + constants.constants().stream()
                  .map(Constant::name)
                  .collect(joining(", ", " { ", " }"));
      case RecordDefinition record ->
          record.type().fixedLayout()
              ? layout(record, Layout.of(record.type(), graph))
              : "record " + name + " " + fields(record.components());
      case VariantDefinition variant ->
          "variant "
              + name
              + variant.cases().stream()
                  .map(ContractText::variantCase)
                  .collect(joining(", ", " { ", " }"));
    };
  }

  private static String layout(RecordDefinition record, Layout layout) {
    return "layout %s %s size %d align %d"
        .formatted(
            record.type().contractName(),
            fields(record.components()),
            layout.size(),
            layout.align());
  }

  private static String variantCase(RecordDefinition record) {
    String name = record.type().contractName();
    return switch (record.components().size()) {
      case 0 -> name;
      case 1 -> name + "(" + record.components().getFirst().type().contractName() + ")";
      default -> name + " " + fields(record.components());
    };
  }

  private static String fields(List<Component> components) {
    if (components.isEmpty()) {
      return "{}";
    }
    return components.stream()
        .map(component -> component.name() + ": " + component.type().contractName())
        .collect(joining(", ", "{ ", " }"));
  }
}
