package dev.plugwright.runtime;

/** A plugin's result that is none: a pointer outside its memory, or bytes that do not decode. */
public final class PluginResultException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what is wrong, with the path of the value
   * @param cause what led to it, or {@code null}
   */
  public PluginResultException(String plugin, String method, String problem, Throwable cause) {
    super(plugin, method, problem, cause);
  }
}
