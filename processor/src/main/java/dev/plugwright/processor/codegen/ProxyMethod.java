package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.processor.codegen.ProxyClass.Member;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaContract.Parameter;
import dev.plugwright.processor.model.JavaContract.PluginError;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Generates one method of the proxy. */
final class ProxyMethod {
  private static final int RESULT_CASES = 2;

  private final ClassName contractName;
  private final Member member;
  private final Method method;
  private final ValueCode values;
  private final Names names;
  private final String call;

  ProxyMethod(ClassName contractName, Member member, ValueCode values) {
    this.contractName = contractName;
    this.names = Names.ofVariables();
    this.member = member;
    this.method = member.method();
    this.values = values;
    method.parameters().forEach(parameter -> names.newName(parameter.javaName(), parameter));
    // Local variables do not hide the fields.
    names.newName(ProxyClass.TARGET);
    names.newName(member.field());
    this.call = names.newNameOf("call", "frame");
  }

  /**
   * Starts a method that overrides one of the contract.
   *
   * @param names has the names of its parameters
   */
  static MethodSpec.Builder declaration(Method method, Names names) {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(method.javaName())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .varargs(method.varargs())
            .returns(method.result().map(JavaTypes::of).orElse(TypeName.VOID));
    method.parameters().forEach(it -> spec.addParameter(JavaTypes.of(it.type()), names.get(it)));
    method.error().ifPresent(error -> spec.addException(JavaTypes.className(error.exception())));
    return spec;
  }

  MethodSpec generate() {
    MethodSpec.Builder spec = declaration(method, names);
    if (method.optional()) {
      spec.addCode(callDefaultBody());
    }
    return spec.addCode(ScalarMethods.isScalarCall(method) ? scalarBody() : body()).build();
  }

  /** The call of a method of scalars alone, which needs no {@code Call}. */
  private CodeBlock scalarBody() {
    CodeBlock target = field(ProxyClass.TARGET);
    ParameterCode parameters = new ParameterCode(names, call, values);
    CodeBlock arguments =
        IntStream.range(0, method.parameters().size())
            .mapToObj(index -> parameters.pass(index, method.parameters().get(index)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock exportCall = CodeBlock.of("$L.call($L)", field(member.field()), arguments);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$L.enterScalar($N)", target, member.number())
            .beginControlFlow("try");
    if (method.result().orElse(null) instanceof ScalarType result) {
      CodeBlock checks = CodeBlock.of("$T", RuntimeNames.SCALARS);
      code.addStatement("return $L", LiftCode.scalar(result.kind(), checks, exportCall));
    } else {
      code.addStatement(exportCall);
    }
    CodeBlock.Builder exit = CodeBlock.builder().addStatement("$L.exitScalar()", target);
    return code.add(catches(CodeBlock.of("$L.failed($N, ", target, member.number()), exit.build()))
        .build();
  }

  private CodeBlock callDefaultBody() {
    CodeBlock arguments =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$N", names.get(parameter)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock defaultCall =
        CodeBlock.of("$T.super.$N($L)", contractName, method.javaName(), arguments);
    CodeBlock.Builder code =
        CodeBlock.builder().beginControlFlow("if ($L == null)", field(member.field()));
    if (method.result().isPresent()) {
      code.addStatement("return $L", defaultCall);
    } else {
      code.addStatement(defaultCall).addStatement("return");
    }
    return code.endControlFlow().build();
  }

  private CodeBlock body() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T $N = $L.enter($N)",
                RuntimeNames.CALL,
                call,
                field(ProxyClass.TARGET),
                member.number())
            .beginControlFlow("try");
    ParameterCode parameters = new ParameterCode(names, call, values);
    List<CodeBlock> arguments = new ArrayList<>();
    for (int index = 0; index < method.parameters().size(); index++) {
      Parameter parameter = method.parameters().get(index);
      code.add(parameters.prepare(index, parameter));
      arguments.add(parameters.pass(index, parameter));
    }
    CodeBlock exportCall =
        CodeBlock.of("$L.call($L)", field(member.field()), CodeBlock.join(arguments, ",$W"));
    code.add(
        method.error().isPresent()
            ? returnOrThrow(exportCall, method.error().get())
            : returnResult(exportCall));
    CodeBlock.Builder exit = CodeBlock.builder().addStatement("$N.exit()", call);
    return code.add(catches(CodeBlock.of("$N.failed(", call), exit.build())).build();
  }

