package dev.plugwright;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves host functions that are known only at run time, for tools: the counterpart of {@link
 * DynamicPlugin}. If the functions are known at compile time, declare them in an interface
 * annotated {@code @HostFunctions}.
 *
 * @see PluginSpec#dynamicHost
 */
@FunctionalInterface
public interface DynamicHost {
  /**
   * Serves a call. Arguments and replies have the forms in which they are passed: {@code Integer},
   * {@code Long}, {@code Float} or {@code Double} for a scalar, {@code String} for a string, an
   * array for a list of numbers, and {@code byte[]} for anything else, with the bytes of the
   * encoding or of the structure. Nothing is decoded, and the range of numbers with fewer bits is
   * not checked: the values are untrusted.
   *
   * @param functions the contract of the function
   * @param function the function
   * @param arguments one for each parameter
   * @return the reply; {@code null} if the function has no result. The reply of a function that can
   *     fail is {@code byte[]}, the encoded {@code Result}
   */
  @Nullable Object call(Contract functions, Method function, List<Object> arguments);
}
