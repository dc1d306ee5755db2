package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.ListType;
import java.util.Arrays;
import java.util.Optional;

/** The expressions that convert values passed without encoding. */
final class Conversions {
  private Conversions() {}

  /** The type that is passed: the wire form, or a list of wire forms. */
  static JavaType wireType(JavaType type) {
    return elementOf(type).<JavaType>map(it -> new ListType(it.wire())).orElse(type.wire());
  }

  /** The converted type in a list or an array. */
  private static Optional<Converted> elementOf(JavaType type) {
    JavaType element =
        switch (type) {
          case ListType list -> list.element().plain();
          case ArrayType array -> array.element();
          default -> type.wire();
        };
    return element instanceof Converted converted ? Optional.of(converted) : Optional.empty();
  }

  /** The types whose conversion the expressions for the type need. */
  static Optional<Converted> convertedIn(JavaType type) {
    return type instanceof Converted converted ? Optional.of(converted) : elementOf(type);
  }

  /** The value as it is passed; codec methods convert encoded values. */
  static CodeBlock toWire(JavaType type, ValueCode values, CodeBlock sink, CodeBlock java) {
    Optional<Converted> converted = convertedIn(type);
    if (converted.isEmpty() || type.lowering() instanceof Encoded) {
      return java;
    }
    CodeBlock present = LowerCode.present(type, sink, java);
    if (type instanceof Converted) {
      return values.toWire(converted.get(), present);
    }
    CodeBlock stream =
        type instanceof ArrayType
            ? CodeBlock.of("$T.stream($L)", Arrays.class, present)
            : CodeBlock.of("$L$Z.stream()", present);
    CodeBlock conversion = values.conversion("toWire", converted.get());
    return CodeBlock.of("$L$Z.map($L)$Z.toList()", stream, conversion);
  }

  /** The Java value of a value that was passed as the wire type. */
  static CodeBlock fromWire(JavaType type, ValueCode values, CodeBlock wire) {
    Optional<Converted> converted = convertedIn(type);
    if (converted.isEmpty()) {
      return wire;
    }
    if (type instanceof Converted) {
      return values.fromWire(converted.get(), wire);
    }
    CodeBlock conversion = values.conversion("fromWire", converted.get());
    CodeBlock stream = CodeBlock.of("$L$Z.stream()$Z.map($L)", wire, conversion);
    return type instanceof ArrayType
        ? CodeBlock.of("$L$Z.toArray($T::new)", stream, JavaTypes.of(type))
        : CodeBlock.of("$L$Z.toList()", stream);
  }
}
