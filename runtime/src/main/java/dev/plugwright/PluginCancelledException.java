package dev.plugwright;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call, or the start of an instance, is stopped from outside: by cancelling it, by
 * interrupting its thread, or by closing its instance or its engine.
 */
public final class PluginCancelledException extends PluginException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> guestStack;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} if the instance was starting
   * @param problem what is wrong and what to do
   * @param guestStack the plugin's functions, innermost first
   */
  public PluginCancelledException(
      String plugin, @Nullable String method, String problem, List<String> guestStack) {
    super(plugin, method, problem, null);
    this.guestStack = List.copyOf(guestStack);
  }

  /**
   * Returns the plugin's functions that were running, innermost first; empty if the plugin was not
   * running or the engine does not know them.
   */
  public List<String> guestStack() {
    return guestStack == null ? List.of() : guestStack;
  }
}
