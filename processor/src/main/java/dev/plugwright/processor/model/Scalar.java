package dev.plugwright.processor.model;

import java.util.Locale;

/** The values that cross as one Wasm value each. */
public enum Scalar {
  /** {@code boolean}. */
  BOOL(1, WasmType.I32),
  /** {@code byte}. */
  I8(1, WasmType.I32),
  /** {@code short}. */
  I16(2, WasmType.I32),
  /** {@code int}. */
  I32(4, WasmType.I32),
  /** {@code long}. */
  I64(8, WasmType.I64),
  /** {@code @Unsigned byte}. */
  U8(1, WasmType.I32),
  /** {@code @Unsigned short}. */
  U16(2, WasmType.I32),
  /** {@code @Unsigned int}. */
  U32(4, WasmType.I32),
  /** {@code @Unsigned long}. */
  U64(8, WasmType.I64),
  /** {@code float}. */
  F32(4, WasmType.F32),
  /** {@code double}. */
  F64(8, WasmType.F64),
  /** {@code char}, encoded as UTF-8. */
  CHAR(1, WasmType.I32);

  private final int minimumSize;
  private final WasmType wasmType;

  Scalar(int minimumSize, WasmType wasmType) {
    this.minimumSize = minimumSize;
    this.wasmType = wasmType;
  }

  /** The name in the contract, which is also the name in Rust. */
  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The least number of encoded bytes; the exact number when {@link #fixedSize}. */
  public int minimumSize() {
    return minimumSize;
  }

  /** Whether every value has the same encoded size. */
  public boolean fixedSize() {
    return this != CHAR;
  }

  /** The Wasm value that carries it. */
  public WasmType wasmType() {
    return wasmType;
  }

  /** Whether a list of it crosses as raw little-endian elements. */
  public boolean numeric() {
    return this != BOOL && this != CHAR;
  }

  /** Whether it is a floating-point number, which has no total order. */
  public boolean floating() {
    return this == F32 || this == F64;
  }

  /** Whether {@code @Unsigned} made it. */
  public boolean unsigned() {
    return this == U8 || this == U16 || this == U32 || this == U64;
  }

  /** The unsigned type of the same width, or this when there is none. */
  public Scalar toUnsigned() {
    return switch (this) {
      case I8 -> U8;
      case I16 -> U16;
      case I32 -> U32;
      case I64 -> U64;
      default -> this;
    };
  }
}
