package dev.plugwright.annotations;

/**
 * Converts values of a type that contracts do not support, such as a type of a library, to values
 * of one that they support. {@link Convert} registers it.
 *
 * <p>A converter is a public or package-private class that is not abstract and has a constructor
 * without parameters. Generated code creates one instance per contract and calls it from any
 * thread, so a converter must be stateless. Neither method receives {@code null}, unless {@code W}
 * itself is written {@code @Nullable}.
 *
 * @param <T> the type in Java, a class or interface without type arguments
 * @param <W> the wire type, written as in a contract; {@code Integer} represents {@code int}
 */
public interface WireConverter<T, W> {
  /**
   * Converts a value to its wire form.
   *
   * @param value the value, not {@code null}
   * @return its wire form; {@code null} fails the call unless {@code W} is {@code @Nullable}
   */
  W toWire(T value);

  /**
   * Converts a wire form to its value.
   *
   * @param wire the value sent by the plugin
   * @return the value; {@code null} counts as a rejected value
   * @throws RuntimeException if no value has that wire form; the call fails with an exception that
   *     names the value
   */
  T fromWire(W wire);
}
