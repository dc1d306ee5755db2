package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;

/** The code that encodes or decodes one value, as a call of the stream or of a codec method. */
final class ValueCode {
  private final CodecPlan plan;
  private final ClassName codecs;
  private final CodeBlock qualifier;

  private ValueCode(CodecPlan plan, ClassName codecs, CodeBlock qualifier) {
    this.plan = plan;
    this.codecs = codecs;
    this.qualifier = qualifier;
  }

  /** For code inside the class of the codecs. */
  static ValueCode inside(CodecPlan plan) {
    return new ValueCode(plan, null, CodeBlock.of(""));
  }

  /** For code outside of it. */
  static ValueCode outside(CodecPlan plan, ClassName codecs) {
    return new ValueCode(plan, codecs, CodeBlock.of("$T.", codecs));
  }

  /** A call that writes the value, which may be null only where the type admits it. */
  CodeBlock write(JavaType type, String out, CodeBlock value) {
    boolean boxed = type.plain() instanceof ScalarType scalar && scalar.boxed();
    CodeBlock checked = boxed ? require(type, out, value) : value;
    return writePresent(type, out, checked);
  }

  /** An expression that is the value, or fails with the contract's name of what is missing. */
  static CodeBlock require(JavaType type, String out, CodeBlock value) {
    return CodeBlock.of("$N.requireValue($L,$W$S)", out, value, type.contractName());
  }

  /** A call that writes the value, which is known not to be null. */
  CodeBlock writePresent(JavaType type, String out, CodeBlock value) {
    JavaType plain = type.plain();
    if (plain instanceof FixedText text) {
      return CodeBlock.of("$N.writeText($L, $L)", out, value, text.capacity());
    }
    return CodecPlan.hasMethods(plain)
        ? CodeBlock.of("$Lwrite$L($N,$W$L)", qualifier, plan.nameOf(plain), out, value)
        : CodeBlock.of("$N.write$L($L)", out, streamName(plain), value);
  }

  /** An expression that reads a value. */
  CodeBlock read(JavaType type, String in) {
    JavaType plain = type.plain();
    if (plain instanceof FixedText text) {
      return CodeBlock.of("$N.readText($L)", in, text.capacity());
    }
    return CodecPlan.hasMethods(plain)
        ? CodeBlock.of("$Lread$L($N)", qualifier, plan.nameOf(plain), in)
        : CodeBlock.of("$N.read$L()", in, streamName(plain));
  }

  /** The wire form of a value that is not encoded; the value is known not to be null. */
  CodeBlock toWire(Converted type, CodeBlock value) {
    return CodeBlock.of("$LtoWire$L($L)", qualifier, plan.nameOf(type), value);
  }

  /** The value of a wire form that was not decoded. */
  CodeBlock fromWire(Converted type, CodeBlock wire) {
    return CodeBlock.of("$LfromWire$L($L)", qualifier, plan.nameOf(type), wire);
  }

  /** A reference to one of these conversions, for the elements of a list. */
  CodeBlock conversion(String direction, Converted type) {
    return CodeBlock.of("$T::$L$L", codecs, direction, plan.nameOf(type));
  }

  /** A call that writes the structure of a record. */
  CodeBlock writeStructure(Named type, String out, CodeBlock value) {
    return CodeBlock.of("$Lwrite$L($N,$W$L)", qualifier, plan.structureNameOf(type), out, value);
  }

  /** An expression that reads the structure of a record. */
  CodeBlock readStructure(Named type, String in) {
    return CodeBlock.of("$Lread$L($N)", qualifier, plan.structureNameOf(type), in);
  }

  /** The constant with the number of bytes of the structure. */
  CodeBlock structureSize(Named type) {
    return CodeBlock.of("$L$L", qualifier, plan.structureSizeNameOf(type));
  }

  /** The name of a scalar's primitive type in the methods of the streams. */
  static String streamName(BasicKind scalar) {
    return switch (scalar) {
      case BOOL -> "Boolean";
      case I8, U8 -> "Byte";
      case I16, U16 -> "Short";
      case I32, U32 -> "Int";
      case I64, U64 -> "Long";
      case F32 -> "Float";
      case F64 -> "Double";
      case CHAR -> "Char";
      default -> throw new IllegalArgumentException("not a scalar: " + scalar);
    };
  }

  private static String streamName(JavaType type) {
    return switch (type) {
      case ScalarType scalar -> streamName(scalar.kind());
      case ArrayType array -> streamName(((ScalarType) array.element()).kind()) + "Array";
      case LibraryType library -> CodecPlan.libraryName(library.kind());
      default -> throw new IllegalArgumentException("has methods of its own: " + type);
    };
  }
}
