package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Bounded;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.Arrays;
import java.util.Collections;

/** The expressions that turn Java values into what crosses to the guest. */
final class LowerCode {
  private LowerCode() {}

  /** A value that crosses as one Wasm value. */
  static CodeBlock scalar(ScalarType type, String frame, Position position, CodeBlock java) {
    CodeBlock value = type.boxed() ? present(type, frame, position, java) : java;
    return switch (type.kind()) {
      case BOOL -> CodeBlock.of("$L ? 1 : 0", value);
      case U8 -> CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, value);
      case U16 -> CodeBlock.of("$T.toUnsignedInt($L)", Short.class, value);
      case CHAR -> CodeBlock.of("$N.character($L$L)", frame, position, value);
      default -> value;
    };
  }

  /** Lists and primitive arrays are handed over as they are, others as a view that is a list. */
  static CodeBlock numbers(JavaType type, String frame, Position position, CodeBlock java) {
    return switch (type) {
      case ArrayType array ->
          array.primitive()
              ? java
              : CodeBlock.of("$T.asList($L)", Arrays.class, present(type, frame, position, java));
      case ListType list ->
          list.element() instanceof Bounded
              ? CodeBlock.of(
                  "$T.unmodifiableList($L)",
                  Collections.class,
                  present(type, frame, position, java))
              : java;
      default -> throw new IllegalArgumentException("not a list: " + type);
    };
  }

  /** An expression that is the value, or fails because it is null. */
  static CodeBlock present(JavaType type, String frame, Position position, CodeBlock java) {
    return CodeBlock.of("$N.present($L$L,$W$S)", frame, position, java, type.contractName());
  }

  /** What the runtime calls arrays of the scalar. */
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