  /** Ends the try: the call completes failures, and is left. */
  private CodeBlock catches(CodeBlock failed, CodeBlock exit) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (method.error().isPresent() && !method.error().get().checked()) {
      String declared = names.newName("declared");
      TypeName exception = JavaTypes.className(method.error().get().exception());
      code.nextControlFlow("catch ($T $N)", exception, declared).addStatement("throw $N", declared);
    }
    String failure = names.newName("failure");
    return code.nextControlFlow("catch ($T | $T $N)", RuntimeException.class, Error.class, failure)
        .addStatement("throw $L$N)", failed, failure)
        .nextControlFlow("finally")
        .add(exit)
        .endControlFlow()
        .build();
  }

  private CodeBlock returnResult(CodeBlock exportCall) {
    if (method.result().isEmpty()) {
      return CodeBlock.builder().addStatement(exportCall).build();
    }
    JavaType type = method.result().get();
    return switch (type.lowering()) {
      case Direct direct -> returnScalar(type, direct.kind(), exportCall);
      case Encoded encoded -> {
        String in = names.newNameOf("in", "input");
        yield CodeBlock.builder().add(decode(exportCall, in)).add(returnDecoded(type, in)).build();
      }
      case Structure structure -> returnStructure(type, (Named) type.wire(), exportCall);
      case Text text -> returnSlice(type, exportCall);
      case Elements elements -> returnSlice(type, exportCall);
    };
  }

  /** The value is checked when the export has returned, so that a fault is the result's. */
  private CodeBlock returnScalar(JavaType type, BasicKind kind, CodeBlock exportCall) {
    if (!LiftCode.isChecked(kind)) {
      return CodeBlock.builder()
          .addStatement("return $L", Conversions.fromWire(type, values, exportCall))
          .build();
    }
    String result = names.newName("result");
    CodeBlock value = LiftCode.scalar(kind, source(), CodeBlock.of("$N", result));
    return CodeBlock.builder()
        .addStatement("int $N = $L", result, exportCall)
        .addStatement("return $L", Conversions.fromWire(type, values, value))
        .build();
  }

  private CodeBlock source() {
    return CodeBlock.of("$N.result()", call);
  }

  private CodeBlock returnSlice(JavaType type, CodeBlock exportCall) {
    String slice = names.newNameOf("resultSlice", "returnedSlice");
    JavaType wireType = Conversions.wireType(type);
    CodeBlock wire = LiftCode.slice(wireType, source(), CodeBlock.of("$N", slice));
    return CodeBlock.builder()
        .addStatement("long $N =$W$L", slice, exportCall)
        .addStatement("return $L", Conversions.fromWire(type, values, wire))
        .build();
  }

  private CodeBlock returnStructure(JavaType type, Named record, CodeBlock exportCall) {
    String slice = names.newNameOf("resultSlice", "returnedSlice");
    String in = names.newNameOf("in", "input");
    return CodeBlock.builder()
        .addStatement("long $N =$W$L", slice, exportCall)
        .addStatement(
            "$T $N =$W$L.layout($N,$W$L)",
            RuntimeNames.INPUT,
            in,
            source(),
            slice,
            values.structureSize(record))
        .addStatement(
            "return $L", Conversions.fromWire(type, values, values.readStructure(record, in)))
        .build();
  }

  private CodeBlock decode(CodeBlock exportCall, String in) {
    String slice = names.newNameOf("resultSlice", "returnedSlice");
    return CodeBlock.builder()
        .addStatement("long $N =$W$L", slice, exportCall)
        .addStatement("$T $N = $L.decoder($N)", RuntimeNames.INPUT, in, source(), slice)
        .build();
  }

  private CodeBlock returnOrThrow(CodeBlock exportCall, PluginError error) {
    String in = names.newNameOf("in", "input");
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(decode(exportCall, in))
            .beginControlFlow("if ($N.readVariant($L) == 0)", in, RESULT_CASES);
    if (method.result().isPresent()) {
      code.add(returnDecoded(method.result().get(), in));
    } else {
      code.addStatement("$N.finish()", in).addStatement("return");
    }
    String payload = names.newName("error");
    return code.endControlFlow()
        .addStatement(
            "$T $N =$W$L", JavaTypes.of(error.payload()), payload, values.read(error.payload(), in))
        .addStatement("$N.finish()", in)
        .addStatement(
            "throw $N.declared(new $T($N))", call, JavaTypes.className(error.exception()), payload)
        .build();
  }

  private CodeBlock returnDecoded(JavaType type, String in) {
    String result = names.newNameOf("result", "returned");
    return CodeBlock.builder()
        .addStatement("$T $N =$W$L", JavaTypes.of(type), result, values.read(type, in))
        .addStatement("$N.finish()", in)
        .addStatement("return $N", result)
        .build();
  }

  /** The field, qualified where a parameter hides it. */
  private CodeBlock field(String name) {
    boolean hidden = method.parameters().stream().anyMatch(it -> names.get(it).equals(name));
    return hidden ? CodeBlock.of("this.$N", name) : CodeBlock.of("$N", name);
  }
}
