package dev.plugwright;

import dev.plugwright.contract.FunctionType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin whose functions are called by name: for modules that are known only at run time, or that
 * have no contract.
 *
 * <pre>{@code
 * try (PluginInstance<DynamicPlugin> plugin = module.dynamic().instantiate()) {
 *   int sum = (int) plugin.api().call("add", 1, 2);
 * }
 * }</pre>
 *
 * <p>Not meant to be implemented outside of Plugwright.
 */
public interface DynamicPlugin {
  /** Returns the exported functions with their signatures, in the order of the binary. */
  Map<String, FunctionType> exports();

  /**
   * Calls a function.
   *
   * @param export its name
   * @param arguments {@code Integer}, {@code Long}, {@code Float} and {@code Double} as the
   *     signature has them; a {@code String} or an array of a number type is copied to the plugin's
   *     memory and passed as two parameters, the pointer and the length in bytes or elements
   * @return {@code Integer}, {@code Long}, {@code Float} or {@code Double}; {@code null} if the
   *     function has no result; a {@code List} of them if it has several
   * @throws PluginArgumentException if there is no such function, or its parameters are different
   * @throws PluginTrapException if the plugin traps
   */
  @Nullable Object call(String export, Object... arguments);

  /**
   * Calls a function that returns {@code ptr << 32 | len}.
   *
   * @param export its name
   * @param arguments as for {@link #call}
   * @return a copy of the bytes there
   */
  byte[] callForBytes(String export, Object... arguments);

  /**
   * Calls a function that returns {@code ptr << 32 | len}.
   *
   * @param export its name
   * @param arguments as for {@link #call}
   * @return the UTF-8 text there
   */
  String callForString(String export, Object... arguments);

  /**
   * Calls a function that returns {@code ptr << 32 | len}, where {@code len} is a number of
   * little-endian elements.
   *
   * @param export its name
   * @param arrayType {@code byte[].class}, or that of another array of a number type
   * @param arguments as for {@link #call}
   * @return a copy of the elements there
   * @throws IllegalArgumentException if the type is another one
   * @throws PluginResultException if the elements are not aligned or not in the plugin's memory
   */
  <A> A callForArray(String export, Class<A> arrayType, Object... arguments);

  /**
   * Calls a function of the one-argument convention of the {@code wasmer-plugin} macro: export
   * {@code _name(ptr, len) -> ptr}, argument and result in bincode, the result's length in 4 bytes
   * at a fixed address.
   *
   * <p>The convention is unsafe by design: the result is memory that the plugin has freed. The
   * bytes are copied immediately; a plugin with a fragmented heap may still return corrupt bytes.
   *
   * @param function its name in Rust, without the underscore
   * @param argument the encoded argument
   * @param lengthAddress where the plugin stores the length: 1, or 0 for the older variant
   * @return the encoded result
   */
  byte[] callOneArgument(String function, byte[] argument, int lengthAddress);

  /**
   * Runs a WASI program: a module with {@code _start}. A program runs once.
   *
   * @return its exit status
   */
  int run();
}
