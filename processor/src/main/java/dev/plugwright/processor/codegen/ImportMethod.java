package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.processor.codegen.ImportsClass.Member;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaContract.Parameter;
import dev.plugwright.processor.model.JavaContract.PluginError;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Generates the method that a guest calls: arguments to Java, host call, reply to the guest. */
final class ImportMethod {
  private static final int OK = 0;
  private static final int ERR = 1;

  private final Member member;
  private final Method method;
  private final ValueCode values;
  private final WasmParameters wasm;
  private final Names names;
  private final String frame;
  private String in;

  ImportMethod(Member member, ValueCode values) {
    this.member = member;
    this.method = member.method();
    this.values = values;
    this.wasm = new WasmParameters(method, Contract.Kind.HOST);
    this.names = wasm.names();
    this.frame = names.newName("frame");
  }

  MethodSpec generate() {
    return MethodSpec.methodBuilder(member.name())
        .returns(wasm.result())
        .addParameters(wasm.specs())
        .addCode(PlainMethods.isPlainImport(method) ? plainBody() : body())
        .build();
  }

  /** The call of a method of scalars alone, which goes without a frame. */
  private CodeBlock plainBody() {
    CodeBlock arguments =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$N", wasm.value(parameter)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock.Builder code = CodeBlock.builder();
    reply(hostCall(arguments), code);
    return code.build();
  }

  private CodeBlock hostCall(CodeBlock arguments) {
    return CodeBlock.of("$L.$N($Z$L)", field(ImportsClass.HOST), method.javaName(), arguments);
  }

