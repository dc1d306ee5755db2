package dev.plugwright;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call, or the start of an instance, exceeds its fuel. The plugin was stopped, and
 * its instance is poisoned.
 */
public final class PluginFuelException extends PluginLimitException {
  private static final long serialVersionUID = 1L;

  private final long fuel;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} if the instance was starting
   * @param fuel the limit in units
   * @param guestStack the plugin's functions, innermost first
   * @param cause the engine's exception
   */
  public PluginFuelException(
      String plugin,
      @Nullable String method,
      long fuel,
      List<String> guestStack,
      @Nullable Throwable cause) {
    super(plugin, method, "fuel", "out of fuel (limit %,d)".formatted(fuel), guestStack, cause);
    this.fuel = fuel;
  }

  /** Returns the limit in units of fuel. */
  public long fuel() {
    return fuel;
  }
}
