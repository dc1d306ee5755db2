package dev.plugwright.processor.codegen;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaContract.Parameter;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.function.Predicate;

/** Finds methods of scalars alone: their calls touch no memory, and so need no call object. */
final class ScalarMethods {
  private ScalarMethods() {}

  /** Whether a call of the plugin can do without a call object: no argument has to be checked. */
  static boolean isScalarCall(Method method) {
    return method.error().isEmpty()
        && parameters(method, it -> it.kind() != BasicKind.CHAR)
        && method.result().stream().allMatch(ScalarType.class::isInstance);
  }

  /** Whether a call of the host can do without a call object: nothing has to be checked at all. */
  static boolean isScalarImport(Method method) {
    return method.error().isEmpty()
        && parameters(method, it -> isWhole(it.kind()))
        && method.result().stream().allMatch(it -> is(it, s -> s.kind() != BasicKind.CHAR));
  }

  private static boolean parameters(Method method, Predicate<ScalarType> condition) {
    return method.parameters().stream().map(Parameter::type).allMatch(it -> is(it, condition));
  }

  private static boolean is(JavaType type, Predicate<ScalarType> condition) {
    return type instanceof ScalarType scalar && !scalar.boxed() && condition.test(scalar);
  }

  /** Whether each Wasm value of the scalar's type is one of the scalar. */
  private static boolean isWhole(BasicKind scalar) {
    return switch (scalar) {
      case I32, U32, I64, U64, F32, F64 -> true;
      default -> false;
    };
  }
}
