package dev.plugwright;

import java.time.Duration;
import java.util.Optional;

/**
 * Receives events of every call, module and instance of an engine. Implementations must be
 * thread-safe and fast: they are called in the thread of the event, which for calls is the
 * caller's.
 *
 * <p>Exceptions of a listener are logged and ignored; the other listeners are still called. Without
 * a listener, calls are not timed.
 */
public interface PluginListener {
  /**
   * Called after a call of a plugin, successful or not. Calls refused because the instance is busy,
   * poisoned or closed are not reported.
   *
   * @param event the event
   */
  void onCall(CallEvent event);

  /**
   * Called when a module is loaded, before it is returned.
   *
   * @param event the event
   */
  default void onModuleLoaded(ModuleEvent event) {}

  /**
   * Called when an instance is ready, before it is returned.
   *
   * @param event the event
   */
  default void onInstanceStarted(StartEvent event) {}

  /**
   * Called when a call poisons an instance, before {@link #onCall}.
   *
   * @param event the event
   */
  default void onInstancePoisoned(PoisonEvent event) {}

  /**
   * Called once for each instance that was started: when it is closed, itself or with its engine,
   * or after it was reclaimed as unreachable.
   *
   * @param event the event
   */
  default void onInstanceClosed(InstanceEvent event) {}

  /** A call that has ended. */
  interface CallEvent {
    /** Returns the name of the plugin. */
    String plugin();

    /** Returns the number of the instance, unique in this JVM. */
    long instance();

    /** Returns the method, as {@code Interface.method}. */
    String method();

    /** Returns how the call ended. */
    CallOutcome outcome();

    /** Returns the duration of the call, including encoding and decoding. */
    Duration duration();

    /** Returns the time to encode the arguments and copy them to the plugin. */
    Duration encodeTime();

    /** Returns the time the plugin ran, including its calls of host functions. */
    Duration guestTime();

    /** Returns the time to copy and decode the result. */
    Duration decodeTime();

    /** Returns how many bytes were written to the plugin's memory. */
    long bytesIn();

    /** Returns how many bytes were read from the plugin's memory. */
    long bytesOut();

    /** Returns the exception that the caller received instead of a result. */
    Optional<Throwable> failure();
  }

  /** A module that was loaded. */
  interface ModuleEvent {
    /** Returns the name of the plugin. */
    String plugin();

    /** Returns the plugin's metadata; empty if it has none, or if it cannot be read. */
    Optional<PluginMetadata> metadata();

    /** Returns the SHA-256 of the binary as 64 hexadecimal digits. */
    String sha256();

    /** Returns the size of the binary in bytes. */
    int size();

    /** Returns the duration of loading, including compilation. */
    Duration duration();

    /**
     * Returns whether the module was compiled; {@code false} if it shares the code of an open
     * module.
     */
    boolean compiled();

    /** Returns the duration of compilation; 0 if the module was not compiled. */
    Duration compileTime();
  }

  /** An event of an instance. */
  interface InstanceEvent {
    /** Returns the name of the plugin. */
    String plugin();

    /** Returns the number of the instance, unique in this JVM. */
    long instance();

    /** Returns the name of the contract, without its package. */
    String contract();

    /**
     * Returns the counters of the instance; exact between calls. May be called at any time and by
     * any thread, even after the event, and does not keep the instance from being reclaimed.
     */
    PluginStatistics statistics();
  }

  /** An instance that was started. */
  interface StartEvent extends InstanceEvent {
    /** Returns the time to link, start and initialize the instance. */
    Duration duration();
  }

  /** An instance that was poisoned. */
  interface PoisonEvent extends InstanceEvent {
    /** Returns the cause. */
    String reason();
  }
}
