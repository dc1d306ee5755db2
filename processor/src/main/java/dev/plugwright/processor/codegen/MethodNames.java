package dev.plugwright.processor.codegen;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The base name of the members generated for a method. */
final class MethodNames {
  private final Map<String, Long> overloads;

  private final Names constants = new Names();

  MethodNames(JavaContract contract) {
    this.overloads =
        contract.methods().stream()
            .collect(Collectors.groupingBy(Method::javaName, Collectors.counting()));
    List.of("CONTRACT", "METHODS", "INSTANCE").forEach(constants::newName);
    Set<String> parameters = new LinkedHashSet<>();
    for (Method method : contract.methods()) {
      method.parameters().forEach(parameter -> parameters.add(parameter.javaName()));
    }
    parameters.forEach(constants::newName);
    for (Method method : contract.methods()) {
      constants.newName(method.exportName().toUpperCase(Locale.ROOT), method);
    }
  }

  /** Overloads cannot share the name of the method, so they go by the name of their function. */
  String of(Method method) {
    boolean overloaded = overloads.get(method.javaName()) > 1;
    return overloaded ? ExportName.camelCase(method.exportName()) : method.javaName();
  }

  /** The constant with the number of the method, which no parameter hides. */
  String constant(Method method) {
    return constants.get(method);
  }

  /** Declares such a constant. */
  static FieldSpec number(String name, int number) {
    return FieldSpec.builder(TypeName.INT, name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", number)
        .build();
  }
}