  private CodeBlock body() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T $N = $L.enter()", RuntimeNames.HOST_FRAME, frame, field(member.field()))
            .beginControlFlow("try");
    List<CodeBlock> arguments = new ArrayList<>();
    for (int index = 0; index < method.parameters().size(); index++) {
      arguments.add(argument(index, method.parameters().get(index), code));
    }
    CodeBlock hostCall = hostCall(CodeBlock.join(arguments, ",$W"));
    if (method.error().isPresent()) {
      replyOrError(hostCall, method.error().get(), code);
    } else {
      reply(hostCall, code);
    }
    String failure = names.newName("failure");
    code.nextControlFlow("catch ($T | $T $N)", RuntimeException.class, Error.class, failure)
        .addStatement("throw $N.failed($N)", frame, failure)
        .nextControlFlow("finally")
        .addStatement("$N.exit()", frame)
        .endControlFlow();
    return code.build();
  }

  /** The expression for an argument; what is encoded is decoded before. */
  private CodeBlock argument(int index, Parameter parameter, CodeBlock.Builder code) {
    Position position = Position.parameter(index);
    JavaType type = Conversions.wireType(parameter.type());
    CodeBlock value = CodeBlock.of("$N", wasm.value(parameter));
    return switch (parameter.type().lowering()) {
      case Direct direct -> {
        CodeBlock lifted = LiftCode.scalar(direct.kind(), frame, position, value);
        boolean boxed = parameter.type() instanceof ScalarType plain && plain.boxed();
        // Boxed on purpose, so that the right one of several overloads is called.
        yield boxed
            ? CodeBlock.of("$T.valueOf($L)", JavaTypes.of(type), lifted)
            : fromWire(parameter, lifted);
      }
      case Text text ->
          fromWire(parameter, LiftCode.slice(type, frame, position, slice(parameter)));
      case Elements elements ->
          fromWire(parameter, LiftCode.slice(type, frame, position, slice(parameter)));
      case Encoded encoded -> decode(position, parameter, code);
      case Structure structure -> {
        CodeBlock size = values.structureSize((Named) type);
        openInput(
            CodeBlock.of("$N.layout($L$L, $L)", frame, position, slice(parameter), size), code);
        CodeBlock wire = values.readStructure((Named) type, in);
        yield local(parameter, fromWire(parameter, wire), code);
      }
    };
  }

  private CodeBlock fromWire(Parameter parameter, CodeBlock wire) {
    return Conversions.fromWire(parameter.type(), values, wire);
  }

  private CodeBlock slice(Parameter parameter) {
    return CodeBlock.of("$N, $N", wasm.value(parameter), wasm.length(parameter));
  }

  private CodeBlock decode(Position position, Parameter parameter, CodeBlock.Builder code) {
    openInput(CodeBlock.of("$N.decoder($L$L)", frame, position, slice(parameter)), code);
    CodeBlock value = local(parameter, values.read(parameter.type(), in), code);
    code.addStatement("$N.finish()", in);
    return value;
  }

  private void openInput(CodeBlock input, CodeBlock.Builder code) {
    if (in == null) {
      in = names.newNameOf("in", "input");
      code.addStatement("$T $N = $L", RuntimeNames.INPUT, in, input);
    } else {
      code.addStatement("$N = $L", in, input);
    }
  }

  private CodeBlock local(Parameter parameter, CodeBlock value, CodeBlock.Builder code) {
    String name = names.newName(parameter.javaName() + "Value");
    code.addStatement("$T $N =$W$L", JavaTypes.of(parameter.type()), name, value);
    return CodeBlock.of("$N", name);
  }

  private void reply(CodeBlock hostCall, CodeBlock.Builder code) {
    if (method.result().isEmpty()) {
      code.addStatement(hostCall);
      return;
    }
    JavaType type = method.result().get();
    JavaType wireType = Conversions.wireType(type);
    if (wireType instanceof ScalarType scalar) {
      CodeBlock value = toWire(type, hostCall);
      code.addStatement("return $L", LowerCode.scalar(scalar, frame, Position.RESULT, value));
      return;
    }
    String result = names.newName("result");
    CodeBlock value = CodeBlock.of("$N", result);
    code.addStatement("$T $N =$W$L", JavaTypes.of(type), result, hostCall);
    switch (type.lowering()) {
      case Text text -> returnSlice("string", toWire(type, value), code);
      case Elements elements ->
          returnSlice(
              LowerCode.arrays(elements.kind()),
              LowerCode.numbers(wireType, frame, Position.RESULT, toWire(type, value)),
              code);
      case Structure structure ->
          stream(
              "layout",
              reply -> values.writeStructure((Named) wireType, reply, toWire(type, value)),
              code);
      default -> stream("reply", reply -> values.write(type, reply, value), code);
    }
  }

  private CodeBlock toWire(JavaType type, CodeBlock value) {
    return Conversions.toWire(type, values, frame, Position.RESULT, value);
  }

  private void stream(String method, Function<String, CodeBlock> write, CodeBlock.Builder code) {
    String reply = names.newName("reply");
    code.addStatement("$T $N = $N.$L()", RuntimeNames.OUTPUT, reply, frame, method)
        .addStatement(write.apply(reply))
        .add(send(reply));
  }

  private void returnSlice(String kind, CodeBlock value, CodeBlock.Builder code) {
    code.addStatement(
        "return $N.$L($L,$W$N,$W$N)", frame, kind, value, wasm.out(), wasm.outCapacity());
  }

  /** Only the host call is inside the inner try: nothing else throws what the method declares. */
  private void replyOrError(CodeBlock hostCall, PluginError error, CodeBlock.Builder code) {
    String reply = names.newName("reply");
    String declared = names.newName("declared");
    String result = names.newName("result");
    method.result().ifPresent(type -> code.addStatement("$T $N", JavaTypes.of(type), result));
    code.beginControlFlow("try");
    if (method.result().isPresent()) {
      code.addStatement("$N = $L", result, hostCall);
    } else {
      code.addStatement(hostCall);
    }
    CodeBlock payload = CodeBlock.of("$N.$N()", declared, error.accessor());
    code.nextControlFlow("catch ($T $N)", JavaTypes.className(error.exception()), declared)
        .add(startReply(reply, ERR))
        .addStatement(values.write(error.payload(), reply, payload))
        .add(send(reply))
        .endControlFlow()
        .add(startReply(reply, OK));
    method
        .result()
        .ifPresent(
            type -> code.addStatement(values.write(type, reply, CodeBlock.of("$N", result))));
    code.add(send(reply));
  }

  private CodeBlock startReply(String reply, int variant) {
    return CodeBlock.builder()
        .addStatement("$T $N = $N.reply()", RuntimeNames.OUTPUT, reply, frame)
        .addStatement("$N.writeVariant($L)", reply, variant)
        .build();
  }

  private CodeBlock send(String reply) {
    return CodeBlock.builder()
        .addStatement("return $N.send($N, $N, $N)", frame, reply, wasm.out(), wasm.outCapacity())
        .build();
  }

  /** The field, qualified where a parameter or the frame hides it. */
  private CodeBlock field(String name) {
    boolean hidden =
        name.equals(frame) || wasm.specs().stream().anyMatch(it -> it.name().equals(name));
    return hidden ? CodeBlock.of("this.$N", name) : CodeBlock.of("$N", name);
  }
}
