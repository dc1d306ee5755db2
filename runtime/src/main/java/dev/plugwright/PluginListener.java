package dev.plugwright;

import java.time.Duration;
import java.util.Optional;

/**
 * Is told of every call and of the life of every module and instance of an engine. Must be
 * thread-safe and quick: it is called in the thread in which the event happens, which is the
 * caller's for calls.
 *
 * <p>What a listener throws is logged and dropped; the other listeners are told all the same.
 * Without a listener no call is timed.
 */
public interface PluginListener {
  /**
   * Called after a call of a plugin, successful or not. A call that was refused, because the
   * instance is busy, poisoned or closed, is not told.
   *
   * @param event what happened
   */
  void onCall(CallEvent event);

  /**
   * Called when a module is loaded, before it is returned.
   *
   * @param event what happened
   */
  default void onModuleLoaded(ModuleEvent event) {}

  /**
   * Called when an instance is ready, before it is returned.
   *
   * @param event what happened
   */
  default void onInstanceStarted(StartEvent event) {}

  /**
   * Called when a call leaves an instance unusable, before {@link #onCall}.
   *
   * @param event what happened
   */
  default void onInstancePoisoned(PoisonEvent event) {}

  /**
   * Called once for each instance that was started: when it is closed, by itself or with its
   * engine, or after it was reclaimed because nobody could reach it any more.
   *
   * @param event what happened
   */
  default void onInstanceClosed(InstanceEvent event) {}

  /** A call that has ended. */
  interface CallEvent {
    /** Returns the name of the plugin. */
    String plugin();

    /** Returns the number of the instance, which no other instance of this JVM has. */
    long instance();

    /** Returns the method, as {@code Interface.method}. */
    String method();

    /** Returns how the call ended. */
    CallOutcome outcome();

    /** Returns how long the call took, encoding and decoding included. */
    Duration duration();

    /** Returns how long it took to encode the arguments and to copy them to the plugin. */
    Duration encodeTime();

    /** Returns how long the plugin ran, its calls of host functions included. */
    Duration guestTime();

    /** Returns how long it took to copy and to decode the result. */
    Duration decodeTime();

    /** Returns how many bytes were written to the plugin's memory. */
    long bytesIn();

    /** Returns how many bytes were read from the plugin's memory. */
    long bytesOut();

    /** Returns what the caller got instead of a result. */
    Optional<Throwable> failure();
  }

  /** A module that was loaded. */
  interface ModuleEvent {
    /** Returns the name of the plugin. */
    String plugin();

    /** Returns what the plugin says about itself; empty if it says nothing, or unreadably. */
    Optional<PluginMetadata> metadata();

    /** Returns the SHA-256 of the binary as 64 hexadecimal digits. */
    String sha256();

    /** Returns the size of the binary in bytes. */
    int size();

    /** Returns how long loading took, compiling included. */
    Duration duration();

    /** Returns whether it was compiled, and did not share the code of a module that was open. */
    boolean compiled();

    /** Returns how long compiling took; 0 if the module was not compiled. */
    Duration compileTime();
  }

  /** What happened to an instance. */
  interface InstanceEvent {
    /** Returns the name of the plugin. */
    String plugin();

    /** Returns the number of the instance, which no other instance of this JVM has. */
    long instance();

    /** Returns the name of the contract, without its package. */
    String contract();

    /**
     * Returns what the instance has done so far. May be called at any time and by any thread, also
     * after the event, and does not keep the instance from being reclaimed; exact between calls.
     */
    PluginStatistics statistics();
  }

  /** An instance that was started. */
  interface StartEvent extends InstanceEvent {
    /** Returns how long it took to link, start and initialize the instance. */
    Duration duration();
  }

  /** An instance that became unusable. */
  interface PoisonEvent extends InstanceEvent {
    /** Returns what led to it. */
    String reason();
  }
}
