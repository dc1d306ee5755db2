package dev.plugwright;

/** Thrown when a running call is stopped from outside, by closing its instance or its engine. */
public final class PluginCancelledException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what is wrong and what to do
   */
  public PluginCancelledException(String plugin, String method, String problem) {
    super(plugin, method, problem, null);
  }
}
