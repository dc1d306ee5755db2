package dev.plugwright.bindgen.model;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.Named;
import java.util.List;

/** Tells which values have a fixed size, so that neighbours are read and written together. */
public final class FixedSizes {
  private final Contract contract;

  /** Creates the sizes of a contract's types. */
  public FixedSizes(Contract contract) {
    this.contract = contract;
  }

  /** Returns the number of constants of an enum, or 0 for any other type. */
  public int constants(Type type) {
    return type instanceof Named named
            && contract.definitions().get(named.name()) instanceof EnumDefinition plain
        ? plain.constants().size()
        : 0;
  }

  /** Returns the number of bytes if all values of the type have the same, and are simple; or 0. */
  public int of(Type type) {
    if (constants(type) > 0) {
      return Integer.BYTES;
    }
    return type instanceof Basic basic && basic.kind().fixedSize() ? basic.kind().minimumSize() : 0;
  }

  /** Returns the number of bytes of values of fixed size. */
  public int sum(List<Type> types) {
    return types.stream().mapToInt(this::of).sum();
  }

  /** Returns how many of the values from an index on are of fixed size. */
  public int run(List<Type> types, int from) {
    int end = from;
    while (end < types.size() && of(types.get(end)) > 0) {
      end++;
    }
    return end - from;
  }

  /** Returns whether values of a type are decoded and encoded by separate functions. */
  public boolean hasFunction(Type type) {
    return of(type) == 0
        && !(type instanceof Basic)
        && !(type instanceof FixedArray)
        && !(type instanceof FixedText)
        && !numbers(type);
  }

  /** Returns whether a type is a list of numbers, which are encoded as they are in memory. */
  public static boolean numbers(Type type) {
    return type instanceof ListOf list
        && list.element() instanceof Basic element
        && element.kind().plainNumber();
  }

  /** Returns the types that need functions: whole values have one, even the simplest. */
  public List<Type> functions(List<Type> all, List<Type> whole) {
    return all.stream().filter(it -> hasFunction(it) || whole.contains(it)).toList();
  }
}
