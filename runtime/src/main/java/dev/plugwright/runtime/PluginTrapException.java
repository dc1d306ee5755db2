package dev.plugwright.runtime;

import java.util.List;

/** A plugin that stopped in the middle of a call; the instance cannot be used any more. */
public class PluginTrapException extends PluginException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> guestStack;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param problem what the engine says of it
   * @param guestStack the plugin's functions, innermost first
   * @param cause the engine's exception
   */
  public PluginTrapException(
      String plugin, String method, String problem, List<String> guestStack, Throwable cause) {
    super(plugin, method, problem, cause);
    this.guestStack = List.copyOf(guestStack);
  }

  /** Returns the plugin's functions that were running, innermost first. */
  public List<String> guestStack() {
    return guestStack;
  }
}
