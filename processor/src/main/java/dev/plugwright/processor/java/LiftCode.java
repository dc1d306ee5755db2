package dev.plugwright.processor.java;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.Lowering.Elements;
import dev.plugwright.processor.model.Scalar;

/** The expressions that turn what crossed from the guest into the Java values it stands for. */
final class LiftCode {
  private LiftCode() {}

  /** A value that crossed as one Wasm value, in a call without a frame. */
  static CodeBlock scalar(Scalar scalar, CodeBlock wasm) {
    return scalar(scalar, CodeBlock.of("$T", Runtime.SCALARS), Position.RESULT, wasm);
  }

  /** A value that crossed as one Wasm value. */
  static CodeBlock scalar(Scalar scalar, String frame, Position position, CodeBlock wasm) {
    return scalar(scalar, CodeBlock.of("$N", frame), position, wasm);
  }

  private static CodeBlock scalar(
      Scalar scalar, CodeBlock checks, Position position, CodeBlock wasm) {
    String method =
        switch (scalar) {
          case BOOL -> "bool";
          case I8 -> "i8";
          case U8 -> "u8";
          case I16 -> "i16";
          case U16 -> "u16";
          case CHAR -> "character";
          case I32, U32, I64, U64, F32, F64 -> "";
        };
    return method.isEmpty() ? wasm : CodeBlock.of("$L.$L($L$L)", checks, method, position, wasm);
  }

  /** A value that lies in the guest's memory as text or as raw elements. */
  static CodeBlock slice(ContractType type, String frame, Position position, CodeBlock slice) {
    if (!(Lowering.of(type) instanceof Elements elements)) {
      return CodeBlock.of("$N.string($L$L)", frame, position, slice);
    }
    CodeBlock array =
        CodeBlock.of("$N.$L($L$L)", frame, LowerCode.arrays(elements.scalar()), position, slice);
    if (!(type instanceof ArrayType arrayType)) {
      return CodeBlock.of("$T.listOf($L)", Runtime.NUMBERS, array);
    }
    return arrayType.primitive()
        ? array
        : CodeBlock.of(
            "$T.listOf($L).toArray($T::new)", Runtime.NUMBERS, array, JavaTypes.of(type));
  }
}
