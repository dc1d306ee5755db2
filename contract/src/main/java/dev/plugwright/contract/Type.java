package dev.plugwright.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type as it is used in a contract. {@code toString} returns its canonical notation.
 *
 * <p>A type is a value: two types are equal if their notations are.
 */
public sealed interface Type {
  /** Returns the types that this type directly consists of: elements, keys, type arguments. */
  default List<Type> parts() {
    return List.of();
  }

  /**
   * Returns whether a name is that of a built-in type, so that no type can be defined under it.
   *
   * @param simpleName a name without type arguments
   */
  static boolean isBuiltIn(String simpleName) {
    return BasicKind.of(simpleName).isPresent()
        || Set.of("list", "set", "map", "option", "text").contains(simpleName);
  }

  /**
   * A built-in type that holds no other type.
   *
   * @param kind the built-in type
   */
  record Basic(BasicKind kind) implements Type {
    @Override
    public String toString() {
      return kind.notation();
    }
  }

  /**
   * A sequence of elements.
   *
   * @param element type of the elements
   */
  record ListOf(Type element) implements Type {
    @Override
    public List<Type> parts() {
      return List.of(element);
    }

    @Override
    public String toString() {
      return "list<" + element + ">";
    }
  }

  /**
   * A sequence of distinct elements.
   *
   * @param element type of the elements
   */
  record SetOf(Type element) implements Type {
    @Override
    public List<Type> parts() {
      return List.of(element);
    }

    @Override
    public String toString() {
      return "set<" + element + ">";
    }
  }

  /**
   * A sequence of pairs with distinct keys.
   *
   * @param key type of the keys
   * @param value type of the values
   */
  record MapOf(Type key, Type value) implements Type {
    @Override
    public List<Type> parts() {
      return List.of(key, value);
    }

    @Override
    public String toString() {
      return "map<" + key + ", " + value + ">";
    }
  }

  /**
   * A value that may be absent.
   *
   * @param value type of the value
   */
  record OptionOf(Type value) implements Type {
    @Override
    public List<Type> parts() {
      return List.of(value);
    }

    @Override
    public String toString() {
      return "option<" + value + ">";
    }
  }

  /**
   * A record, layout, enum or variant that the contract defines.
   *
   * <p>In the fields of a {@link Template} it may also be one of the template's type parameters.
   *
   * @param simpleName its name without type arguments, {@code Page}
   * @param arguments its type arguments; empty if the type is not generic
   */
  record Named(String simpleName, List<Type> arguments) implements Type {
    /** Copies the list. */
    public Named {
      if (simpleName.indexOf('<') >= 0) {
        throw new IllegalArgumentException("not a simple name: " + simpleName);
      }
      arguments = List.copyOf(arguments);
    }

    /** Creates a type without type arguments. */
    public Named(String simpleName) {
      this(simpleName, List.of());
    }

    /** Returns the name with type arguments, {@code Page<Order>}, under which it is defined. */
    public String name() {
      return arguments.isEmpty()
          ? simpleName
          : arguments.stream()
              .map(Type::toString)
              .collect(Collectors.joining(", ", simpleName + "<", ">"));
    }

    @Override
    public List<Type> parts() {
      return arguments;
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /**
   * An array whose length is part of the type. Only fields of a layout have this type.
   *
   * @param element type of the elements
   * @param length number of elements
   */
  record FixedArray(Type element, int length) implements Type {
    @Override
    public List<Type> parts() {
      return List.of(element);
    }

    @Override
    public String toString() {
      return "[" + element + "; " + length + "]";
    }
  }

  /**
   * A text with a limited length. Only fields of a layout have this type.
   *
   * @param capacity maximum length in bytes of UTF-8
   */
  record FixedText(int capacity) implements Type {
    @Override
    public String toString() {
      return "text<" + capacity + ">";
    }
  }
}
