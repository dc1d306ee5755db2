package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.processor.codegen.HostBindingClass.Member;
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
  private final String call;
  private String in;

  ImportMethod(Member member, ValueCode values) {
    this.member = member;
    this.method = member.method();
    this.values = values;
    this.names = Names.ofVariables();
    this.wasm = new WasmParameters(method, Contract.Kind.HOST, names);
    // Local variables do not hide the fields.
    names.newName(HostBindingClass.HOST);
    names.newName(HostBindingClass.CALLS);
    this.call = names.newName("call");
  }

  MethodSpec generate() {
    return MethodSpec.methodBuilder(member.name())
        .returns(wasm.result())
        .addParameters(wasm.specs())
        .addCode(ScalarMethods.isScalarImport(method) ? scalarBody() : body())
        .build();
  }

  /** The call of a method of scalars alone, which needs no {@code HostCall}. */
  private CodeBlock scalarBody() {
    CodeBlock arguments =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$N", wasm.value(parameter)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("try");
    reply(hostCall(arguments), code);
    String failure = names.newName("failure");
    return code.nextControlFlow("catch ($T | $T $N)", RuntimeException.class, Error.class, failure)
        .addStatement("throw $L.failed($N)", field(HostBindingClass.CALLS), failure)
        .endControlFlow()
        .build();
  }

  private CodeBlock hostCall(CodeBlock arguments) {
    return CodeBlock.of("$L.$N($Z$L)", field(HostBindingClass.HOST), method.javaName(), arguments);
  }

  private CodeBlock body() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T $N = $L.enter($N)",
                RuntimeNames.HOST_CALL,
                call,
                field(HostBindingClass.CALLS),
                member.number())
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
        .addStatement("throw $N.failed($N)", call, failure)
        .nextControlFlow("finally")
        .addStatement("$N.exit()", call)
        .endControlFlow();
    return code.build();
  }

  /** The expression for an argument; encoded arguments are decoded before. */
  private CodeBlock argument(int index, Parameter parameter, CodeBlock.Builder code) {
    CodeBlock source = CodeBlock.of("$N.argument($L)", call, index);
    JavaType type = Conversions.wireType(parameter.type());
    CodeBlock value = CodeBlock.of("$N", wasm.value(parameter));
    return switch (parameter.type().lowering()) {
      case Direct direct -> {
        CodeBlock lifted = LiftCode.scalar(direct.kind(), source, value);
        boolean boxed = parameter.type() instanceof ScalarType plain && plain.boxed();
        // Boxed on purpose, so that the right one of several overloads is called.
        yield boxed
            ? CodeBlock.of("$T.valueOf($L)", JavaTypes.of(type), lifted)
            : fromWire(parameter, lifted);
      }
      case Text text -> fromWire(parameter, LiftCode.slice(type, source, slice(parameter)));
      case Elements elements -> fromWire(parameter, LiftCode.slice(type, source, slice(parameter)));
      case Encoded encoded -> decode(source, parameter, code);
      case Structure structure -> {
        CodeBlock size = values.structureSize((Named) type);
        openInput(CodeBlock.of("$L.layout($L,$W$L)", source, slice(parameter), size), code);
        CodeBlock wire = values.readStructure((Named) type, in);
        yield local(parameter, fromWire(parameter, wire), code);
      }
    };
  }

  private CodeBlock fromWire(Parameter parameter, CodeBlock wire) {
    return Conversions.fromWire(parameter.type(), values, wire);
  }

  private CodeBlock slice(Parameter parameter) {
    return CodeBlock.of(
        "$T.of($N, $N)", RuntimeNames.SLICE, wasm.value(parameter), wasm.length(parameter));
  }

  private CodeBlock decode(CodeBlock source, Parameter parameter, CodeBlock.Builder code) {
    openInput(CodeBlock.of("$L.decoder($L)", source, slice(parameter)), code);
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
      replyScalar(type, scalar, hostCall, code);
      return;
    }
    String result = names.newName("result");
    CodeBlock value = CodeBlock.of("$N", result);
    code.addStatement("$T $N =$W$L", JavaTypes.of(type), result, hostCall);
    String sink = sink(code);
    CodeBlock at = CodeBlock.of("$N", sink);
    switch (type.lowering()) {
      case Text text -> returnSlice(sink, "string", toWire(type, at, value), code);
      case Elements elements ->
          returnSlice(
              sink,
              LowerCode.arrays(elements.kind()),
              LowerCode.numbers(wireType, at, toWire(type, at, value)),
              code);
      case Structure structure ->
          stream(
              sink,
              "layout",
              out -> values.writeStructure((Named) wireType, out, toWire(type, at, value)),
              code);
      default -> stream(sink, "encoder", out -> values.write(type, out, value), code);
    }
  }

  /** A result that is checked is a local first: the check is not to be entered before the call. */
  private void replyScalar(
      JavaType type, ScalarType scalar, CodeBlock hostCall, CodeBlock.Builder code) {
    boolean plain = type == scalar && !scalar.boxed() && scalar.kind() != BasicKind.CHAR;
    CodeBlock sink = CodeBlock.of("$N.reply()", call);
    if (plain) {
      code.addStatement("return $L", LowerCode.scalar(scalar, sink, hostCall));
      return;
    }
    String result = names.newName("result");
    CodeBlock value = toWire(type, sink, CodeBlock.of("$N", result));
    code.addStatement("$T $N = $L", JavaTypes.of(type), result, hostCall)
        .addStatement("return $L", LowerCode.scalar(scalar, sink, value));
  }

  private CodeBlock toWire(JavaType type, CodeBlock sink, CodeBlock value) {
    return Conversions.toWire(type, values, sink, value);
  }

  /** Declares what takes the reply. */
  private String sink(CodeBlock.Builder code) {
    String sink = names.newName("reply");
    code.addStatement(
        "$T $N = $N.reply($N, $N)", RuntimeNames.SINK, sink, call, wasm.out(), wasm.capacity());
    return sink;
  }

  private void stream(
      String sink, String method, Function<String, CodeBlock> write, CodeBlock.Builder code) {
    String encoded = names.newName("encoded");
    code.addStatement("$T $N = $N.$L()", RuntimeNames.OUTPUT, encoded, sink, method)
        .addStatement(write.apply(encoded))
        .addStatement("return $N.stage($N)", sink, encoded);
  }

  private void returnSlice(String sink, String kind, CodeBlock value, CodeBlock.Builder code) {
    code.addStatement("return $N.$L($L)", sink, kind, value);
  }

  /** Only the host call is inside the inner try: nothing else throws what the method declares. */
  private void replyOrError(CodeBlock hostCall, PluginError error, CodeBlock.Builder code) {
    String declared = names.newName("declared");
    String result = names.newName("result");
    String sink = names.newName("reply");
    String encoded = names.newName("encoded");
    method.result().ifPresent(type -> code.addStatement("$T $N", JavaTypes.of(type), result));
    code.beginControlFlow("try");
    if (method.result().isPresent()) {
      code.addStatement("$N = $L", result, hostCall);
    } else {
      code.addStatement(hostCall);
    }
    CodeBlock payload = CodeBlock.of("$N.$N()", declared, error.accessor());
    code.nextControlFlow("catch ($T $N)", JavaTypes.className(error.exception()), declared)
        .add(startReply(sink, encoded, ERR))
        .addStatement(values.write(error.payload(), encoded, payload))
        .addStatement("return $N.stage($N)", sink, encoded)
        .endControlFlow()
        .add(startReply(sink, encoded, OK));
    method
        .result()
        .ifPresent(
            type -> code.addStatement(values.write(type, encoded, CodeBlock.of("$N", result))));
    code.addStatement("return $N.stage($N)", sink, encoded);
  }

  private CodeBlock startReply(String sink, String encoded, int variant) {
    return CodeBlock.builder()
        .addStatement(
            "$T $N = $N.reply($N, $N)", RuntimeNames.SINK, sink, call, wasm.out(), wasm.capacity())
        .addStatement("$T $N = $N.encoder()", RuntimeNames.OUTPUT, encoded, sink)
        .addStatement("$N.writeVariant($L)", encoded, variant)
        .build();
  }

  /** The field, qualified where a parameter or the call hides it. */
  private CodeBlock field(String name) {
    boolean hidden = wasm.specs().stream().anyMatch(it -> it.name().equals(name));
    return hidden ? CodeBlock.of("this.$N", name) : CodeBlock.of("$N", name);
  }
}
