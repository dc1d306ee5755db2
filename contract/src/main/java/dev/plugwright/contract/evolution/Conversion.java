package dev.plugwright.contract.evolution;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the encoding of a value of one type becomes that of another type. Conversions are data; the
 * values of a recursive type are converted by a {@link Reference}.
 */
public sealed interface Conversion {
  /**
   * The encodings are the same.
   *
   * @param type the writer's type
   */
  record Copy(Type type) implements Conversion {}

  /**
   * Converts a number to the equal number of another type. Fails if the other type cannot represent
   * it.
   *
   * @param from the writer's type
   * @param to the reader's type
   */
  record Number(BasicKind from, BasicKind to) implements Conversion {
    /** Returns whether every number of the writer has an equal one. */
    public boolean lossless() {
      if (from.floating()) {
        return from == BasicKind.F32;
      }
      boolean fromUnsigned = unsigned(from);
      return fromUnsigned == unsigned(to)
          ? from.minimumSize() <= to.minimumSize()
          : fromUnsigned && from.minimumSize() < to.minimumSize();
    }

    private static boolean unsigned(BasicKind kind) {
      return kind.unsigned() || kind == BasicKind.U128;
    }
  }

  /**
   * A value becomes a present option.
   *
   * @param value how the value is converted
   */
  record Wrap(Conversion value) implements Conversion {}

  /**
   * A present option becomes its value.
   *
   * @param value how the value is converted
   * @param absent the encoding that an absent one becomes; without it, that fails
   */
  record Unwrap(Conversion value, Optional<Literal> absent) implements Conversion {}

  /**
   * An option stays present or absent.
   *
   * @param value how a present value is converted
   */
  record Option(Conversion value) implements Conversion {}

  /**
   * A list or a set is converted element by element.
   *
   * @param element how each element is converted
   * @param toSet whether the reader has a set
   * @param distinct whether the converted elements are distinct in any case
   */
  record Elements(Conversion element, boolean toSet, boolean distinct) implements Conversion {
    /** Returns whether equal elements must be looked for, which are an error. */
    public boolean checked() {
      return toSet && !distinct;
    }
  }

  /**
   * A map is converted entry by entry.
   *
   * @param key how each key is converted
   * @param value how each value is converted
   * @param distinct whether the converted keys are distinct in any case; else equal ones, which are
   *     an error, must be looked for
   */
  record Entries(Conversion key, Conversion value, boolean distinct) implements Conversion {}

  /**
   * A list or a set of records with a key and a value becomes a map; equal keys are an error and
   * must be detected.
   *
   * @param entry makes the key and then the value of the writer's record; both are taken from it
   */
  record Keyed(Fields entry) implements Conversion {}

  /**
   * A record is built from fields of another one and from defaults.
   *
   * @param written types of the writer's fields, in order
   * @param steps the sources of the reader's fields, in order
   */
  record Fields(List<Type> written, List<Step> steps) implements Conversion {
    /** Copies the lists. */
    public Fields {
      written = List.copyOf(written);
      steps = List.copyOf(steps);
    }
  }

  /** The source of a field. */
  sealed interface Step {}

  /**
   * A field of the writer.
   *
   * @param index number of the writer's field
   * @param value how it is converted
   */
  record Take(int index, Conversion value) implements Step {}

  /**
   * A default.
   *
   * @param value its encoding
   */
  record Insert(Literal value) implements Step {}

  /**
   * A constant of an enum or a case of a variant becomes another one.
   *
   * @param targets what each of the writer's cases becomes, in order
   */
  record Cases(List<Target> targets) implements Conversion {
    /** Copies the list. */
    public Cases {
      targets = List.copyOf(targets);
    }
  }

  /** The conversion of a case. */
  sealed interface Target {}

  /**
   * A case that the reader has.
   *
   * @param index number of the reader's case
   * @param fields how its fields are converted
   */
  record Known(int index, Conversion fields) implements Target {}

  /**
   * The case that represents those unknown to the reader.
   *
   * @param encoding index and defaults of the reader's case
   * @param fields types of the writer's fields, which are dropped
   */
  record Unknown(Literal encoding, List<Type> fields) implements Target {
    /** Copies the list. */
    public Unknown {
      fields = List.copyOf(fields);
    }
  }

  /**
   * An error that names the case.
   *
   * @param name the writer's name of the case
   * @param owner the writer's name of the type
   */
  record Fail(String name, String owner) implements Target {}

  /**
   * The result of a method that cannot fail becomes the result of one that can.
   *
   * @param value how the result is converted
   */
  record Succeed(Conversion value) implements Conversion {}

  /**
   * The result of a method that can fail becomes that of one that cannot: its error fails.
   *
   * @param value how the result is converted
   */
  record Expect(Conversion value) implements Conversion {}

  /**
   * The conversion between two defined types, which {@link ContractComparison#conversion} has.
   *
   * @param pair the types
   */
  record Reference(Pair pair) implements Conversion {}

  /**
   * Two defined types.
   *
   * @param direction the way of the values
   * @param writer the writer's name of the type, with type arguments
   * @param reader the reader's name of the type, with type arguments
   */
  record Pair(Direction direction, String writer, String reader) {}

  /** An encoded value. */
  final class Literal {
    private final byte[] bytes;

    /** Takes the encoding. */
    public Literal(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /** Returns a copy of the encoding. */
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Literal literal && Arrays.equals(bytes, literal.bytes);
    }

    @Override
    public int hashCode() {
      return Objects.hash(Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
      return Arrays.toString(bytes);
    }
  }
}
