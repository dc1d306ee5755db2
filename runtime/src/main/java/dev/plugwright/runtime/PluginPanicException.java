package dev.plugwright.runtime;

import java.util.List;

/** A plugin that panicked; the instance cannot be used any more. */
public final class PluginPanicException extends PluginTrapException {
  private static final long serialVersionUID = 1L;

  private final String panicMessage;
  private final String location;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param panicMessage the text of the panic
   * @param location where it happened, {@code src/lib.rs:12:5}
   * @param guestStack the plugin's functions, innermost first
   * @param cause the engine's exception
   */
  public PluginPanicException(
      String plugin,
      String method,
      String panicMessage,
      String location,
      List<String> guestStack,
      Throwable cause) {
    super(
        plugin, method, "panicked at %s: %s".formatted(location, panicMessage), guestStack, cause);
    this.panicMessage = panicMessage;
    this.location = location;
  }

  /** Returns the text of the panic. */
  public String panicMessage() {
    return panicMessage;
  }

  /** Returns where it happened in the plugin's source, {@code src/lib.rs:12:5}. */
  public String location() {
    return location;
  }
}
