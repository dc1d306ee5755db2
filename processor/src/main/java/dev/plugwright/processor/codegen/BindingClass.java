package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaType.Named;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the binding of a plugin contract, which the runtime loads. */
final class BindingClass {
  private static final TypeName CODECS =
      ParameterizedTypeName.get(
          ClassName.get(List.class),
          ParameterizedTypeName.get(
              RuntimeNames.VALUE_CODEC, WildcardTypeName.subtypeOf(Object.class)));

  private final JavaContract contract;
  private final ClassName contractName;
  private final ClassName bindingName;
  private final CodecPlan plan;
  private final WasmSignatures signatures;

  BindingClass(JavaContract contract, CodecPlan plan, WasmSignatures signatures) {
    this.contract = contract;
    this.plan = plan;
    this.signatures = signatures;
    this.contractName = JavaTypes.className(contract.javaName());
    this.bindingName = name(contract);
  }

  static ClassName name(JavaContract contract) {
    return JavaTypes.className(contract.javaName().companion("Binding"));
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(bindingName)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "Ties {@link $T} to its proxies; used by the runtime when a plugin is bound.\n",
                contractName)
            .addSuperinterface(
                ParameterizedTypeName.get(RuntimeNames.CONTRACT_BINDING, contractName));
    BindingParts.addTo(type, bindingName, "contractType", contract);
    List<Named> stored = plan.passedBothWays();
    if (!stored.isEmpty()) {
      type.addMethod(codecs(stored));
    }
    type.addMethod(
        BindingParts.override("bind")
            .returns(contractName)
            .addParameter(RuntimeNames.CALL_TARGET, "target")
            .addStatement("return new $T(target)", ProxyClass.name(contract))
            .build());
    PooledClass pooled = new PooledClass(contract, bindingName);
    type.addMethod(pooled.bind()).addMethod(pooled.proxy());
    signatures.addTo(type);
    return type.addType(pooled.generate()).build();
  }

  private MethodSpec codecs(List<Named> types) {
    ClassName methods = JavaTypes.className(contract.codecs());
    CodeBlock list =
        types.stream()
            .map(
                type ->
                    CodeBlock.of(
                        "new $1T<>($2S,$W$3T.class,$W$4T::write$5L,$W$4T::read$5L)",
                        RuntimeNames.VALUE_CODEC,
                        type.contractName(),
                        JavaTypes.of(type),
                        methods,
                        plan.nameOf(type)))
            .collect(CodeBlock.joining(",$W"));
    return BindingParts.override("codecs")
        .returns(CODECS)
        .addStatement("return $T.of($L)", List.class, list)
        .build();
  }
}
