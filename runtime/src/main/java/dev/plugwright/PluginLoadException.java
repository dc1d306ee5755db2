package dev.plugwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a plugin cannot be loaded or started: the file is missing or is not a Wasm module,
 * imports are unresolved, or its start function fails.
 */
public sealed class PluginLoadException extends PluginException permits PluginContractException {
  private static final long serialVersionUID = 1L;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param problem what is wrong and what to do
   * @param cause the cause, or {@code null}
   */
  public PluginLoadException(String plugin, String problem, @Nullable Throwable cause) {
    super(plugin, null, problem, cause);
  }
}
