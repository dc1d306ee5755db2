package dev.plugwright.runtime;

/**
 * A plugin that cannot be loaded: no file, no Wasm, imports that nobody supplies, another contract.
 */
public class PluginLoadException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param problem what is wrong and what to do
   * @param cause what led to it, or {@code null}
   */
  public PluginLoadException(String plugin, String problem, Throwable cause) {
    super(plugin, null, problem, cause);
  }
}
