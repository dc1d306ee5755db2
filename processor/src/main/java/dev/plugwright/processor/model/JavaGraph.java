package dev.plugwright.processor.model;

import dev.plugwright.contract.TypeWalk;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The definitions of a contract by Java type, including the records of sealed interfaces. */
public final class JavaGraph {
  private final Map<Named, JavaDefinition> definitions = new LinkedHashMap<>();
  private final TypeWalk<JavaType> values = new TypeWalk<>(this::parts);
  private final TypeWalk<JavaType> declared = new TypeWalk<>(this::partsAndArguments);

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
    return values.reaches(List.of(type), condition);
  }

  private List<JavaType> parts(JavaType type) {
    if (type instanceof Named named) {
      JavaDefinition definition = definitions.get(named);
      return definition == null ? List.of() : definition.parts();
    }
    return type.parts();
  }

  /** Includes type arguments that no component has the type of. */
  private List<JavaType> partsAndArguments(JavaType type) {
    List<JavaType> parts = new ArrayList<>(parts(type));
    if (type instanceof Named named) {
      parts.addAll(named.arguments());
    }
    return parts;
  }

  /** Returns whether the type contains a float, so that Rust has no total order for it. */
  public boolean reachesFloat(JavaType type) {
    return declared.reaches(
        List.of(type), it -> it instanceof ScalarType scalar && scalar.kind().floating());
  }

  /** Returns whether the type contains a string with a capacity, which Rust does not order. */
  public boolean reachesFixedText(JavaType type) {
    return declared.reaches(List.of(type), FixedText.class::isInstance);
  }
}
