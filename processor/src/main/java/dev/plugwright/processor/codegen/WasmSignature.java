package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.contract.Contract;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.WasmWords;
import javax.lang.model.element.Modifier;

/** Generates the interface with the Wasm signature of one export or import. */
final class WasmSignature {
  private WasmSignature() {}

  static TypeSpec generate(ClassName name, Method method, Contract.Kind kind) {
    WasmParameters parameters = new WasmParameters(method, kind);
    MethodSpec.Builder call =
        MethodSpec.methodBuilder("call")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addJavadoc(
                kind == Contract.Kind.PLUGIN ? "Calls the export.\n" : "Called by the guest.\n")
            .returns(parameters.result())
            .addParameters(parameters.specs());
    if (kind == Contract.Kind.HOST) {
      call.addAnnotation(RuntimeNames.GUEST_CALLABLE);
    }
    return TypeSpec.interfaceBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc(
            "Wasm signature of $L {@code $L}.\n", WasmWords.function(kind), method.exportName())
        .addMethod(call.build())
        .build();
  }
}
