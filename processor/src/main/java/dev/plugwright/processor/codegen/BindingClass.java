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

  BindingClass(JavaContract contract) {
    this.contract = contract;
    this.contractName = JavaTypes.className(contract.javaName());
    this.bindingName = JavaTypes.className(contract.javaName().companion("Binding"));
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(bindingName)
            .addJavadoc(
                "Binding of {@link $T}, through which the runtime loads plugins for it.\n",
                contractName)
            .addSuperinterface(
                ParameterizedTypeName.get(RuntimeNames.CONTRACT_BINDING, contractName));
    if (contract.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addModifiers(Modifier.FINAL);
    BindingParts.addTo(type, bindingName, contract);
    return type.addMethod(
            BindingParts.override("bind")
                .returns(contractName)
                .addParameter(RuntimeNames.GUEST, "guest")
                .addStatement(
                    "return new $T(guest)",
                    JavaTypes.className(contract.javaName().companion("Proxy")))
                .build())
        .build();
  }
}
