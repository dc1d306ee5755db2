package dev.plugwright;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when loading or calling a plugin fails, except for the exceptions that its contract
 * declares.
 *
 * <table>
 * <caption>The exceptions, and whether the instance can be called afterwards</caption>
 * <tr><th>exception<th>thrown when<th>instance
 * <tr><td>{@link PluginLoadException}<td>a plugin cannot be loaded or started<td>none yet
 * <tr><td>{@link PluginContractException}<td>it was built against another contract<td>none yet
 * <tr><td>{@link PluginArgumentException}<td>an argument cannot be encoded<td>usable
 * <tr><td>{@link PluginLimitException}<td>a limit is exceeded before the plugin is called, or by
 *     its result<td>usable
 * <tr><td>{@link PluginTimeoutException}<td>the plugin takes too long<td>poisoned
 * <tr><td>{@link PluginFuelException}<td>the plugin runs out of fuel<td>poisoned
 * <tr><td>{@link PluginMemoryException}<td>the plugin exceeds its memory limit<td>poisoned;
 *     usable if it was not called
 * <tr><td>{@link PluginStateException}<td>the instance is busy, poisoned or closed<td>unchanged
 * <tr><td>{@link PluginResultException}<td>a result cannot be decoded<td>usable
 * <tr><td>{@link PluginPoolExhaustedException}<td>no instance of a pool becomes free in time<td>not
 *     called
 * <tr><td>{@link HostFunctionException}<td>an argument or reply of a host function cannot be
 *     marshalled<td>poisoned
 * <tr><td>{@link PluginTrapException}<td>the plugin traps<td>poisoned
 * <tr><td>{@link PluginPanicException}<td>the plugin panics<td>poisoned
 * <tr><td>{@link PluginCancelledException}<td>a call is cancelled, its thread interrupted, or its
 *     instance or engine closed<td>poisoned or closed; unchanged if the plugin was not called
 * <tr><td>any other exception<td>a host function throws it<td>poisoned
 * </table>
 *
 * <p>{@link PluginInstance#state()} returns the state at run time.
 */
public abstract sealed class PluginException extends RuntimeException
    permits HostFunctionException,
        PluginArgumentException,
        PluginCancelledException,
        PluginLimitException,
        PluginLoadException,
        PluginPoolExhaustedException,
        PluginResultException,
        PluginStateException,
        PluginTrapException {
  /** Stands for the name where no plugin is concerned. */
  static final String NO_PLUGIN = "(none)";

  private static final long serialVersionUID = 1L;

  private final String plugin;
  private final @Nullable String method;

  PluginException(
      String plugin, @Nullable String method, String problem, @Nullable Throwable cause) {
    super(place(plugin, method) + problem, cause);
    this.plugin = plugin;
    this.method = method;
  }

  private static String place(String plugin, @Nullable String method) {
    return plugin.equals(NO_PLUGIN)
        ? ""
        : "plugin " + plugin + (method == null ? "" : ", " + method) + ": ";
  }

  /**
   * Returns the name of the plugin, usually its file name; {@code (none)} if no engine could be
   * opened.
   */
  public String plugin() {
    return plugin;
  }

  /** Returns the method that was called, as {@code Interface.method}; empty outside a call. */
  public Optional<String> method() {
    return Optional.ofNullable(method);
  }
}
