package dev.plugwright.processor.model;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Type;
import java.util.List;

/** A Java type of a contract: the type of the contract, and how Java writes it. */
public sealed interface JavaType {
  /** Returns the type that the contract has for it. */
  Type type();

  /** Returns the type itself, or the bound if it is a wildcard. */
  default JavaType plain() {
    return this;
  }

  /** Returns the type that is passed: the type itself unless it is converted. */
  default JavaType wire() {
    return this;
  }

  /** Returns the types that this type directly consists of. */
  default List<JavaType> parts() {
    return List.of();
  }

  /** Returns the notation of the contract's type. */
  default String contractName() {
    return type().toString();
  }

  /** Returns how a parameter, or the result of a method without declared error, is passed. */
  default Lowering lowering() {
    return Lowering.of(type(), unused -> wire() instanceof Named named && named.fixedLayout());
  }

  /**
   * A scalar.
   *
   * @param kind the scalar
   * @param boxed whether Java writes {@code Integer} rather than {@code int}
   */
  record ScalarType(BasicKind kind, boolean boxed) implements JavaType {
    @Override
    public Type type() {
      return new Type.Basic(kind);
    }
  }

  /**
   * A class of Java's library that is a built-in type of contracts, but not a scalar.
   *
   * @param kind the built-in type
   */
  record LibraryType(BasicKind kind) implements JavaType {
    /** {@code String}. */
    public static final LibraryType STRING = new LibraryType(BasicKind.STRING);

    /** {@code BigInteger}, signed. */
    public static final LibraryType I128 = new LibraryType(BasicKind.I128);

    /** {@code BigInteger}, unsigned. */
    public static final LibraryType U128 = new LibraryType(BasicKind.U128);

    /** {@code java.time.Duration}. */
    public static final LibraryType DURATION = new LibraryType(BasicKind.DURATION);

    /** {@code java.time.Instant}. */
    public static final LibraryType INSTANT = new LibraryType(BasicKind.INSTANT);

    /** {@code java.util.UUID}. */
    public static final LibraryType UUID = new LibraryType(BasicKind.UUID);

    @Override
    public Type type() {
      return new Type.Basic(kind);
    }
  }

  /** A Java array. */
  record ArrayType(JavaType element) implements JavaType {
    @Override
    public Type type() {
      return new Type.ListOf(element.type());
    }

    @Override
    public List<JavaType> parts() {
      return List.of(element);
    }

    /** Returns whether Java writes it with a primitive element type. */
    public boolean primitive() {
      return element instanceof ScalarType scalar && !scalar.boxed();
    }
  }

  /**
   * A Java array with a fixed length, in a record with a fixed layout.
   *
   * @param array the Java type
   * @param length the number of elements
   */
  record FixedArray(ArrayType array, int length) implements JavaType {
    @Override
    public Type type() {
      return new Type.FixedArray(element().type(), length);
    }

    @Override
    public List<JavaType> parts() {
      return List.of(element());
    }

    /** Returns the type of the elements. */
    public JavaType element() {
      return array.element();
    }
  }

  /**
   * A {@code String} with a limited length, in a record with a fixed layout.
   *
   * @param capacity maximum length in bytes of UTF-8
   */
  record FixedText(int capacity) implements JavaType {
    @Override
    public Type.FixedText type() {
      return new Type.FixedText(capacity);
    }
  }

  /** {@code java.util.List}. */
  record ListType(JavaType element) implements JavaType {
    @Override
    public Type type() {
      return new Type.ListOf(element.type());
    }

    @Override
    public List<JavaType> parts() {
      return List.of(element);
    }
  }

  /** {@code java.util.Set}. */
  record SetType(JavaType element) implements JavaType {
    @Override
    public Type type() {
      return new Type.SetOf(element.type());
    }

    @Override
    public List<JavaType> parts() {
      return List.of(element);
    }
  }

  /** {@code java.util.Map}. */
  record MapType(JavaType key, JavaType value) implements JavaType {
    @Override
    public Type type() {
      return new Type.MapOf(key.type(), value.type());
    }

    @Override
    public List<JavaType> parts() {
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
  record OptionType(OptionForm form, JavaType element) implements JavaType {
    @Override
    public Type type() {
      return new Type.OptionOf(element.type());
    }

    @Override
    public List<JavaType> parts() {
      return List.of(element);
    }
  }

  /** {@code ? extends T} as a type argument of a collection. */
  record Bounded(JavaType bound) implements JavaType {
    @Override
    public Type type() {
      return bound.type();
    }

    @Override
    public JavaType plain() {
      return bound;
    }

    @Override
    public List<JavaType> parts() {
      return List.of(bound);
    }
  }

  /**
   * A class that a converter replaces by another type.
   *
   * @param wire the type that is passed in its place
   * @param javaName the class
   * @param converter the {@code WireConverter} between the two
   */
  record Converted(JavaType wire, JavaName javaName, JavaName converter) implements JavaType {
    @Override
    public Type type() {
      return wire.type();
    }

    @Override
    public List<JavaType> parts() {
      return List.of(wire);
    }
  }

  /**
   * A type parameter of a generic record; only in {@link JavaDefinition.RecordDefinition#template}.
   */
  record Variable(String name) implements JavaType {
    @Override
    public Type type() {
      return new Type.Named(name);
    }
  }

  /**
   * A record, an enum or a sealed interface, with the type arguments it is used with.
   *
   * @param javaName the Java type
   * @param arguments the type arguments, empty if it is not generic
   * @param fixedLayout whether it is a record with a fixed memory layout
   */
  record Named(JavaName javaName, List<JavaType> arguments, boolean fixedLayout)
      implements JavaType {
    /** Creates a type without a fixed layout. */
    public Named(JavaName javaName, List<JavaType> arguments) {
      this(javaName, arguments, false);
    }

    /** Copies the list. */
    public Named {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type.Named type() {
      return new Type.Named(javaName.simpleName(), arguments.stream().map(JavaType::type).toList());
    }

    @Override
    public List<JavaType> parts() {
      return arguments;
    }

    /** Returns whether a type parameter is still among the arguments, at any depth. */
    public boolean open() {
      return arguments.stream().anyMatch(Named::mentionsVariable);
    }

    private static boolean mentionsVariable(JavaType type) {
      return type instanceof Variable || type.parts().stream().anyMatch(Named::mentionsVariable);
    }
  }
}
