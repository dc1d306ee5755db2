package dev.plugwright.it.types;

/**
 * A generic super-interface of a contract.
 *
 * @param <A> one type
 * @param <B> another one
 */
public interface Converter<A, B> {
  /** Takes a value to the plugin and back. */
  A echoConverted(A value);

  /** Takes another one. */
  B echoBack(B value);
}
