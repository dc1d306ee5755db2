package dev.plugwright.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/** A type as the contract sees it, precise enough to write the Java type it came from again. */
public sealed interface ContractType {
  /** The canonical name, as the contract text writes it. */
  String contractName();

  /** The type itself, or the bound when it is a wildcard. */
  default ContractType plain() {
    return this;
  }

  /** The type that crosses: the type itself unless it is converted. */
  default ContractType wire() {
    return this;
  }

  /** The types this one is directly made of. */
  default List<ContractType> parts() {
    return List.of();
  }

  /**
   * A scalar.
   *
   * @param scalar which one
   * @param boxed whether Java writes {@code Integer} rather than {@code int}
   */
  record ScalarType(Scalar scalar, boolean boxed) implements ContractType {
    @Override
    public String contractName() {
      return scalar.contractName();
    }
  }

  /** The types without parts that Java and Rust both have in their libraries. */
  enum Standard implements ContractType {
    /** {@code String}. */
    STRING("string", 8),
    /** {@code BigInteger}, signed. */
    I128("i128", 16),
    /** {@code BigInteger}, unsigned. */
    U128("u128", 16),
    /** {@code java.time.Duration}. */
    DURATION("duration", 12),
    /** {@code java.time.Instant}. */
    INSTANT("instant", 12),
    /** {@code java.util.UUID}. */
    UUID("uuid", 24);

    private final String contractName;
    private final int minimumSize;

    Standard(String contractName, int minimumSize) {
      this.contractName = contractName;
      this.minimumSize = minimumSize;
    }

    @Override
    public String contractName() {
      return contractName;
    }

    /** The least number of encoded bytes. */
    public int minimumSize() {
      return minimumSize;
    }
  }

  /** A Java array. */
  record ArrayType(ContractType element) implements ContractType {
    @Override
    public String contractName() {
      return "list<" + element.contractName() + ">";
    }

    @Override
    public List<ContractType> parts() {
      return List.of(element);
    }

    /** Whether Java writes it with a primitive element type. */
    public boolean primitive() {
      return element instanceof ScalarType scalar && !scalar.boxed();
    }
  }

  /**
   * A Java array of one length, in a record with a fixed layout.
   *
   * @param array the Java type
   * @param length the number of elements
   */
  record FixedArray(ArrayType array, int length) implements ContractType {
    @Override
    public String contractName() {
      return "[" + element().contractName() + "; " + length + "]";
    }

    @Override
    public List<ContractType> parts() {
      return List.of(element());
    }

    /** The type of the elements. */
    public ContractType element() {
      return array.element();
    }
  }

  /**
   * A {@code String} of limited length, in a record with a fixed layout.
   *
   * @param capacity the most bytes of UTF-8
   */
  record FixedText(int capacity) implements ContractType {
    @Override
    public String contractName() {
      return "text<" + capacity + ">";
    }
  }

  /** {@code java.util.List}. */
  record ListType(ContractType element) implements ContractType {
    @Override
    public String contractName() {
      return "list<" + element.contractName() + ">";
    }

    @Override
    public List<ContractType> parts() {
      return List.of(element);
    }
  }

  /** {@code java.util.Set}. */
  record SetType(ContractType element) implements ContractType {
    @Override
    public String contractName() {
      return "set<" + element.contractName() + ">";
    }

    @Override
    public List<ContractType> parts() {
      return List.of(element);
    }
  }

  /** {@code java.util.Map}. */
  record MapType(ContractType key, ContractType value) implements ContractType {
    @Override
    public String contractName() {
      return "map<" + key.contractName() + ", " + value.contractName() + ">";
    }

    @Override
    public List<ContractType> parts() {
      return List.of(key, value);
    }
  }

  /** How Java writes a value that may be absent. */
  enum OptionForm {
    /** {@code Optional<T>}. */
    OPTIONAL,
    /** {@code OptionalInt}, {@code OptionalLong}, {@code OptionalDouble}. */
    PRIMITIVE,
    /** {@code @Nullable T}. */
    NULLABLE
  }

  /** A value that may be absent. */
  record OptionType(OptionForm form, ContractType element) implements ContractType {
    @Override
    public String contractName() {
      return "option<" + element.contractName() + ">";
    }

    @Override
    public List<ContractType> parts() {
      return List.of(element);
    }
  }

  /** {@code ? extends T} as a type argument of a collection. */
  record Bounded(ContractType bound) implements ContractType {
    @Override
    public String contractName() {
      return bound.contractName();
    }

    @Override
    public ContractType plain() {
      return bound;
    }

    @Override
    public List<ContractType> parts() {
      return List.of(bound);
    }
  }

  /**
   * A class that the contract knows only as another type.
   *
   * @param wire what crosses in its place
   * @param javaName the class
   * @param converter the {@code WireConverter} between the two
   */
  record Converted(ContractType wire, JavaName javaName, JavaName converter)
      implements ContractType {
    @Override
    public String contractName() {
      return wire.contractName();
    }

    @Override
    public List<ContractType> parts() {
      return List.of(wire);
    }
  }

  /** A type parameter of a generic record; only in {@link Definition.RecordDefinition#template}. */
  record Variable(String name) implements ContractType {
    @Override
    public String contractName() {
      return name;
    }
  }

  /**
   * A record, an enum or a sealed interface, with the type arguments it is used with.
   *
   * @param javaName the Java type
   * @param arguments the type arguments, empty when it is not generic
   * @param fixedLayout whether it is a record that crosses as its memory layout
   */
  record Named(JavaName javaName, List<ContractType> arguments, boolean fixedLayout)
      implements ContractType {
    /** A type without a fixed layout. */
    public Named(JavaName javaName, List<ContractType> arguments) {
      this(javaName, arguments, false);
    }

    /** Copies the list. */
    public Named {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String contractName() {
      if (arguments.isEmpty()) {
        return javaName.simpleName();
      }
      return arguments.stream()
          .map(ContractType::contractName)
          .collect(Collectors.joining(", ", javaName.simpleName() + "<", ">"));
    }

    @Override
    public List<ContractType> parts() {
      return arguments;
    }

    /** Whether a type parameter is still among the arguments, at any depth. */
    public boolean open() {
      return arguments.stream().anyMatch(Named::mentionsVariable);
    }

    private static boolean mentionsVariable(ContractType type) {
      return type instanceof Variable || type.parts().stream().anyMatch(Named::mentionsVariable);
    }
  }
}
