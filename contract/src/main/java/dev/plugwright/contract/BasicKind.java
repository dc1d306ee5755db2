package dev.plugwright.contract;

import java.util.Locale;
import java.util.Optional;

/** The built-in types of a contract that hold no other. */
public enum BasicKind {
  /** {@code false} or {@code true}. */
  BOOL(1, ValueType.I32),
  /** Signed 8 bits. */
  I8(1, ValueType.I32),
  /** Unsigned 8 bits. */
  U8(1, ValueType.I32),
  /** Signed 16 bits. */
  I16(2, ValueType.I32),
  /** Unsigned 16 bits. */
  U16(2, ValueType.I32),
  /** Signed 32 bits. */
  I32(4, ValueType.I32),
  /** Unsigned 32 bits. */
  U32(4, ValueType.I32),
  /** Signed 64 bits. */
  I64(8, ValueType.I64),
  /** Unsigned 64 bits. */
  U64(8, ValueType.I64),
  /** 32-bit float. */
  F32(4, ValueType.F32),
  /** 64-bit float. */
  F64(8, ValueType.F64),
  /** Signed 128 bits. */
  I128(16, null),
  /** Unsigned 128 bits. */
  U128(16, null),
  /** A Unicode scalar value. */
  CHAR(1, ValueType.I32),
  /** UTF-8 text. */
  STRING(8, null),
  /** Seconds and nanoseconds. */
  DURATION(12, null),
  /** Seconds and nanoseconds since 1970. */
  INSTANT(12, null),
  /** 16 bytes behind their count. */
  UUID(24, null);

  private final int minimumSize;
  private final ValueType scalar;

  BasicKind(int minimumSize, ValueType scalar) {
    this.minimumSize = minimumSize;
    this.scalar = scalar;
  }

  /** Returns the name in a contract, {@code i32}. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the bytes that a value takes at least; exact but for {@link #CHAR} and {@link #STRING}.
   */
  public int minimumSize() {
    return minimumSize;
  }

  /** Returns the Wasm type that carries a value without memory, if there is one. */
  public Optional<ValueType> scalar() {
    return Optional.ofNullable(scalar);
  }

  /** Returns whether a list of it crosses as plain elements: every bit pattern is a value. */
  public boolean plainNumber() {
    return scalar != null && this != BOOL && this != CHAR;
  }

  static Optional<BasicKind> of(String notation) {
    for (BasicKind kind : values()) {
      if (kind.notation().equals(notation)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
