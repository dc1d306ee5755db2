package dev.plugwright.internal.instance;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says why a call was refused or stopped.
 *
 * @param plugin name of the plugin
 * @param methodNames the name of a method by its number
 * @param maxDepth the most calls, one inside the other
 */
record Refusals(String plugin, IntFunction<String> methodNames, int maxDepth) {
  /** Says why a call is not let in. */
  PluginException of(Lifecycle life, Thread thread, int method) {
    String name = methodNames.apply(method);
    Optional<StopReason> stop = life.stopReason();
    PluginStateException ended = ended(life, name);
    if (ended != null && life.state() == InstanceState.CLOSED) {
      return ended;
    }
    if (stop.isPresent() && life.admits(thread)) {
      return stopped(life, stop.get(), name, List.of(), null); // nested in the call that is stopped
    }
    if (ended != null) {
      return ended;
    }
    if (thread.isInterrupted()) {
      return new PluginCancelledException(
          plugin, name, "the calling thread is interrupted; the plugin was not called", List.of());
    }
    if (life.admits(thread)) {
      return new PluginLimitException(
          plugin,
          name,
          "callDepth",
          "calls from host to plugin and back are nested deeper than " + maxDepth);
    }
    if (life.isResting()) {
      return new PluginStateException(
          plugin, name, "the instance was returned to its pool; take another lease");
    }
    return new PluginStateException(
        plugin,
        name,
        "the instance is %s thread '%s'; give each thread its own instance"
            .formatted(life.relation(), life.lastInside()));
  }

  /**
   * Says why no call is let in any more.
   *
   * @param method its name, if there is a call
   * @return {@code null} if calls may be let in
   */
  @Nullable PluginStateException ended(Lifecycle life, @Nullable String method) {
    return switch (life.state()) {
      case CLOSED ->
          new PluginStateException(
              plugin, method, "the instance is closed; instantiate the module again");
      case POISONED ->
          new PluginStateException(
              plugin,
              method,
              "the instance is poisoned, because an earlier call failed (%s); instantiate again"
                  .formatted(life.poison()));
      default -> null;
    };
  }

  /** Says why the running call was stopped. */
  PluginException stopped(
      Lifecycle life,
      StopReason reason,
      String method,
      List<String> guestStack,
      @Nullable Throwable cause) {
    if (reason == StopReason.TIMEOUT) {
      return new PluginTimeoutException(
          plugin, method, Duration.ofNanos(life.budgetNanos()), guestStack, cause);
    }
    return new PluginCancelledException(plugin, method, reason.problem(), guestStack);
  }
}
