package dev.plugwright.processor.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.java.ProxyClass.Member;
import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.Contract.Parameter;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.Lowering.Direct;
import dev.plugwright.processor.model.WasmType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the interface with the Wasm signature of one export. */
final class ExportSignature {
  private ExportSignature() {}

  static TypeSpec generate(Member member) {
    Method method = member.method();
    MethodSpec.Builder call =
        MethodSpec.methodBuilder("call")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addJavadoc("Calls the export.\n")
            .returns(resultType(method));
    NameAllocator names = new NameAllocator();
    // Parameters keep their names, so that only the added ones give way.
    method.parameters().forEach(it -> names.newName(it.javaName(), it));
    for (Parameter parameter : method.parameters()) {
      List<WasmType> wasmTypes = Lowering.of(parameter.type()).wasmTypes();
      call.addParameter(JavaTypes.wasm(wasmTypes.getFirst()), names.get(parameter));
      if (wasmTypes.size() > 1) {
        call.addParameter(
            JavaTypes.wasm(wasmTypes.getLast()), names.newName(parameter.javaName() + "Length"));
      }
    }
    return TypeSpec.interfaceBuilder(member.signature())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("Wasm signature of export {@code $L}.\n", method.exportName())
        .addMethod(call.build())
        .build();
  }

  private static TypeName resultType(Method method) {
    if (method.error().isPresent()) {
      return TypeName.LONG;
    }
    return method
        .result()
        .map(Lowering::of)
        .map(
            lowering ->
                lowering instanceof Direct direct
                    ? JavaTypes.wasm(direct.scalar().wasmType())
                    : TypeName.LONG)
        .orElse(TypeName.VOID);
  }
}
