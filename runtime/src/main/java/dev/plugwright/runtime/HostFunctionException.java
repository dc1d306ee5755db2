package dev.plugwright.runtime;

/**
 * A call of a host function that could not be served: the plugin passed what is no argument, or the
 * host replied what cannot be sent.
 *
 * <p>It ends the plugin's call, whose caller gets it; the instance cannot be used any more.
 */
public final class HostFunctionException extends PluginException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param plugin name of the plugin, usually its file name
   * @param function {@code Interface.method} of the host
   * @param problem what is wrong, with the path of the value
   * @param cause what led to it
   */
  public HostFunctionException(String plugin, String function, String problem, Throwable cause) {
    super(plugin, function, problem, cause);
  }
}
