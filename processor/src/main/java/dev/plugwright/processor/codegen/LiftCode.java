package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;

/** The expressions that turn what crossed from the guest into the Java values it stands for. */
final class LiftCode {
  private LiftCode() {}

  /** A value that crossed as one Wasm value, in a call without a frame. */
  static CodeBlock scalar(BasicKind scalar, CodeBlock wasm) {
    return scalar(scalar, CodeBlock.of("$T", RuntimeNames.SCALARS), Position.RESULT, wasm);
  }

  /** A value that crossed as one Wasm value. */
  static CodeBlock scalar(BasicKind scalar, String frame, Position position, CodeBlock wasm) {
    return scalar(scalar, CodeBlock.of("$N", frame), position, wasm);
  }

  private static CodeBlock scalar(
      BasicKind scalar, CodeBlock checks, Position position, CodeBlock wasm) {
    String method =
        switch (scalar) {
          case BOOL -> "bool";
          case I8 -> "i8";
          case U8 -> "u8";
          case I16 -> "i16";
          case U16 -> "u16";
          case CHAR -> "character";
          default -> "";
        };
    return method.isEmpty() ? wasm : CodeBlock.of("$L.$L($L$L)", checks, method, position, wasm);
  }

  /** A value that lies in the guest's memory as text or as raw elements. */
  static CodeBlock slice(JavaType type, String frame, Position position, CodeBlock slice) {
    if (!(type.lowering() instanceof Elements elements)) {
      return CodeBlock.of("$N.string($L$L)", frame, position, slice);
    }
    CodeBlock array =
        CodeBlock.of("$N.$L($L$L)", frame, LowerCode.arrays(elements.kind()), position, slice);
    if (!(type instanceof ArrayType arrayType)) {
      return CodeBlock.of("$T.listOf($L)", RuntimeNames.NUMBERS, array);
    }
    return arrayType.primitive()
        ? array
        : CodeBlock.of(
            "$T.listOf($L)$Z.toArray($T::new)", RuntimeNames.NUMBERS, array, JavaTypes.of(type));
  }
}
