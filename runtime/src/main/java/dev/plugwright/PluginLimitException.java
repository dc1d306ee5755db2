package dev.plugwright;

import org.jspecify.annotations.Nullable;

/** Thrown when a plugin or a call exceeds one of the {@link PluginLimits}. */
public final class PluginLimitException extends PluginException {
  private static final long serialVersionUID = 1L;

  private final String limit;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} outside a call
   * @param limit name of the limit, as in {@link PluginLimits.Builder}
   * @param problem what exceeds it, and the values
   */
  public PluginLimitException(
      String plugin, @Nullable String method, String limit, String problem) {
    super(plugin, method, problem + "; PluginLimits." + limit + " sets the limit", null);
    this.limit = limit;
  }

  /** Returns the name of the limit, as in {@link PluginLimits.Builder}. */
  public String limit() {
    return limit;
  }
}
