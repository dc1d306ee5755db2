package dev.plugwright.runtime.engine;

import java.util.Optional;

/** A running module. Not thread-safe. */
public interface EngineInstance extends AutoCloseable {
  /**
   * Returns an exported function as an object of a functional interface.
   *
   * @param export name of a function that is known to be exported
   * @param signature a public interface with one method, whose {@code int, long, float, double}
   *     types are those of the function
   */
  <F> F function(String export, Class<F> signature);

  /**
   * Calls an exported function whose signature is known only now.
   *
   * @param export name of a function that is known to be exported
   * @param arguments {@code Integer, Long, Float} or {@code Double}, as the signature has them
   * @return the result, or {@code null} if there is none
   */
  Object invoke(String export, Object... arguments);

  /** Returns the exported memory, if there is one. */
  Optional<GuestMemory> memory();

  /**
   * Returns what an exception out of a call means.
   *
   * @return empty if it is not the engine's
   */
  Optional<EngineFault> fault(Throwable thrown);

  @Override
  void close();
}
