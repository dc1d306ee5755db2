package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import java.util.List;
import java.util.Optional;

/**
 * A method of a contract.
 *
 * @param export name of the Wasm export; of the Wasm import if the host implements the contract
 * @param parameters in order
 * @param result type of the result; empty for none
 * @param error type of the error; empty if the method cannot fail
 * @param optional whether a plugin may lack it
 * @param was its earlier export names
 */
public record Method(
    String export,
    List<Field> parameters,
    Optional<Type> result,
    Optional<Type> error,
    boolean optional,
    List<String> was) {
  /** Copies the lists. */
  public Method {
    parameters = List.copyOf(parameters);
    was = List.copyOf(was);
  }

  /** Creates a method that is matched with other versions by its name alone. */
  public Method(
      String export,
      List<Field> parameters,
      Optional<Type> result,
      Optional<Type> error,
      boolean optional) {
    this(export, parameters, result, error, optional, List.of());
  }
}
