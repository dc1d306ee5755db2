package dev.plugwright.contract;

import dev.plugwright.contract.Type.Named;
import java.util.List;
import java.util.Optional;

/** A type that a contract defines. */
public sealed interface Definition {
  /** Returns the defined type, with its type arguments. */
  Named type();

  /** Returns the keyword that introduces it in a contract. */
  String keyword();

  /** Returns the types of its fields, or of the fields of its cases, in order. */
  List<Type> parts();

  /** Returns how it is matched with other versions of itself. */
  default Evolution evolution() {
    return Evolution.NONE;
  }

  /** Returns the name with type arguments, {@code Page<Order>}. */
  default String name() {
    return type().name();
  }

  /**
   * A field of a record, of a layout or of a variant's case, or a parameter of a method.
   *
   * @param name its name; {@code 0} for the only field of a case that is written without a name
   * @param type its type
   * @param defaultValue its value if the other side does not send it; see {@link Defaults}
   * @param was its earlier names
   */
  record Field(String name, Type type, Optional<String> defaultValue, List<String> was) {
    /** Copies the list. */
    public Field {
      was = List.copyOf(was);
    }

    /** Creates a field that is matched with other versions by its name alone. */
    public Field(String name, Type type) {
      this(name, type, Optional.empty(), List.of());
    }

    /** Returns name and type as the contract has them, {@code name: type}. */
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
   * @param evolution how it is matched with other versions of itself
   */
  record RecordDefinition(Named type, List<Field> fields, Evolution evolution)
      implements Definition {
    /** Copies the list. */
    public RecordDefinition {
      fields = List.copyOf(fields);
    }

    /** Creates a record that is matched with other versions by its name alone. */
    public RecordDefinition(Named type, List<Field> fields) {
      this(type, fields, Evolution.NONE);
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
   * @param evolution how it is matched with other versions of itself
   */
  record EnumDefinition(Named type, List<String> constants, Evolution evolution)
      implements Definition {
    /** Copies the list. */
    public EnumDefinition {
      constants = List.copyOf(constants);
    }

    /** Creates an enum that is matched with other versions by its names alone. */
    public EnumDefinition(Named type, List<String> constants) {
      this(type, constants, Evolution.NONE);
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
   * @param evolution how it is matched with other versions of itself
   */
  record VariantDefinition(Named type, List<Case> cases, Evolution evolution)
      implements Definition {
    /** Copies the list. */
    public VariantDefinition {
      cases = List.copyOf(cases);
    }

    /** Creates a variant that is matched with other versions by its names alone. */
    public VariantDefinition(Named type, List<Case> cases) {
      this(type, cases, Evolution.NONE);
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
