package dev.plugwright.processor.rust;

import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.Bounded;
import dev.plugwright.processor.model.ContractType.Converted;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.OptionType;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.Definition.Component;
import dev.plugwright.processor.model.Definition.EnumDefinition;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import dev.plugwright.processor.model.JavaName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds types that would lie inside themselves in Rust, where only a {@code Box} breaks the circle.
 */
final class InlineCycles {
  private final Map<JavaName, Set<JavaName>> inline = new HashMap<>();

  InlineCycles(Contract contract) {
    for (Definition definition : contract.definitions()) {
      Set<JavaName> targets = new LinkedHashSet<>();
      components(definition).forEach(component -> collect(component.type(), targets));
      inline.put(definition.type().javaName(), targets);
    }
  }

  /** Whether a {@code part} inside {@code owner} contains an {@code owner} again. */
  boolean contains(JavaName part, JavaName owner) {
    return reaches(part, owner, new HashSet<>());
  }

  private boolean reaches(JavaName from, JavaName to, Set<JavaName> visited) {
    return from.equals(to)
        || visited.add(from)
            && inline.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> reaches(next, to, visited));
  }

  private static Stream<Component> components(Definition definition) {
    return switch (definition) {
      case EnumDefinition constants -> Stream.empty();
      case RecordDefinition record -> record.template().stream();
      case VariantDefinition variant ->
          variant.cases().stream().map(RecordDefinition::template).flatMap(List::stream);
    };
  }

  /** Collections keep their elements elsewhere; everything else lies in the value itself. */
  private static void collect(ContractType type, Set<JavaName> targets) {
    switch (type) {
      case OptionType option -> collect(option.element(), targets);
      case Bounded bounded -> collect(bounded.bound(), targets);
      case Converted converted -> collect(converted.wire(), targets);
      case Named named -> {
        targets.add(named.javaName());
        named.arguments().forEach(argument -> collect(argument, targets));
      }
      default -> {}
    }
  }
}
