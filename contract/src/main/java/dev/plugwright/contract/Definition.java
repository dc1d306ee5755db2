package dev.plugwright.contract;

import java.util.List;

/** A type that a contract defines. */
public sealed interface Definition {
  /** Returns the name, with type arguments. */
  String name();

  /** Returns the word that introduces it in a contract. */
  String keyword();

  /**
   * A field of a record or of a variant's case, or a parameter.
   *
   * @param name its name; in a case with one unnamed component, {@code 0}
   * @param type its type
   */
  record Field(String name, Type type) {
    @Override
    public String toString() {
      return name + ": " + type;
    }
  }

  /**
   * A struct.
   *
   * @param name its name
   * @param fields in the order of the encoding
   */
  record RecordDefinition(String name, List<Field> fields) implements Definition {
    @Override
    public String keyword() {
      return "record";
    }
  }

  /**
   * A struct that crosses as it lies in memory, where it is not part of another value.
   *
   * @param name its name
   * @param fields in the order of the memory
   * @param size bytes that it takes
   * @param alignment what its address is a multiple of
   */
  record LayoutDefinition(String name, List<Field> fields, int size, int alignment)
      implements Definition {
    @Override
    public String keyword() {
      return "layout";
    }
  }

  /**
   * An enum without data.
   *
   * @param name its name
   * @param constants in the order of the encoding
   */
  record EnumDefinition(String name, List<String> constants) implements Definition {
    @Override
    public String keyword() {
      return "enum";
    }
  }

  /**
   * An enum with data.
   *
   * @param name its name
   * @param cases in the order of the encoding
   */
  record VariantDefinition(String name, List<Case> cases) implements Definition {
    @Override
    public String keyword() {
      return "variant";
    }
  }

  /**
   * A case of a variant.
   *
   * @param name its name
   * @param fields what it holds, in the order of the encoding
   */
  record Case(String name, List<Field> fields) {}
}
