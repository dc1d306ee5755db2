package dev.plugwright.junit;

import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PluginTrapException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure of a call of a {@link FaultyPlugin}. Immutable: {@link #inMethod} and {@link #onCall}
 * return a new fault. Without them every call of every method fails.
 */
public final class Fault {
  private final Kind kind;
  private final boolean poisons;
  private final @Nullable String method;
  private final int call;

  /** What happens. */
  interface Kind {
    void strike(String plugin, String method);
  }

  private Fault(Kind kind, boolean poisons, @Nullable String method, int call) {
    this.kind = kind;
    this.poisons = poisons;
    this.method = method;
    this.call = call;
  }

  /**
   * Returns a panic of the plugin: the caller gets a {@link PluginPanicException}, and the instance
   * is poisoned.
   *
   * @param message text of the panic
   */
  public static Fault panic(String message) {
    Objects.requireNonNull(message, "message");
    return poisoning(
        (plugin, method) -> {
          throw new PluginPanicException(
              plugin, method, message, "src/lib.rs:1:1", List.of(), null);
        });
  }

  /**
   * Returns a trap of the plugin: the caller gets a {@link PluginTrapException}, and the instance
   * is poisoned.
   *
   * @param problem what the plugin did, such as {@code "trapped: integer divide by zero"}
   */
  public static Fault trap(String problem) {
    Objects.requireNonNull(problem, "problem");
    return poisoning(
        (plugin, method) -> {
          throw new PluginTrapException(plugin, method, problem, List.of(), null);
        });
  }

  /**
   * Returns a timeout: the caller gets a {@link PluginTimeoutException} at once, and the instance
   * is poisoned.
   *
   * @param budget how long the exception says that the call was allowed to take
   */
  public static Fault timeout(Duration budget) {
    Objects.requireNonNull(budget, "budget");
    return poisoning(
        (plugin, method) -> {
          throw new PluginTimeoutException(plugin, method, budget, List.of(), null);
        });
  }

  /**
   * Returns an exception as a host function throws it: the caller gets it unchanged, and the
   * instance is poisoned.
   */
  public static Fault hostException(RuntimeException exception) {
    Objects.requireNonNull(exception, "exception");
    return poisoning(
        (plugin, method) -> {
          throw exception;
        });
  }

  /**
   * Returns a delay: the thread sleeps, and then the plugin is called.
   *
   * @param delay how long the call is delayed
   */
  public static Fault slow(Duration delay) {
    Objects.requireNonNull(delay, "delay");
    return new Fault((plugin, method) -> sleep(delay), false, null, 0);
  }

  private static Fault poisoning(Kind kind) {
    return new Fault(kind, true, null, 0);
  }

  private static void sleep(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Confines the fault to a method.
   *
   * @param name name of the method in the Java interface
   */
  public Fault inMethod(String name) {
    return new Fault(kind, poisons, Objects.requireNonNull(name, "name"), call);
  }

  /**
   * Confines the fault to one call.
   *
   * @param number number of the call, from 1; counted are the calls of the method that {@link
   *     #inMethod} names, or else all calls, since the {@link FaultyPlugin} was made
   */
  public Fault onCall(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("the first call is number 1, not " + number);
    }
    return new Fault(kind, poisons, method, number);
  }

  @Nullable String method() {
    return method;
  }

  boolean poisons() {
    return poisons;
  }

  boolean strikes(String called, int callsOfMethod, int calls) {
    if (method != null && !method.equals(called)) {
      return false;
    }
    return call == 0 || call == (method == null ? calls : callsOfMethod);
  }

  void strike(String plugin, String called) {
    kind.strike(plugin, called);
  }
}
