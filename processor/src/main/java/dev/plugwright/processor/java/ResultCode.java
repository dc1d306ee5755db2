package dev.plugwright.processor.java;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.Lowering.Direct;
import dev.plugwright.processor.model.Lowering.Elements;
import dev.plugwright.processor.model.Lowering.Encoded;
import dev.plugwright.processor.model.Lowering.Text;
import dev.plugwright.processor.model.Scalar;

/** The expressions that turn what an export returned into the result of the Java method. */
final class ResultCode {
  private ResultCode() {}

  /** The result, for every type that is not encoded. */
  static CodeBlock convert(ContractType type, String call, CodeBlock returned) {
    return switch (Lowering.of(type)) {
      case Direct direct -> scalar(direct.scalar(), call, returned);
      case Text text -> CodeBlock.of("$N.string($L)", call, returned);
      case Elements elements -> elements(type, elements.scalar(), call, returned);
      case Encoded encoded -> throw new IllegalArgumentException("has to be decoded: " + type);
    };
  }

  private static CodeBlock scalar(Scalar scalar, String call, CodeBlock returned) {
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

  private static CodeBlock elements(
      ContractType type, Scalar scalar, String call, CodeBlock returned) {
    CodeBlock array = CodeBlock.of("$N.$L($L)", call, ParameterCode.arrays(scalar), returned);
    if (!(type instanceof ArrayType arrayType)) {
      return CodeBlock.of("$T.listOf($L)", Runtime.NUMBERS, array);
    }
    return arrayType.primitive()
        ? array
        : CodeBlock.of(
            "$T.listOf($L).toArray($T::new)", Runtime.NUMBERS, array, JavaTypes.of(type));
  }
}
