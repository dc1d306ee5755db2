package dev.plugwright.processor.codegen;

import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import java.util.Map;
import java.util.stream.Collectors;

/** What the things that belong to a method are named after. */
final class MethodNames {
  private final Map<String, Long> overloads;

  MethodNames(JavaContract contract) {
    this.overloads =
        contract.methods().stream()
            .collect(Collectors.groupingBy(Method::javaName, Collectors.counting()));
  }

  /** Overloads cannot share the name of the method, so they go by the name of their function. */
  String of(Method method) {
    boolean overloaded = overloads.get(method.javaName()) > 1;
    return overloaded ? ExportName.camelCase(method.exportName()) : method.javaName();
  }
}
