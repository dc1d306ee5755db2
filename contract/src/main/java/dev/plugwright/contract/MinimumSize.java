package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes a lower bound for the size of the encoded values of one type.
 *
 * <p>Each defined type is visited once, and only a limited number of parts: a plugin's contract
 * need not be trusted, and the ways from one type to another can be exponentially many.
 */
final class MinimumSize {
  /** Types nested deeper add nothing. */
  private static final int MAX_DEPTH = 128;

  /** Further parts add nothing. */
  private static final int MAX_PARTS = 1 << 12;

  /** Keys and values can be added without overflow. */
  private static final int MAX_SIZE = 1 << 29;

  private final TypeGraph graph;
  private final Map<String, Integer> sizes = new HashMap<>();
  private int depth;
  private int parts;

  MinimumSize(TypeGraph graph) {
    this.graph = graph;
  }

  int of(Type type) {
    if (++parts > MAX_PARTS) {
      return 0;
    }
    return switch (type) {
      case Basic basic -> basic.kind().minimumSize();
      case ListOf list -> Long.BYTES;
      case SetOf set -> Long.BYTES;
      case MapOf map -> Long.BYTES;
      case FixedText text -> Long.BYTES;
      case OptionOf option -> 1;
      case FixedArray array -> limited((long) array.length() * of(array.element()));
      case Named named -> named(named);
    };
  }

  /** The values of a recursive type end somewhere, so the inner one adds nothing for certain. */
  private int named(Named type) {
    Integer known = sizes.putIfAbsent(type.name(), 0);
    if (known != null || depth > MAX_DEPTH) {
      return known == null ? 0 : known;
    }
    depth++;
    int size = graph.definition(type).map(this::of).orElse(0);
    depth--;
    sizes.put(type.name(), size);
    return size;
  }

  private int of(Definition definition) {
    return switch (definition) {
      case EnumDefinition plain -> Integer.BYTES;
      case RecordDefinition struct -> sum(struct.fields());
      case LayoutDefinition struct -> sum(struct.fields());
      case VariantDefinition variant ->
          limited(
              Integer.BYTES
                  + variant.cases().stream()
                      .map(Case::fields)
                      .mapToLong(this::sum)
                      .min()
                      .orElse(0));
    };
  }

  private int sum(List<Field> fields) {
    return limited(fields.stream().mapToLong(field -> of(field.type())).sum());
  }

  private static int limited(long size) {
    return (int) Math.min(size, MAX_SIZE);
  }
}
