package dev.plugwright.runtime.wasm;

import java.util.Locale;

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
  /** Reference to something of the host's. */
  EXTERNREF(0x6F);

  private final int code;

  ValueType(int code) {
    this.code = code;
  }

  static ValueType of(int code, WasmReader reader) {
    for (ValueType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw reader.malformed("unknown value type 0x%02x".formatted(code));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
