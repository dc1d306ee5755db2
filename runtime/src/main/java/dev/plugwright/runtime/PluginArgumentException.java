package dev.plugwright.runtime;

/** An argument that cannot be handed to a plugin; the plugin was not called and stays usable. */
public final class PluginArgumentException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what is wrong, with the path of the value
   * @param cause what led to it, or {@code null}
   */
  public PluginArgumentException(String plugin, String method, String problem, Throwable cause) {
    super(plugin, method, problem, cause);
  }
}
