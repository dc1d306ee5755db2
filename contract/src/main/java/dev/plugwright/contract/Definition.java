package dev.plugwright.contract;

import dev.plugwright.contract.Type.Named;
import java.util.List;

/** A type that a contract defines. */
public sealed interface Definition {
  /** Returns the defined type, with its type arguments. */
  Named type();

  /** Returns the keyword that introduces it in a contract. */
  String keyword();

  /** Returns the types of its fields, or of the fields of its cases, in order. */
  List<Type> parts();

  /** Returns the name with type arguments, {@code Page<Order>}. */
  default String name() {
    return type().name();
  }

  /**
   * A field of a record, of a layout or of a variant's case, or a parameter of a method.
   *
   * @param name its name; {@code 0} for the only field of a case that is written without a name
   * @param type its type
   */
  record Field(String name, Type type) {
    /** Returns the field as the contract has it, {@code name: type}. */
    @Override
    public String toString() {
      return name + ": " + type;
    }
  }

  /**
   * A struct that is encoded field by field.
   *
   * @param type the defined type
   * @param fields in the order of the encoding
   */
  record RecordDefinition(Named type, List<Field> fields) implements Definition {
    /** Copies the list. */
    public RecordDefinition {
      fields = List.copyOf(fields);
    }

    @Override
    public String keyword() {
      return "record";
    }

    @Override
    public List<Type> parts() {
      return typesOf(fields);
    }
  }

  /**
   * A struct with a fixed memory layout: passed as it is in memory, unless it is part of an encoded
   * value.
   *
   * @param type the defined type
   * @param fields in the order of the memory
   * @param size size in bytes, padding included; see {@link Layout}
   * @param alignment alignment of its address in bytes
   */
  record LayoutDefinition(Named type, List<Field> fields, int size, int alignment)
      implements Definition {
    /** Copies the list. */
    public LayoutDefinition {
      fields = List.copyOf(fields);
    }

    @Override
    public String keyword() {
      return "layout";
    }

    @Override
    public List<Type> parts() {
      return typesOf(fields);
    }
  }

  /**
   * An enum without data.
   *
   * @param type the defined type
   * @param constants in the order of the encoding
   */
  record EnumDefinition(Named type, List<String> constants) implements Definition {
    /** Copies the list. */
    public EnumDefinition {
      constants = List.copyOf(constants);
    }

    @Override
    public String keyword() {
      return "enum";
    }

    @Override
    public List<Type> parts() {
      return List.of();
    }
  }

  /**
   * An enum with data.
   *
   * @param type the defined type
   * @param cases in the order of the encoding
   */
  record VariantDefinition(Named type, List<Case> cases) implements Definition {
    /** Copies the list. */
    public VariantDefinition {
      cases = List.copyOf(cases);
    }

    @Override
    public String keyword() {
      return "variant";
    }

    @Override
    public List<Type> parts() {
      return cases.stream().flatMap(it -> it.fields().stream()).map(Field::type).toList();
    }
  }

  /**
   * A case of a variant.
   *
   * @param name its name
   * @param fields its data, in the order of the encoding
   */
  record Case(String name, List<Field> fields) {
    /** The name of the only field of a case that is written as {@code Case(type)}. */
    public static final String UNNAMED = "0";

    /** Copies the list. */
    public Case {
      fields = List.copyOf(fields);
    }

    /** Returns whether its only field is written without a name, as {@code Case(type)}. */
    public boolean unnamed() {
      return fields.size() == 1 && fields.get(0).name().equals(UNNAMED);
    }
  }

  private static List<Type> typesOf(List<Field> fields) {
    return fields.stream().map(Field::type).toList();
  }
}
