package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.Arrays;

/** The expressions that turn Java values into values passed to the guest. */
final class LowerCode {
  private LowerCode() {}

  /** A value passed as one Wasm value. */
  static CodeBlock scalar(ScalarType type, CodeBlock sink, CodeBlock java) {
    CodeBlock value = type.boxed() ? present(type, sink, java) : java;
    return switch (type.kind()) {
      case BOOL -> CodeBlock.of("$L ? 1 : 0", value);
      case U8 -> CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, value);
      case U16 -> CodeBlock.of("$T.toUnsignedInt($L)", Short.class, value);
      case CHAR -> CodeBlock.of("$L.character($L)", sink, value);
      default -> value;
    };
  }

  /** Lists and primitive arrays are passed as they are, other arrays as a view that is a list. */
  static CodeBlock numbers(JavaType type, CodeBlock sink, CodeBlock java) {
    return type instanceof ArrayType array && !array.primitive()
        ? CodeBlock.of("$T.asList($L)", Arrays.class, present(type, sink, java))
        : java;
  }

  /** An expression that is the value, or fails because it is null. */
  static CodeBlock present(JavaType type, CodeBlock sink, CodeBlock java) {
    return CodeBlock.of("$L.present($Z$L,$W$S)", sink, java, type.contractName());
  }

  /** The name for arrays of the scalar in the runtime. */
  static String arrays(BasicKind scalar) {
    return switch (scalar) {
      case I8, U8 -> "bytes";
      case I16, U16 -> "shorts";
      case I32, U32 -> "ints";
      case I64, U64 -> "longs";
      case F32 -> "floats";
      case F64 -> "doubles";
      default -> throw new IllegalArgumentException("not a plain number: " + scalar);
    };
  }
}
