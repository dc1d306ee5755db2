package dev.plugwright.processor.model;

import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The definitions of a contract by Java type, including the records of sealed interfaces. */
public final class JavaGraph {
  private final Map<Named, JavaDefinition> definitions = new LinkedHashMap<>();

  /** Creates the graph of these definitions and of the records of their sealed interfaces. */
  public JavaGraph(Collection<? extends JavaDefinition> roots) {
    for (JavaDefinition root : roots) {
      definitions.put(root.type(), root);
      if (root instanceof VariantDefinition variant) {
        variant.cases().forEach(it -> definitions.putIfAbsent(it.type(), it));
      }
    }
  }

  /** Returns the definition of a type of the contract. */
  public JavaDefinition definition(Named type) {
    return definitions.get(type);
  }

  /** Returns whether the type, or a type that it contains at any depth, satisfies the condition. */
  public boolean reaches(JavaType type, Predicate<JavaType> condition) {
    return reaches(type, condition, false, new HashSet<>());
  }

  /**
   * Returns whether the type, or a type that it contains at any depth, satisfies the condition.
   *
   * @param arguments whether type arguments count that no component has the type of
   */
  private boolean reaches(
      JavaType type, Predicate<JavaType> condition, boolean arguments, Set<Named> visited) {
    if (condition.test(type)) {
      return true;
    }
    if (type instanceof Named named) {
      JavaDefinition definition = definitions.get(named);
      List<JavaType> parts = new ArrayList<>(arguments ? named.arguments() : List.of());
      parts.addAll(definition == null ? List.of() : definition.parts());
      return visited.add(named)
          && parts.stream().anyMatch(part -> reaches(part, condition, arguments, visited));
    }
    return type.parts().stream().anyMatch(part -> reaches(part, condition, arguments, visited));
  }

  /** Returns whether the type contains a float, so that Rust has no total order for it. */
  public boolean reachesFloat(JavaType type) {
    return reaches(
        type,
        it -> it instanceof ScalarType scalar && scalar.kind().floating(),
        true,
        new HashSet<>());
  }

  /** Returns whether the type contains a string with a capacity, which Rust does not order. */
  public boolean reachesFixedText(JavaType type) {
    return reaches(type, FixedText.class::isInstance, true, new HashSet<>());
  }
}
