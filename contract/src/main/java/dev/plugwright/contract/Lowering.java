package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Wasm signature that a method of a contract has: the calling convention, in one place. */
public final class Lowering {
  private Lowering() {}

  /** Returns the signature of the export that implements the method. */
  public static FunctionType signature(Method method) {
    return new FunctionType(parameters(method), results(method));
  }

  /**
   * Returns the signature of the import through which a plugin calls the method: a result that is
   * no scalar takes an address and a capacity to write it to.
   */
  public static FunctionType importSignature(Method method) {
    List<ValueType> parameters = parameters(method);
    if (resultUsesMemory(method)) {
      parameters.add(ValueType.I32);
      parameters.add(ValueType.I32);
    }
    return new FunctionType(parameters, results(method));
  }

  private static List<ValueType> parameters(Method method) {
    List<ValueType> parameters = new ArrayList<>();
    for (Field parameter : method.parameters()) {
      Optional<ValueType> scalar = scalar(parameter.type());
      if (scalar.isPresent()) {
        parameters.add(scalar.get());
      } else {
        parameters.add(ValueType.I32);
        parameters.add(ValueType.I32);
      }
    }
    return parameters;
  }

  /** Returns whether an argument or the result goes through the guest's memory. */
  public static boolean usesMemory(Method method) {
    return resultUsesMemory(method)
        || method.parameters().stream().anyMatch(p -> scalar(p.type()).isEmpty());
  }

  private static boolean resultUsesMemory(Method method) {
    return method.error().isPresent()
        || method.result().filter(t -> scalar(t).isEmpty()).isPresent();
  }

  private static List<ValueType> results(Method method) {
    if (method.error().isPresent()) {
      return List.of(ValueType.I64);
    }
    return method.result().map(t -> List.of(scalar(t).orElse(ValueType.I64))).orElse(List.of());
  }

  private static Optional<ValueType> scalar(Type type) {
    return type instanceof Type.Basic basic ? basic.kind().scalar() : Optional.empty();
  }
}
