package dev.plugwright;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a plugin panics; has the panic's message and location. */
public final class PluginPanicException extends PluginTrapException {
  private static final long serialVersionUID = 1L;

  private final String panicMessage;
  private final String location;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}
   * @param panicMessage the message of the panic
   * @param location place in the plugin's source, {@code src/lib.rs:12:5}
   * @param guestStack the plugin's functions, innermost first
   * @param cause the engine's exception
   */
  public PluginPanicException(
      String plugin,
      String method,
      String panicMessage,
      String location,
      List<String> guestStack,
      @Nullable Throwable cause) {
    super(
        plugin, method, "panicked at %s: %s".formatted(location, panicMessage), guestStack, cause);
    this.panicMessage = panicMessage;
    this.location = location;
  }

  /** Returns the message of the panic. */
  public String panicMessage() {
    return panicMessage;
  }

  /** Returns the place in the plugin's source, {@code src/lib.rs:12:5}. */
  public String location() {
    return location;
  }
}
