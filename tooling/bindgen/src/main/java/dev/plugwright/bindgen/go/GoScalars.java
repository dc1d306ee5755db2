package dev.plugwright.bindgen.go;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;

/** How scalars are passed as Wasm values. */
final class GoScalars {
  private GoScalars() {}

  /** Returns the type of a Wasm value; empty if values of the type are passed in memory. */
  static String wasm(Type type) {
    if (!(type instanceof Basic basic) || basic.kind().scalar().isEmpty()) {
      return "";
    }
    return switch (basic.kind()) {
      case I8, I16, I32 -> "int32";
      case I64 -> "int64";
      case U64 -> "uint64";
      case F32 -> "float32";
      case F64 -> "float64";
      default -> "uint32";
    };
  }

  /** Returns the value in its own type, which is checked. */
  static String fromWasm(BasicKind kind, String value, String what) {
    String rest = "(" + value + ", %d, " + what + "))";
    return switch (kind) {
      case BOOL -> "plugwrightArgumentBool(" + value + ", " + what + ")";
      case CHAR -> "plugwrightArgumentChar(" + value + ", " + what + ")";
      case I8 -> "int8(plugwrightArgumentSigned" + rest.formatted(8);
      case I16 -> "int16(plugwrightArgumentSigned" + rest.formatted(16);
      case U8 -> "uint8(plugwrightArgumentUnsigned" + rest.formatted(8);
      case U16 -> "uint16(plugwrightArgumentUnsigned" + rest.formatted(16);
      default -> value;
    };
  }

  /** Returns a value as a Wasm value. */
  static String toWasm(Type type, String value) {
    return ((Basic) type).kind() == BasicKind.BOOL
        ? "plugwrightBit(" + value + ")"
        : wasm(type) + "(" + value + ")";
  }
}
