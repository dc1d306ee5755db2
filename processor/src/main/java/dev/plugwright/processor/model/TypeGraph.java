package dev.plugwright.processor.model;

import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.Bounded;
import dev.plugwright.processor.model.ContractType.Converted;
import dev.plugwright.processor.model.ContractType.FixedArray;
import dev.plugwright.processor.model.ContractType.FixedText;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.MapType;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.OptionType;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.SetType;
import dev.plugwright.processor.model.ContractType.Standard;
import dev.plugwright.processor.model.ContractType.Variable;
import dev.plugwright.processor.model.Definition.EnumDefinition;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Answers questions that need every definition of a contract at once. */
public final class TypeGraph {
  private final Map<Named, Definition> definitions = new LinkedHashMap<>();

  /** A graph of these definitions and of the records of their sealed interfaces. */
  public TypeGraph(Collection<? extends Definition> roots) {
    for (Definition root : roots) {
      definitions.put(root.type(), root);
      if (root instanceof VariantDefinition variant) {
        variant.cases().forEach(it -> definitions.putIfAbsent(it.type(), it));
      }
    }
  }

  /** The definition of a type of the contract. */
  public Definition definition(Named type) {
    return definitions.get(type);
  }

  /** Whether the type, or any type it reaches, satisfies the condition. */
  public boolean reaches(ContractType type, Predicate<ContractType> condition) {
    return reaches(type, condition, new HashSet<>());
  }

  private boolean reaches(
      ContractType type, Predicate<ContractType> condition, Set<Named> visited) {
    if (condition.test(type)) {
      return true;
    }
    if (type instanceof Named named) {
      Definition definition = definitions.get(named);
      return definition != null
          && visited.add(named)
          && definition.parts().stream().anyMatch(part -> reaches(part, condition, visited));
    }
    return type.parts().stream().anyMatch(part -> reaches(part, condition, visited));
  }

  /** Whether a value of this type can contain another one of the same type. */
  public boolean recursive(Named type) {
    return definitions.get(type).parts().stream()
        .anyMatch(part -> reaches(part, type::equals, new HashSet<>()));
  }

  /** Whether a float is part of the type, so that it has neither total order nor hash. */
  public boolean reachesFloat(ContractType type) {
    return reaches(type, it -> it instanceof ScalarType scalar && scalar.scalar().floating());
  }

  /** Whether a text of fixed capacity is part of the type, which Rust does not order. */
  public boolean reachesFixedText(ContractType type) {
    return reaches(type, FixedText.class::isInstance);
  }

  /** The least number of bytes that a value takes when encoded. */
  public int minimumSize(ContractType type) {
    return minimumSize(type, new HashSet<>());
  }

  private int minimumSize(ContractType type, Set<Named> open) {
    return switch (type) {
      case ScalarType scalar -> scalar.scalar().minimumSize();
      case Standard standard -> standard.minimumSize();
      case ArrayType array -> Long.BYTES;
      case FixedArray array -> array.length() * minimumSize(array.element(), open);
      case FixedText text -> Long.BYTES;
      case ListType list -> Long.BYTES;
      case SetType set -> Long.BYTES;
      case MapType map -> Long.BYTES;
      case OptionType option -> 1;
      case Bounded bounded -> minimumSize(bounded.bound(), open);
      case Converted converted -> minimumSize(converted.wire(), open);
      case Variable variable -> 0;
      case Named named -> {
        // A type inside itself adds nothing certain: it ends somewhere.
        if (!open.add(named)) {
          yield 0;
        }
        int size = minimumSize(definitions.get(named), open);
        open.remove(named);
        yield size;
      }
    };
  }

  private int minimumSize(Definition definition, Set<Named> open) {
    return switch (definition) {
      case EnumDefinition constants -> Integer.BYTES;
      case RecordDefinition record -> sizeOfParts(record, open);
      case VariantDefinition variant ->
          Integer.BYTES
              + variant.cases().stream().mapToInt(it -> sizeOfParts(it, open)).min().orElse(0);
    };
  }

  private int sizeOfParts(RecordDefinition record, Set<Named> open) {
    return record.parts().stream().mapToInt(part -> minimumSize(part, open)).sum();
  }
}
