package dev.plugwright.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.contract.ContractText;
import dev.plugwright.processor.model.Contract;
import javax.lang.model.element.Modifier;

/** What the bindings of both kinds of contract have in common. */
final class BindingParts {
  private BindingParts() {}

  /** Adds the only instance, the contract type and the contract text. */
  static void addTo(TypeSpec.Builder type, ClassName bindingName, Contract contract) {
    ClassName contractName = JavaTypes.className(contract.javaName());
    type.addField(instance(bindingName))
        .addField(contractText(contract))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            override("contractType")
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), contractName))
                .addStatement("return $T.class", contractName)
                .build())
        .addMethod(
            override("contract").returns(String.class).addStatement("return CONTRACT").build());
  }

  /** A public method that overrides one of the runtime's. */
  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private static FieldSpec instance(ClassName bindingName) {
    return FieldSpec.builder(bindingName, "INSTANCE")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The only instance.\n")
        .initializer("new $T()", bindingName)
        .build();
  }

  private static FieldSpec contractText(Contract contract) {
    return FieldSpec.builder(String.class, "CONTRACT")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(LongText.literal(ContractText.of(contract)))
        .build();
  }
}
