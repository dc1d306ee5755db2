package dev.plugwright.internal.transcode;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.TypeGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Makes walks for the types of one contract. Defined types are compiled one after the other: a
 * chain of them, which a plugin's contract may have, is no deep recursion.
 */
final class WalkCompiler {
  private final Map<String, Definition> definitions;
  private final TypeGraph graph;
  private final FixedSizes sizes;
  private final Map<String, Walk.Reference> references = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  WalkCompiler(Contract contract) {
    this.definitions = contract.definitions();
    this.graph = contract.graph();
    this.sizes = new FixedSizes(definitions);
  }

  /** Returns the walk of a type; complete after {@link #finish}. */
  Walk of(Type type) {
    OptionalInt size = fixedSize(type);
    if (size.isPresent()) {
      return new Walk.Fixed(size.getAsInt());
    }
    return switch (type) {
      case Type.Basic basic ->
          basic.kind() == BasicKind.CHAR ? new Walk.Character() : new Walk.Block(1);
      case Type.ListOf list -> elements(list.element());
      case Type.SetOf set -> elements(set.element());
      case Type.MapOf map ->
          new Walk.Elements(
              sequence(List.of(map.key(), map.value())),
              graph.minimumSize(map.key()) + graph.minimumSize(map.value()));
      case Type.OptionOf option -> new Walk.Option(of(option.value()));
      case Type.FixedText text -> new Walk.Block(1);
      case Type.FixedArray array -> new Walk.Repeat(of(array.element()), array.length());
      case Type.Named named ->
          references.computeIfAbsent(
              named.name(),
              name -> {
                open.add(name);
                return new Walk.Reference();
              });
    };
  }

  private Walk elements(Type element) {
    OptionalInt size = fixedSize(element);
    return size.isPresent()
        ? new Walk.Block(size.getAsInt())
        : new Walk.Elements(of(element), graph.minimumSize(element));
  }

  /** Returns the walk of values one after the other; neighbours of a fixed size are one. */
  Walk sequence(List<Type> types) {
    List<Walk> parts = new ArrayList<>();
    for (Type type : types) {
      Walk next = of(type);
      if (next instanceof Walk.Fixed fixed
          && !parts.isEmpty()
          && parts.getLast() instanceof Walk.Fixed before
          && before.size + fixed.size <= FixedSizes.MAX_SIZE) {
        parts.set(parts.size() - 1, new Walk.Fixed(before.size + fixed.size));
      } else {
        parts.add(next);
      }
    }
    return switch (parts.size()) {
      case 0 -> new Walk.Fixed(0);
      case 1 -> parts.getFirst();
      default -> new Walk.Sequence(parts.toArray(Walk[]::new));
    };
  }

  /** Compiles the defined types that were met. */
  void finish() {
    while (!open.isEmpty()) {
      String name = open.pop();
      Objects.requireNonNull(references.get(name))
          .target(definition(Objects.requireNonNull(definitions.get(name))));
    }
  }

  private Walk definition(Definition definition) {
    return switch (definition) {
      case EnumDefinition plain -> new Walk.Fixed(Integer.BYTES);
      case VariantDefinition variant ->
          new Walk.Cases(
              variant.cases().stream()
                  .map(Case::fields)
                  .map(WalkCompiler::types)
                  .map(this::sequence)
                  .toArray(Walk[]::new));
      case RecordDefinition struct -> sequence(types(struct.fields()));
      case LayoutDefinition struct -> sequence(types(struct.fields()));
    };
  }

  private static List<Type> types(List<Field> fields) {
    return fields.stream().map(Field::type).toList();
  }

  /** Returns the size of a type whose values all have the same. */
  OptionalInt fixedSize(Type type) {
    return sizes.of(type);
  }
}
