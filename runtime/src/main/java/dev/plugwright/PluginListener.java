package dev.plugwright;

import java.time.Duration;
import java.util.Optional;

/** Is told of every call. Called in the thread of the call; must be thread-safe and quick. */
public interface PluginListener {
  /**
   * Called after a call of a plugin, successful or not. What it throws is logged and dropped.
   *
   * @param event what happened
   */
  void onCall(CallEvent event);

  /** A call that has ended. */
  interface CallEvent {
    /** Returns the name of the plugin. */
    String plugin();

    /** Returns the method, as {@code Interface.method}. */
    String method();

    /** Returns how long the call took, encoding and decoding included. */
    Duration duration();

    /** Returns how many bytes were written to the plugin's memory. */
    long bytesIn();

    /** Returns how many bytes were read from the plugin's memory. */
    long bytesOut();

    /** Returns what the caller got instead of a result. */
    Optional<Throwable> failure();
  }
}
