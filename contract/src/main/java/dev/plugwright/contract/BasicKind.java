package dev.plugwright.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The built-in types of a contract that hold no other type. */
public enum BasicKind {
  /** {@code false} or {@code true}. */
  BOOL(1, ValueType.I32),
  /** Signed 8-bit integer. */
  I8(1, ValueType.I32),
  /** Unsigned 8-bit integer. */
  U8(1, ValueType.I32),
  /** Signed 16-bit integer. */
  I16(2, ValueType.I32),
  /** Unsigned 16-bit integer. */
  U16(2, ValueType.I32),
  /** Signed 32-bit integer. */
  I32(4, ValueType.I32),
  /** Unsigned 32-bit integer. */
  U32(4, ValueType.I32),
  /** Signed 64-bit integer. */
  I64(8, ValueType.I64),
  /** Unsigned 64-bit integer. */
  U64(8, ValueType.I64),
  /** 32-bit float. */
  F32(4, ValueType.F32),
  /** 64-bit float. */
  F64(8, ValueType.F64),
  /** Signed 128-bit integer. */
  I128(16, null),
  /** Unsigned 128-bit integer. */
  U128(16, null),
  /** A Unicode scalar value, encoded as UTF-8. */
  CHAR(1, ValueType.I32),
  /** UTF-8 text, encoded with its length in front. */
  STRING(8, null),
  /** Seconds and nanoseconds. */
  DURATION(12, null),
  /** Seconds and nanoseconds since 1970. */
  INSTANT(12, null),
  /** 16 bytes, encoded with their number in front. */
  UUID(24, null);

  private static final Map<String, BasicKind> BY_NOTATION = new HashMap<>();

  static {
    for (BasicKind kind : values()) {
      BY_NOTATION.put(kind.notation(), kind);
    }
  }

  private final int minimumSize;
  private final ValueType scalar;

  BasicKind(int minimumSize, ValueType scalar) {
    this.minimumSize = minimumSize;
    this.scalar = scalar;
  }

  /**
   * Returns the built-in type with a notation.
   *
   * @param notation its name in a contract, {@code i32}
   * @return the type, or empty if no built-in type has this name
   */
  public static Optional<BasicKind> of(String notation) {
    return Optional.ofNullable(BY_NOTATION.get(notation));
  }

  /** Returns the name in a contract, {@code i32}. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the smallest number of bytes that an encoded value takes; the exact number if {@link
   * #fixedSize}.
   */
  public int minimumSize() {
    return minimumSize;
  }

  /** Returns whether all values have the same encoded size. */
  public boolean fixedSize() {
    return this != CHAR && this != STRING;
  }

  /** Returns the Wasm type that a value is passed as; empty if it is passed in memory. */
  public Optional<ValueType> scalar() {
    return Optional.ofNullable(scalar);
  }

  /**
   * Returns whether a list of it is passed as raw elements: it is a number of at most 64 bits, so
   * that every bit pattern is a value.
   */
  public boolean plainNumber() {
    return scalar != null && this != BOOL && this != CHAR;
  }

  /** Returns whether it is a floating-point number, which has no total order. */
  public boolean floating() {
    return this == F32 || this == F64;
  }

  /** Returns whether it is an unsigned integer of at most 64 bits. */
  public boolean unsigned() {
    return this == U8 || this == U16 || this == U32 || this == U64;
  }

  /** Returns the unsigned integer of the same width; this type itself if there is none. */
  public BasicKind toUnsigned() {
    return switch (this) {
      case I8 -> U8;
      case I16 -> U16;
      case I32 -> U32;
      case I64 -> U64;
      default -> this;
    };
  }
}
