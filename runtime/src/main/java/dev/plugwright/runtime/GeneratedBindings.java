package dev.plugwright.runtime;

import dev.plugwright.runtime.binding.ContractBinding;

/** Finds the generated binding of a contract interface by its name. */
final class GeneratedBindings {
  private GeneratedBindings() {}

  static <T> ContractBinding<T> of(Class<T> contract) {
    String name = bindingName(contract);
    try {
      Class<?> type = Class.forName(name, true, contract.getClassLoader());
      Object binding = type.getField("INSTANCE").get(null);
      if (binding instanceof ContractBinding<?> found && found.contractType() == contract) {
        @SuppressWarnings("unchecked") // contractType() has just said so
        ContractBinding<T> typed = (ContractBinding<T>) found;
        return typed;
      }
      throw missing(contract, name, null);
    } catch (ReflectiveOperationException e) {
      throw missing(contract, name, e);
    }
  }

  /** {@code p.Outer.Inner} has {@code p.Outer_InnerBinding}. */
  private static String bindingName(Class<?> contract) {
    String dotted = contract.getName();
    int simple = dotted.lastIndexOf('.') + 1;
    return dotted.substring(0, simple) + dotted.substring(simple).replace('$', '_') + "Binding";
  }

  private static IllegalArgumentException missing(
      Class<?> contract, String binding, ReflectiveOperationException cause) {
    return new IllegalArgumentException(
        "there is no %s: annotate %s with @WasmPlugin and put plugwright-processor on the compiler's annotationProcessorPaths"
            .formatted(binding, contract.getName()),
        cause);
  }
}
