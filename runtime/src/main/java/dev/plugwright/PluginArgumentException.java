package dev.plugwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an argument cannot be encoded, for example because it is {@code null} or out of
 * range. The plugin was not called, and the instance stays usable.
 */
public final class PluginArgumentException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what is wrong and what to do
   * @param cause the cause, or {@code null}
   */
  public PluginArgumentException(
      String plugin, String method, String problem, @Nullable Throwable cause) {
    super(plugin, method, problem, cause);
  }
}
