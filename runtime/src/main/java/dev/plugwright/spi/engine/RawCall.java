package dev.plugwright.spi.engine;

/**
 * A Wasm function with its values as raw bits: an {@code f32} or {@code f64} is its IEEE 754 bits,
 * and what has 32 bits is sign-extended.
 */
@FunctionalInterface
public interface RawCall {
  /**
   * Calls the function.
   *
   * @param arguments as many as the function has parameters
   * @return the result, or 0 if the function has none
   */
  long call(long... arguments);
}
