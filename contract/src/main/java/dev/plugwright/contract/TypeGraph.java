package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The types that a contract defines, and which of them contain which. */
public final class TypeGraph {
  private final Map<String, Definition> definitions;
  private final TypeWalk<Type> walk = new TypeWalk<>(this::parts);

  TypeGraph(Map<String, Definition> definitions) {
    this.definitions = definitions;
  }

  /**
   * Returns the graph of types that are not part of a contract yet.
   *
   * @param definitions the types, each once
   */
  public static TypeGraph of(Collection<? extends Definition> definitions) {
    Map<String, Definition> byName = new HashMap<>();
    definitions.forEach(it -> byName.put(it.name(), it));
    return new TypeGraph(byName);
  }

  /** Returns the definition of a type; empty if it is not defined, as in a template. */
  public Optional<Definition> definition(Named type) {
    return Optional.ofNullable(definitions.get(type.name()));
  }

  /** Returns whether a type is defined as a layout. */
  public boolean hasLayout(Named type) {
    return definitions.get(type.name()) instanceof LayoutDefinition;
  }

  /** Returns a new computation of the memory layouts of the defined layouts. */
  public Layouts layouts() {
    Map<String, List<Field>> structs = new HashMap<>();
    for (Definition definition : definitions.values()) {
      if (definition instanceof LayoutDefinition struct) {
        structs.put(struct.name(), struct.fields());
      }
    }
    return new Layouts(structs);
  }

  /**
   * Returns whether a type, or a type that it contains at any depth, satisfies a condition.
   *
   * <p>Type arguments do not count unless the type itself contains them.
   */
  public boolean reaches(Type type, Predicate<Type> condition) {
    return walk.reaches(List.of(type), condition);
  }

  private List<Type> parts(Type type) {
    return type instanceof Named named
        ? definition(named).map(Definition::parts).orElse(List.of())
        : type.parts();
  }

  /** Returns whether a value of the type can contain another value of the type. */
  public boolean recursive(Named type) {
    return definition(type).stream().anyMatch(it -> walk.reaches(it.parts(), type::equals));
  }

  /**
   * Returns whether codecs count the nesting of values of the type. A level of nesting is a value
   * of a record, layout or variant that holds another one with fields. Only types that are
   * connected with a recursive one are counted: the others have a fixed number of levels.
   */
  public boolean counted(Named type) {
    return definition(type).stream().anyMatch(this::nests)
        && (reaches(type, this::recursiveType)
            || definitions.values().stream()
                .anyMatch(other -> recursive(other.type()) && reaches(other.type(), type::equals)));
  }

  private boolean recursiveType(Type type) {
    return type instanceof Named named && recursive(named);
  }

  private boolean nests(Definition definition) {
    return walk.reaches(definition.parts(), this::hasFields);
  }

  private boolean hasFields(Type type) {
    return type instanceof Named named
        && definition(named).stream().anyMatch(it -> !it.parts().isEmpty());
  }

  /** Returns whether the type contains a float, so that it has no total order and no hash. */
  public boolean reachesFloat(Type type) {
    return reaches(type, it -> it instanceof Basic basic && basic.kind().floating());
  }

  /** Returns whether the type contains a text with a limited length. */
  public boolean reachesFixedText(Type type) {
    return reaches(type, FixedText.class::isInstance);
  }

  /** Returns a lower bound for the number of bytes that an encoded value of the type takes. */
  public int minimumSize(Type type) {
    return new MinimumSize(this).of(type);
  }
}
