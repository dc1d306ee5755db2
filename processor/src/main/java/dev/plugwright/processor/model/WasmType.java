package dev.plugwright.processor.model;

/** The value types of core WebAssembly. */
public enum WasmType {
  /** 32-bit integer. */
  I32,
  /** 64-bit integer. */
  I64,
  /** 32-bit float. */
  F32,
  /** 64-bit float. */
  F64;

  /** How many of the 255 parameter slots of a Java method one value takes. */
  public int javaSlots() {
    return this == I64 || this == F64 ? 2 : 1;
  }
}
