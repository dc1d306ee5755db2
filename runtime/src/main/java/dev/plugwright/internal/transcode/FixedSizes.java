package dev.plugwright.internal.transcode;

import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The sizes of types whose values all have the same. Each defined type is computed once, after
 * those that it contains: a plugin's contract may have a long chain of types, or exponentially many
 * ways from one to another.
 *
 * <p>Every value of another type has at least one byte, so that a walk over a value ends with its
 * bytes.
 */
final class FixedSizes {
  /** Larger values are walked. */
  static final int MAX_SIZE = 1 << 20;

  private static final long VARIABLE = -1;

  private final Map<String, Definition> definitions;
  private final Map<String, Long> sizes = new HashMap<>();

  FixedSizes(Map<String, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns the size of a type whose values all have the same. */
  OptionalInt of(Type type) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> entered = new HashSet<>();
    push(type, entered, open);
    while (!open.isEmpty()) {
      String name = open.element();
      if (sizes.containsKey(name)) {
        open.pop();
      } else if (entered.add(name)) {
        definition(name).parts().forEach(part -> push(part, entered, open));
      } else {
        sizes.put(name, size(definition(name)));
        open.pop();
      }
    }
    long size = size(type);
    return size == VARIABLE ? OptionalInt.empty() : OptionalInt.of((int) size);
  }

  private Definition definition(String name) {
    return Objects.requireNonNull(definitions.get(name));
  }

  private void push(Type type, Set<String> entered, Deque<String> open) {
    Type part = type;
    while (part instanceof Type.FixedArray array) {
      part = array.element();
    }
    if (part instanceof Type.Named named
        && !sizes.containsKey(named.name())
        && !entered.contains(named.name())) {
      open.push(named.name());
    }
  }

  private long size(Type type) {
    return switch (type) {
      case Type.Basic basic -> basic.kind().fixedSize() ? basic.kind().minimumSize() : VARIABLE;
      case Type.FixedArray array -> {
        long element = size(array.element());
        yield element == VARIABLE ? VARIABLE : limited(array.length() * element);
      }
      // A type that contains itself has no size yet.
      case Type.Named named -> sizes.getOrDefault(named.name(), VARIABLE);
      default -> VARIABLE;
    };
  }

  private long size(Definition definition) {
    if (definition instanceof EnumDefinition) {
      return Integer.BYTES;
    }
    long sum = definition instanceof VariantDefinition ? VARIABLE : 0;
    for (Type part : definition.parts()) {
      long size = size(part);
      sum = sum == VARIABLE || size == VARIABLE ? VARIABLE : limited(sum + size);
    }
    return sum;
  }

  private static long limited(long size) {
    return size > MAX_SIZE ? VARIABLE : size;
  }
}
