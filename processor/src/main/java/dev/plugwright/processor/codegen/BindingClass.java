package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import javax.lang.model.element.Modifier;

/** Generates the class through which the runtime learns of a plugin contract. */
final class BindingClass {
  private final JavaContract contract;
  private final ClassName contractName;
  private final ClassName bindingName;
  private final WasmSignatures signatures;

  BindingClass(JavaContract contract, WasmSignatures signatures) {
    this.contract = contract;
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
}
