package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.processor.model.JavaContract.Parameter;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The code that turns the arguments of one call into Wasm values. */
final class ParameterCode {
  private final Names names;
  private final String call;
  private final ValueCode values;
  private final Map<Parameter, String> slices = new HashMap<>();
  private String out;

  ParameterCode(Names names, String call, ValueCode values) {
    this.names = names;
    this.call = call;
    this.values = values;
  }

  /** The statements that put an argument into the guest's memory; none for scalars. */
  CodeBlock prepare(int index, Parameter parameter) {
    CodeBlock sink = sink(index);
    return switch (parameter.type().lowering()) {
      case Direct direct -> CodeBlock.of("");
      case Text text ->
          stage(parameter, CodeBlock.of("$L.string($Z$L)", sink, wire(index, parameter)));
      case Elements elements ->
          stage(
              parameter,
              CodeBlock.of(
                  "$L.$L($Z$L)",
                  sink,
                  LowerCode.arrays(elements.kind()),
                  LowerCode.numbers(
                      Conversions.wireType(parameter.type()), sink, wire(index, parameter))));
      case Encoded encoded ->
          stream(
              index,
              parameter,
              "encoder",
              name -> values.write(parameter.type(), name, value(parameter)));
      case Structure structure ->
          stream(
              index,
              parameter,
              "layout",
              name ->
                  values.writeStructure(
                      (Named) parameter.type().wire(), name, wire(index, parameter)));
    };
  }

  /** The Wasm values that are passed for the argument. */
  CodeBlock pass(int index, Parameter parameter) {
    if (parameter.type().lowering() instanceof Direct) {
      ScalarType type = (ScalarType) Conversions.wireType(parameter.type());
      return LowerCode.scalar(type, sink(index), wire(index, parameter));
    }
    String slice = slices.get(parameter);
    return CodeBlock.of(
        "$T.address($N),$W$T.length($N)", RuntimeNames.SLICE, slice, RuntimeNames.SLICE, slice);
  }

  private CodeBlock sink(int index) {
    return CodeBlock.of("$N.argument($L)", call, index);
  }

  private CodeBlock stream(
      int index, Parameter parameter, String method, Function<String, CodeBlock> write) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (out == null) {
      out = names.newNameOf("out", "output");
      code.addStatement("$T $N = $L.$L()", RuntimeNames.OUTPUT, out, sink(index), method);
    } else {
      code.addStatement("$N = $L.$L()", out, sink(index), method);
    }
    return code.addStatement(write.apply(out))
        .add(stage(parameter, CodeBlock.of("$L.stage($N)", sink(index), out)))
        .build();
  }

  private CodeBlock stage(Parameter parameter, CodeBlock staged) {
    String slice = names.newName(parameter.javaName() + "Slice");
    slices.put(parameter, slice);
    return CodeBlock.builder().addStatement("long $N =$W$L", slice, staged).build();
  }

  private CodeBlock wire(int index, Parameter parameter) {
    return Conversions.toWire(parameter.type(), values, sink(index), value(parameter));
  }

  private CodeBlock value(Parameter parameter) {
    return CodeBlock.of("$N", names.get(parameter));
  }
}
