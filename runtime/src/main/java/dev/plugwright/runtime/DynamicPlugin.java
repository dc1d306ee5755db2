package dev.plugwright.runtime;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.runtime.binding.DynamicCall;
import dev.plugwright.runtime.binding.Guest;
import java.util.Map;

/**
 * An instance of any Wasm module, whose functions are called by name: for modules that are known
 * only at run time, or that no contract describes.
 *
 * <p>For one thread at a time, and unusable after a trap, like {@link PluginInstance}.
 */
public final class DynamicPlugin implements AutoCloseable {
  private static final String START = "_start";

  private final PluginModule module;
  private final Guest guest;
  private final Map<String, FunctionType> exports;

  DynamicPlugin(PluginModule module, Guest guest, Map<String, FunctionType> exports) {
    this.module = module;
    this.guest = guest;
    this.exports = exports;
  }

  /** Returns the module that this is an instance of. */
  public PluginModule module() {
    return module;
  }

  /** Returns the exported functions with their signatures, in the order of the binary. */
  public Map<String, FunctionType> exports() {
    return exports;
  }

  /**
   * Calls a function.
   *
   * @param export its name
   * @param arguments {@code Integer}, {@code Long}, {@code Float} and {@code Double} as the
   *     signature has them; a {@code String} or {@code byte[]} goes to the plugin's memory and
   *     stands for two parameters, pointer and length
   * @return {@code Integer}, {@code Long}, {@code Float} or {@code Double}; {@code null} if the
   *     function returns nothing
   * @throws PluginArgumentException if there is no such function or it takes other arguments
   */
  public Object call(String export, Object... arguments) {
    return dynamic(export, arguments).scalar();
  }

  /**
   * Calls a function that returns {@code ptr << 32 | len}.
   *
   * @param export its name
   * @param arguments as for {@link #call}
   * @return a copy of the bytes there
   */
  public byte[] callForBytes(String export, Object... arguments) {
    return dynamic(export, arguments).bytes();
  }

  /**
   * Calls a function that returns {@code ptr << 32 | len}.
   *
   * @param export its name
   * @param arguments as for {@link #call}
   * @return the UTF-8 text there
   */
  public String callForString(String export, Object... arguments) {
    return dynamic(export, arguments).string();
  }

  /** Where a plugin of the one-argument convention leaves the length of its result. */
  public enum LengthCell {
    /** At address 0, the older variant. */
    ADDRESS_0,
    /** At address 1. */
    ADDRESS_1
  }

  /**
   * Calls a function of the one-argument convention of the {@code wasmer-plugin} macro: export
   * {@code _name(ptr, len) -> ptr}, argument and result in bincode, the result's length in 4 bytes
   * at a fixed address.
   *
   * <p>The convention is unsafe by design: the result is memory that the plugin has freed already.
   * The argument goes to pages of its own and the result is read at once, which is as safe as it
   * can be made from outside; a plugin with a fragmented heap may still return damaged bytes.
   *
   * @param function its name in Rust, without the underscore
   * @param argument the encoded argument
   * @param cell where the plugin leaves the length
   * @return the encoded result
   */
  public byte[] callOneArgument(String function, byte[] argument, LengthCell cell) {
    return dynamic("_" + function, argument).bytesWithLengthAt(cell.ordinal());
  }

  /**
   * Runs a program: a module with {@code _start}. A program runs once.
   *
   * @return its exit status
   */
  public int run() {
    return dynamic(START).exitStatus();
  }

  private DynamicCall dynamic(String export, Object... arguments) {
    return new DynamicCall(guest, export, exports.get(export), arguments);
  }

  /** Frees the instance and its memory; a second time does nothing. */
  @Override
  public void close() {
    guest.close();
    module.closed(guest);
  }
}
