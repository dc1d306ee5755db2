package dev.plugwright.runtime.contract;

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
}
