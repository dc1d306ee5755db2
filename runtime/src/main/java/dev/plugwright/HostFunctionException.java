package dev.plugwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an argument or the reply of a host function cannot be marshalled. The exception is
 * thrown to the caller of the plugin, and the instance is poisoned.
 */
public final class HostFunctionException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what is wrong and what to do
   * @param cause the cause, or {@code null}
   */
  public HostFunctionException(
      String plugin, String method, String problem, @Nullable Throwable cause) {
    super(plugin, method, problem, cause);
  }
}
