package dev.plugwright;

/** How a call of a plugin ended. */
public enum CallOutcome {
  /** The plugin returned a result. */
  SUCCESS,
  /** The plugin returned an exception that its contract declares. */
  DECLARED,
  /** An argument could not be encoded; the plugin was not called. */
  ARGUMENT,
  /** The result could not be decoded. */
  RESULT,
  /** The plugin panicked. */
  PANIC,
  /** The plugin trapped or exited. */
  TRAP,
  /** The call took longer than its deadline. */
  TIMEOUT,
  /** Another limit of {@link PluginLimits} was exceeded. */
  LIMIT,
  /** The call was stopped from outside, for example by closing the instance. */
  CANCELLED,
  /** A host function threw an exception, or the JVM threw an error. */
  HOST_EXCEPTION
}
