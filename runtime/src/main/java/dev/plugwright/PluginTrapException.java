package dev.plugwright;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a plugin traps during a call; the instance is poisoned. */
public sealed class PluginTrapException extends PluginException permits PluginPanicException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> guestStack;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what the plugin did
   * @param guestStack the plugin's functions, innermost first
   * @param cause the engine's exception
   */
  public PluginTrapException(
      String plugin,
      String method,
      String problem,
      List<String> guestStack,
      @Nullable Throwable cause) {
    super(plugin, method, problem, cause);
    this.guestStack = List.copyOf(guestStack);
  }

  /** Returns the plugin's functions that were running, innermost first. */
  public List<String> guestStack() {
    return guestStack == null ? List.of() : guestStack;
  }
}
