package dev.plugwright.internal.observe;

import dev.plugwright.CallOutcome;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PluginTrapException;

/** Says what a failure means for the call that it ended. */
final class Outcomes {
  private Outcomes() {}

  /**
   * Returns the outcome of a failed call.
   *
   * @param plugin name of the plugin that was called: another plugin's failure is one of a host
   *     function, which had called it
   */
  static CallOutcome of(String plugin, Throwable failure) {
    if (!(failure instanceof PluginException own && own.plugin().equals(plugin))) {
      return CallOutcome.HOST_EXCEPTION;
    }
    return switch (own) {
      case PluginArgumentException argument -> CallOutcome.ARGUMENT;
      case PluginResultException result -> CallOutcome.RESULT;
      case PluginPanicException panic -> CallOutcome.PANIC;
      case PluginTrapException trap -> CallOutcome.TRAP;
      case PluginTimeoutException timeout -> CallOutcome.TIMEOUT;
      case PluginLimitException limit -> CallOutcome.LIMIT;
      case PluginCancelledException cancelled -> CallOutcome.CANCELLED;
      default -> CallOutcome.HOST_EXCEPTION;
    };
  }
}
