package dev.plugwright.contract;

import java.util.Locale;
import java.util.Optional;

/** A Wasm value type. */
public enum ValueType {
  /** 32-bit integer. */
  I32(0x7F),
  /** 64-bit integer. */
  I64(0x7E),
  /** 32-bit float. */
  F32(0x7D),
  /** 64-bit float. */
  F64(0x7C),
  /** 128-bit vector. */
  V128(0x7B),
  /** Function reference. */
  FUNCREF(0x70),
  /** Reference to a value of the host. */
  EXTERNREF(0x6F);

  private final int code;

  ValueType(int code) {
    this.code = code;
  }

  /**
   * Returns the type with a code of Wasm's binary format.
   *
   * @param code the code, 0x7F for {@code i32}
   * @return the type, or empty if no type has this code
   */
  public static Optional<ValueType> of(int code) {
    for (ValueType type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns how many of the 255 parameter slots of a Java method a value of this type takes. */
  public int javaSlots() {
    return this == I64 || this == F64 ? 2 : 1;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
