package dev.plugwright.spi.engine;

import dev.plugwright.contract.FunctionType;
import java.util.function.Function;

/** A function that a guest exports. */
public interface RawFunction {
  /** Returns the signature. */
  FunctionType type();

  /**
   * Returns the function as an object of a functional interface, without reflection by the caller.
   *
   * @param signature a public interface with one method, whose parameters and result are the Java
   *     types of the signature
   * @param adapter makes such an object from raw calls; an engine that implements the interface
   *     itself does not use it
   */
  <F> F as(Class<F> signature, Function<RawCall, F> adapter);

  /**
   * Calls the function.
   *
   * @param arguments as many as the function has parameters, as raw bits (see {@link RawCall})
   * @return the results as raw bits
   */
  long[] apply(long... arguments);
}
