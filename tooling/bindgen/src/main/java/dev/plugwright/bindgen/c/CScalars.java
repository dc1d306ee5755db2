package dev.plugwright.bindgen.c;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;

/** How scalars are passed as Wasm values. */
final class CScalars {
  private CScalars() {}

  /** Returns the type of a Wasm value; empty if values of the type are passed in memory. */
  static String wasm(Type type) {
    if (!(type instanceof Basic basic) || basic.kind().scalar().isEmpty()) {
      return "";
    }
    return switch (basic.kind()) {
      case I8, I16, I32 -> "int32_t";
      case I64 -> "int64_t";
      case U64 -> "uint64_t";
      case F32 -> "float";
      case F64 -> "double";
      default -> "uint32_t";
    };
  }

  /** Returns the condition that a value is out of range; empty if none is. */
  static String fault(BasicKind kind, String value) {
    return switch (kind) {
      case BOOL -> value + " > 1";
      case U8 -> value + " > UINT8_MAX";
      case U16 -> value + " > UINT16_MAX";
      case I8 -> "%1$s < INT8_MIN || %1$s > INT8_MAX".formatted(value);
      case I16 -> "%1$s < INT16_MIN || %1$s > INT16_MAX".formatted(value);
      case CHAR -> "!plugwright_is_char(" + value + ")";
      default -> "";
    };
  }

  /** Returns the message for a value out of range. */
  static String reason(BasicKind kind) {
    return switch (kind) {
      case BOOL -> "bool that is neither 0 nor 1";
      case CHAR -> "invalid character";
      default -> "number out of range";
    };
  }

  /** Returns the value in its own type. */
  static String fromWasm(BasicKind kind, String value) {
    return switch (kind) {
      case BOOL -> value + " == 1";
      case I8 -> "(int8_t)" + value;
      case U8 -> "(uint8_t)" + value;
      case I16 -> "(int16_t)" + value;
      case U16 -> "(uint16_t)" + value;
      default -> value;
    };
  }
}
