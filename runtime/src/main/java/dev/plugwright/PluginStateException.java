package dev.plugwright;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an instance, module or engine cannot be used now: it is closed, poisoned, or busy in
 * another thread.
 */
public final class PluginStateException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} outside a call
   * @param problem what is wrong and what to do
   */
  public PluginStateException(String plugin, @Nullable String method, String problem) {
    super(plugin, method, problem, null);
  }
}
