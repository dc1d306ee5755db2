package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The common parts of the bindings of both kinds of contract. */
final class BindingParts {
  private static final TypeName METHOD_NAMES = ParameterizedTypeName.get(List.class, String.class);

  private BindingParts() {}

  /**
   * Adds the only instance, the contract type, the contract text and the names of the methods.
   *
   * @param typeMethod name of the method that returns the contract type
   */
  static void addTo(
      TypeSpec.Builder type, ClassName bindingName, String typeMethod, JavaContract contract) {
    ClassName contractName = JavaTypes.className(contract.javaName());
    type.addField(instance(bindingName))
        .addField(contractText(contract))
        .addField(methodNames(contract))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            override(typeMethod)
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), contractName))
                .addStatement("return $T.class", contractName)
                .build())
        .addMethod(
            override("contract").returns(String.class).addStatement("return CONTRACT").build())
        .addMethod(
            override("methodNames").returns(METHOD_NAMES).addStatement("return METHODS").build());
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

  private static FieldSpec contractText(JavaContract contract) {
    return FieldSpec.builder(String.class, "CONTRACT")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(LongText.literal(contract.contract().text()))
        .build();
  }

  private static FieldSpec methodNames(JavaContract contract) {
    CodeBlock names =
        contract.methods().stream()
            .map(method -> CodeBlock.of("$S", method.javaName()))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(METHOD_NAMES, "METHODS")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)", List.class, names)
        .build();
  }
}
