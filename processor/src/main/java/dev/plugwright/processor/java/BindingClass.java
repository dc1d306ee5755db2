package dev.plugwright.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.contract.ContractText;
import dev.plugwright.processor.model.Contract;
import javax.lang.model.element.Modifier;

/** Generates the class through which the runtime learns of a contract. */
final class BindingClass {
  private final Contract contract;
  private final ClassName contractName;
  private final ClassName bindingName;

  BindingClass(Contract contract) {
    this.contract = contract;
    this.contractName = JavaTypes.className(contract.javaName());
    this.bindingName = JavaTypes.className(contract.javaName().companion("Binding"));
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(bindingName)
            .addJavadoc(
                "Binding of {@link $T}: what the runtime needs to know to load a plugin for it.\n",
                contractName)
            .addSuperinterface(ParameterizedTypeName.get(Runtime.CONTRACT_BINDING, contractName));
    if (contract.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type.addModifiers(Modifier.FINAL)
        .addField(instance())
        .addField(contractText())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            override("contractType")
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), contractName))
                .addStatement("return $T.class", contractName)
                .build())
        .addMethod(
            override("contract").returns(String.class).addStatement("return CONTRACT").build())
        .addMethod(
            override("bind")
                .returns(contractName)
                .addParameter(Runtime.GUEST, "guest")
                .addStatement(
                    "return new $T(guest)",
                    JavaTypes.className(contract.javaName().companion("Proxy")))
                .build())
        .build();
  }

  private FieldSpec instance() {
    return FieldSpec.builder(bindingName, "INSTANCE")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The only instance.\n")
        .initializer("new $T()", bindingName)
        .build();
  }

  private FieldSpec contractText() {
    return FieldSpec.builder(String.class, "CONTRACT")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("\"\"\"\n$>$>$L\"\"\"$<$<", ContractText.of(contract))
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
