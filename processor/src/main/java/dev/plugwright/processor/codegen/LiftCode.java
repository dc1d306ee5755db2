package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;

/** The expressions that turn values from the guest into Java values. */
final class LiftCode {
  private LiftCode() {}

  /** Whether a Wasm value needs a check before it is a value of the scalar's type. */
  static boolean isChecked(BasicKind scalar) {
    return !check(scalar).isEmpty();
  }

  /**
   * The Java value of a Wasm value.
   *
   * @param checks the class or the object that checks it
   */
  static CodeBlock scalar(BasicKind scalar, CodeBlock checks, CodeBlock wasm) {
    return isChecked(scalar) ? CodeBlock.of("$L.$L($L)", checks, check(scalar), wasm) : wasm;
  }

  private static String check(BasicKind scalar) {
    return switch (scalar) {
      case BOOL -> "bool";
      case I8 -> "i8";
      case U8 -> "u8";
      case I16 -> "i16";
      case U16 -> "u16";
      case CHAR -> "character";
      default -> "";
    };
  }

  /** A value that is in the guest's memory as text or as raw elements. */
  static CodeBlock slice(JavaType type, CodeBlock source, CodeBlock slice) {
    if (!(type.lowering() instanceof Elements elements)) {
      return CodeBlock.of("$L.string($Z$L)", source, slice);
    }
    String arrays = LowerCode.arrays(elements.kind());
    if (type instanceof ArrayType array && array.primitive()) {
      return CodeBlock.of("$L.$L($Z$L)", source, arrays, slice);
    }
    String lists = arrays.substring(0, arrays.length() - 1) + "List";
    CodeBlock list = CodeBlock.of("$L.$L($Z$L)", source, lists, slice);
    return type instanceof ArrayType
        ? CodeBlock.of("$L$Z.toArray($T::new)", list, JavaTypes.of(type))
        : list;
  }
}
