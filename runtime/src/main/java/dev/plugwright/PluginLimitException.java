package dev.plugwright;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a plugin or a call exceeds one of the {@link PluginLimits}. Time, fuel and memory
 * have their own exceptions, which extend this one.
 */
public sealed class PluginLimitException extends PluginException
    permits PluginFuelException, PluginMemoryException, PluginTimeoutException {
  private static final long serialVersionUID = 1L;

  private final String limit;
  private final transient List<String> guestStack;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} outside a call
   * @param limit name of the limit, as in {@link PluginLimits.Builder}
   * @param problem what exceeds the limit, with values
   */
  public PluginLimitException(
      String plugin, @Nullable String method, String limit, String problem) {
    this(plugin, method, limit, problem, List.of(), null);
  }

  PluginLimitException(
      String plugin,
      @Nullable String method,
      String limit,
      String problem,
      List<String> guestStack,
      @Nullable Throwable cause) {
    super(plugin, method, problem + "; PluginLimits." + limit + " sets the limit", cause);
    this.limit = limit;
    this.guestStack = List.copyOf(guestStack);
  }

  /** Returns the name of the limit, as in {@link PluginLimits.Builder}. */
  public final String limit() {
    return limit;
  }

  /**
   * Returns the plugin's functions that were running, innermost first; empty if the plugin was not
   * running or the engine does not know them.
   */
  public final List<String> guestStack() {
    return guestStack == null ? List.of() : guestStack;
  }
}
