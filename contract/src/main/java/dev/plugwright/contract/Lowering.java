package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a value is passed to or from a Wasm function: the calling convention of contracts.
 *
 * <p>Scalars are Wasm values. All other arguments are written to the guest's memory and passed as
 * address and length; such results are returned as one {@code i64} that holds both.
 */
public sealed interface Lowering {
  /** Returns the Wasm types of the parameters that represent one argument. */
  default List<ValueType> wasmTypes() {
    return List.of(ValueType.I32, ValueType.I32);
  }

  /**
   * The value is a Wasm value.
   *
   * @param kind the scalar
   */
  record Direct(BasicKind kind) implements Lowering {
    @Override
    public List<ValueType> wasmTypes() {
      return List.of(kind.scalar().orElseThrow());
    }
  }

  /** The value is UTF-8 in memory. */
  record Text() implements Lowering {}

  /**
   * The value is a sequence of little-endian numbers in memory.
   *
   * @param kind type of the numbers
   */
  record Elements(BasicKind kind) implements Lowering {}

  /**
   * The value is a struct in memory.
   *
   * @param type the layout
   */
  record Structure(Named type) implements Lowering {}

  /** The value is encoded, with the encoding in memory. */
  record Encoded() implements Lowering {}

  /**
   * Returns how a parameter, or the result of a method that cannot fail, is passed.
   *
   * @param type type of the parameter or result
   * @param hasLayout tells whether a named type is defined as a layout
   */
  static Lowering of(Type type, Predicate<Named> hasLayout) {
    // Every plugin that is loaded gets here, and the first switch over patterns takes 10 ms.
    if (type instanceof Basic basic) {
      return of(basic.kind());
    }
    if (type instanceof ListOf list
        && list.element() instanceof Basic element
        && element.kind().plainNumber()) {
      return new Elements(element.kind());
    }
    return type instanceof Named named && hasLayout.test(named)
        ? new Structure(named)
        : new Encoded();
  }

  private static Lowering of(BasicKind kind) {
    if (kind.scalar().isPresent()) {
      return new Direct(kind);
    }
    return kind == BasicKind.STRING ? new Text() : new Encoded();
  }

  /** Returns the signature of the export that implements the method. */
  static FunctionType signature(Method method) {
    return new FunctionType(parameters(method), results(method));
  }

  /**
   * Returns the signature of the import through which a plugin calls the method. If the {@linkplain
   * #repliesInMemory result is in memory}, address and capacity of a buffer for it follow the
   * parameters.
   */
  static FunctionType importSignature(Method method) {
    List<ValueType> parameters = parameters(method);
    if (repliesInMemory(method)) {
      parameters.add(ValueType.I32);
      parameters.add(ValueType.I32);
    }
    return new FunctionType(parameters, results(method));
  }

  /** Returns whether an argument or the result is passed in the guest's memory. */
  static boolean usesMemory(Method method) {
    for (Field parameter : method.parameters()) {
      if (scalar(parameter.type()).isEmpty()) {
        return true;
      }
    }
    return repliesInMemory(method);
  }

  /**
   * Returns whether the result is passed in the guest's memory: it is not a scalar, or the method
   * can fail.
   */
  static boolean repliesInMemory(Method method) {
    return method.error().isPresent()
        || method.result().isPresent() && scalar(method.result().get()).isEmpty();
  }

  private static List<ValueType> parameters(Method method) {
    List<ValueType> parameters = new ArrayList<>();
    for (Field parameter : method.parameters()) {
      parameters.addAll(of(parameter.type(), named -> false).wasmTypes());
    }
    return parameters;
  }

  private static List<ValueType> results(Method method) {
    if (repliesInMemory(method)) {
      return List.of(ValueType.I64);
    }
    return method.result().flatMap(Lowering::scalar).stream().toList();
  }

  private static Optional<ValueType> scalar(Type type) {
    return type instanceof Basic basic ? basic.kind().scalar() : Optional.empty();
  }
}
