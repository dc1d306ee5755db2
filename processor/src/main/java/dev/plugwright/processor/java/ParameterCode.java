package dev.plugwright.processor.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.plugwright.processor.model.Contract.Parameter;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.Lowering.Direct;
import dev.plugwright.processor.model.Lowering.Elements;
import dev.plugwright.processor.model.Lowering.Encoded;
import dev.plugwright.processor.model.Lowering.Text;
import dev.plugwright.processor.model.Scalar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The code that turns the arguments of one call into Wasm values. */
final class ParameterCode {
  private final NameAllocator names;
  private final String call;
  private final ValueCode values;
  private final Map<Parameter, String> slices = new HashMap<>();
  private String out;

  ParameterCode(NameAllocator names, String call, ValueCode values) {
    this.names = names;
    this.call = call;
    this.values = values;
  }

  /** The statements that put an argument into the guest's memory; none for scalars. */
  CodeBlock prepare(int index, Parameter parameter) {
    return switch (Lowering.of(parameter.type())) {
      case Direct direct -> CodeBlock.of("");
      case Text text ->
          stage(parameter, CodeBlock.of("$N.string($L, $N)", call, index, parameter.javaName()));
      case Elements elements ->
          stage(
              parameter,
              CodeBlock.of(
                  "$N.$L($L, $L)",
                  call,
                  arrays(elements.scalar()),
                  index,
                  numbers(index, parameter)));
      case Encoded encoded -> encode(index, parameter);
    };
  }

  /** The Wasm values that are passed for the argument. */
  CodeBlock pass(int index, Parameter parameter) {
    if (Lowering.of(parameter.type()) instanceof Direct direct) {
      return passScalar(index, parameter, direct.scalar());
    }
    String slice = slices.get(parameter);
    return CodeBlock.of(
        "$T.address($N),$W$T.length($N)", Runtime.SLICE, slice, Runtime.SLICE, slice);
  }

  private CodeBlock encode(int index, Parameter parameter) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (out == null) {
      out = names.newName("out");
      code.addStatement("$T $N = $N.encoder($L)", Runtime.OUTPUT, out, call, index);
    } else {
      code.addStatement("$N = $N.encoder($L)", out, call, index);
    }
    CodeBlock value = CodeBlock.of("$N", parameter.javaName());
    return code.addStatement(values.write(parameter.type(), out, value))
        .add(stage(parameter, CodeBlock.of("$N.stage($N)", call, out)))
        .build();
  }

  private CodeBlock stage(Parameter parameter, CodeBlock staged) {
    String slice = names.newName(parameter.javaName() + "Slice");
    slices.put(parameter, slice);
    return CodeBlock.builder().addStatement("long $N = $L", slice, staged).build();
  }

  private CodeBlock passScalar(int index, Parameter parameter, Scalar scalar) {
    String name = parameter.javaName();
    boolean boxed = ((ScalarType) parameter.type()).boxed();
    CodeBlock value = boxed ? present(index, parameter) : CodeBlock.of("$N", name);
    return switch (scalar) {
      case BOOL -> CodeBlock.of("$L ? 1 : 0", value);
      case U8 -> CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, value);
      case U16 -> CodeBlock.of("$T.toUnsignedInt($L)", Short.class, value);
      case CHAR -> CodeBlock.of("$N.character($L, $L)", call, index, value);
      default -> value;
    };
  }

  private CodeBlock present(int index, Parameter parameter) {
    return CodeBlock.of(
        "$N.present($L, $N, $S)",
        call,
        index,
        parameter.javaName(),
        parameter.type().contractName());
  }

  /** Lists and primitive arrays are handed over as they are. */
  private CodeBlock numbers(int index, Parameter parameter) {
    return parameter.type() instanceof ArrayType array && !array.primitive()
        ? CodeBlock.of("$T.asList($L)", Arrays.class, present(index, parameter))
        : CodeBlock.of("$N", parameter.javaName());
  }

  /** What the runtime calls arrays of the scalar. */
  static String arrays(Scalar scalar) {
    return switch (scalar) {
      case I8, U8 -> "bytes";
      case I16, U16 -> "shorts";
      case I32, U32 -> "ints";
      case I64, U64 -> "longs";
      case F32 -> "floats";
      case F64 -> "doubles";
      case BOOL, CHAR -> throw new IllegalArgumentException("not numeric: " + scalar);
    };
  }
}
