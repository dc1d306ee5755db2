package dev.plugwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a plugin returns an invalid result: an out-of-bounds pointer, or bytes that cannot be
 * decoded.
 */
public final class PluginResultException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what is wrong and what to do
   * @param cause the cause, or {@code null}
   */
  public PluginResultException(
      String plugin, String method, String problem, @Nullable Throwable cause) {
    super(plugin, method, problem, cause);
  }
}
