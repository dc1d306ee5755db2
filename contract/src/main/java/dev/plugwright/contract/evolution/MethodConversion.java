package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Method;
import dev.plugwright.contract.evolution.Conversion.Literal;
import java.util.List;
import java.util.Optional;

/**
 * How the calls of a method are converted when caller and callee have different versions of it.
 *
 * @param caller the version of the side that calls: the host's for a plugin's method, the plugin's
 *     for a host function
 * @param callee the version of the side that implements the method
 * @param arguments where the callee's arguments come from, in order; the caller may have more
 * @param result how the callee's result or error becomes the caller's; empty if it is the same
 */
public record MethodConversion(
    Method caller, Method callee, List<Argument> arguments, Optional<Conversion> result) {
  /** Copies the list. */
  public MethodConversion {
    arguments = List.copyOf(arguments);
  }

  /** Where an argument comes from. */
  public sealed interface Argument {}

  /**
   * The caller's argument of the same place.
   *
   * @param conversion how it is converted; empty if it is the same
   */
  public record Passed(Optional<Conversion> conversion) implements Argument {}

  /**
   * A default: the caller has fewer parameters.
   *
   * @param value its encoding
   */
  public record Missing(Literal value) implements Argument {}

  /** Returns whether calls need no conversion. */
  public boolean isSame() {
    return result.isEmpty()
        && arguments.size() == caller.parameters().size()
        && arguments.stream().allMatch(it -> it.equals(new Passed(Optional.empty())));
  }
}
