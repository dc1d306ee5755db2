package dev.plugwright;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call, or the start of an instance, exceeds its deadline. The plugin was stopped,
 * and its instance is poisoned.
 */
public final class PluginTimeoutException extends PluginLimitException {
  private static final long serialVersionUID = 1L;

  private final Duration budget;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} if the instance was starting
   * @param budget the deadline
   * @param guestStack the plugin's functions, innermost first
   * @param cause the engine's exception
   */
  public PluginTimeoutException(
      String plugin,
      @Nullable String method,
      Duration budget,
      List<String> guestStack,
      @Nullable Throwable cause) {
    super(
        plugin,
        method,
        method == null ? "startUp" : "deadline",
        (method == null ? "it did not start within " : "the call did not end within ")
            + text(budget),
        guestStack,
        cause);
    this.budget = budget;
  }

  /** Returns the deadline of the call or the start. */
  public Duration budget() {
    return budget;
  }

  private static String text(Duration budget) {
    return budget.toNanosPart() % 1_000_000 == 0 && budget.toSeconds() < 3600
        ? "%,d ms".formatted(budget.toMillis())
        : budget.toString();
  }
}
