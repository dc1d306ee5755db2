package dev.plugwright.processor.java;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.Lowering.Elements;
import dev.plugwright.processor.model.Scalar;

/** The expressions that turn what an export returned into the result of the Java method. */
final class ResultCode {
  private ResultCode() {}

  /** The result that was returned as one Wasm value. */
  static CodeBlock scalar(Scalar scalar, String call, CodeBlock returned) {
    return switch (scalar) {
      case BOOL -> CodeBlock.of("$N.bool($L)", call, returned);
      case I8 -> CodeBlock.of("$N.i8($L)", call, returned);
      case U8 -> CodeBlock.of("$N.u8($L)", call, returned);
      case I16 -> CodeBlock.of("$N.i16($L)", call, returned);
      case U16 -> CodeBlock.of("$N.u16($L)", call, returned);
      case CHAR -> CodeBlock.of("$N.character($L)", call, returned);
      case I32, U32, I64, U64, F32, F64 -> returned;
    };
  }

  /** The result that lies in the guest's memory as text or as raw elements. */
  static CodeBlock slice(ContractType type, String call, String slice) {
    if (!(Lowering.of(type) instanceof Elements elements)) {
      return CodeBlock.of("$N.string($N)", call, slice);
    }
    CodeBlock array =
        CodeBlock.of("$N.$L($N)", call, ParameterCode.arrays(elements.scalar()), slice);
    if (!(type instanceof ArrayType arrayType)) {
      return CodeBlock.of("$T.listOf($L)", Runtime.NUMBERS, array);
    }
    return arrayType.primitive()
        ? array
        : CodeBlock.of(
            "$T.listOf($L).toArray($T::new)", Runtime.NUMBERS, array, JavaTypes.of(type));
  }
}
