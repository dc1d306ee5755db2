package dev.plugwright.runtime;

/** A plugin instance that cannot be called now: closed, busy in another thread, or broken. */
public final class PluginStateException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null}
   * @param problem what is wrong and what to do
   */
  public PluginStateException(String plugin, String method, String problem) {
    super(plugin, method, problem, null);
  }
}
