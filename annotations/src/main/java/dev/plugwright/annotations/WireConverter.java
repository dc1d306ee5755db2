package dev.plugwright.annotations;

/**
 * Converts values of a type that cannot cross into a plugin, such as one of a library, to values of
 * a type that can; {@link Convert} puts it to use.
 *
 * <p>A converter is a public or package-private class that is not abstract and has a constructor
 * without parameters. Generated code creates one instance per contract and calls it from any
 * thread, so a converter keeps no state. Neither method is ever given {@code null}, unless {@code
 * W} itself is written {@code @Nullable}.
 *
 * @param <T> the type in Java, a class or interface without type arguments
 * @param <W> the type that crosses in its place, written as in a contract; {@code Integer} stands
 *     for {@code int}
 */
public interface WireConverter<T, W> {
  /**
   * Returns what crosses in place of a value.
   *
   * @param value the value, not {@code null}
   * @return its wire form; {@code null} fails the call unless {@code W} is {@code @Nullable}
   */
  W toWire(T value);

  /**
   * Returns the value that a wire form stands for.
   *
   * @param wire what the plugin sent
   * @return the value; {@code null} counts as a rejected value
   * @throws RuntimeException if nothing has that wire form, which fails the call with an exception
   *     that names the value
   */
  T fromWire(W wire);
}
