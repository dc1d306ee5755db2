package dev.plugwright.contract;

/** A type as it is used in a contract; {@code toString} gives its canonical notation. */
public sealed interface Type {

  /**
   * A built-in type that holds no other.
   *
   * @param kind which one
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
    public String toString() {
      return "option<" + value + ">";
    }
  }

  /**
   * A record, enum or variant that the contract defines.
   *
   * @param name its name with type arguments, {@code Page<Order>}
   */
  record Named(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Elements whose number is part of the type.
   *
   * @param element type of the elements
   * @param length how many there are
   */
  record FixedArray(Type element, int length) implements Type {
    @Override
    public String toString() {
      return "[" + element + "; " + length + "]";
    }
  }

  /**
   * A text with room for so many bytes.
   *
   * @param capacity bytes of UTF-8 at most
   */
  record FixedText(int capacity) implements Type {
    @Override
    public String toString() {
      return "text<" + capacity + ">";
    }
  }
}
