package dev.plugwright.runtime;

import java.util.Optional;

/**
 * Everything that goes wrong with a plugin, but for the exceptions that its contract declares.
 *
 * <pre>
 * PluginException
 * ├─ PluginLoadException        no such file, no Wasm, unresolved imports
 * │  └─ PluginContractException  built against another contract
 * ├─ PluginStateException       closed, in use by another thread, or broken by an earlier fault
 * ├─ PluginArgumentException    an argument that cannot be handed over: null, too large
 * ├─ HostFunctionException      the same two, when the plugin calls the host
 * ├─ PluginResultException      a result that is no such thing: bad pointer, bytes that do not decode
 * └─ PluginTrapException        the plugin stopped in the middle
 *    └─ PluginPanicException     with a message, as Rust's panics have
 * </pre>
 */
public class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String plugin;
  private final String method;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} outside a call
   * @param problem what is wrong and what to do
   * @param cause what led to it, or {@code null}
   */
  protected PluginException(String plugin, String method, String problem, Throwable cause) {
    super("plugin " + plugin + (method == null ? "" : ", " + method) + ": " + problem, cause);
    this.plugin = plugin;
    this.method = method;
  }

  /** Returns the name of the plugin, usually its file name. */
  public String plugin() {
    return plugin;
  }

  /** Returns the method that was called, as {@code Interface.method}; empty outside a call. */
  public Optional<String> method() {
    return Optional.ofNullable(method);
  }
}
