package dev.plugwright.internal.flight;

import dev.plugwright.PluginListener;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Records events in the JDK Flight Recorder, if the runtime image has it and a recording runs. An
 * event that is not recorded costs nothing: the JVM answers {@code isEnabled} with a constant until
 * a recording starts. No class of an event is initialized before the first recording of the JVM,
 * because that would load the recorder, which takes 80 ms.
 *
 * <p>What {@code begin} methods return is passed to the {@code end} method of the same event; it is
 * {@code null} if the event is not recorded.
 */
public final class Flight {
  private static final boolean AVAILABLE = isAvailable();

  private Flight() {}

  private static boolean isAvailable() {
    try {
      Class.forName("jdk.jfr.Event", false, Flight.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean isInUse() {
    return AVAILABLE && FlightRecorder.isInitialized();
  }

  /** Returns whether calls, or their timeouts, are recorded now. */
  public static boolean recordsCalls() {
    return isInUse() && (CallFlight.isRecorded() || TimeoutFlight.isRecorded());
  }

  /** Starts an event of a call. */
  public static @Nullable Object beginCall() {
    return recordsCalls() ? CallFlight.started() : null;
  }

  /** Ends an event of a call. */
  public static void endCall(@Nullable Object started, PluginListener.CallEvent call) {
    if (started != null) {
      ((CallFlight) started).end(call);
    }
  }

  /** Records a call that exceeded its deadline, however long that is. */
  public static void timedOut(PluginListener.CallEvent call) {
    if (isInUse()) {
      TimeoutFlight.record(call);
    }
  }

  /** Starts an event of a module that is loaded. */
  public static @Nullable Object beginLoad() {
    return isInUse() ? ModuleLoadFlight.started() : null;
  }

  /** Ends an event of a module that was loaded. */
  public static void endLoad(@Nullable Object started, PluginListener.ModuleEvent module) {
    if (started != null) {
      ((ModuleLoadFlight) started).end(module);
    }
  }

  /** Starts an event of an instance that is started. */
  public static @Nullable Object beginInstance() {
    return isInUse() ? InstanceStartFlight.started() : null;
  }

  /** Ends an event of an instance that was started. */
  public static void endInstance(@Nullable Object started, PluginListener.StartEvent instance) {
    if (started != null) {
      ((InstanceStartFlight) started).end(instance);
    }
  }

  /** Starts an event of a thread that waits for an instance of a pool. */
  public static @Nullable Object beginWait() {
    return isInUse() ? PoolWaitFlight.started() : null;
  }

  /**
   * Ends an event of a thread that has waited for an instance of a pool.
   *
   * @param method the method that is called; {@code null} for a lease
   * @param served whether the thread has got an instance
   * @param waiting how many threads still wait
   */
  public static void endWait(
      @Nullable Object started,
      String plugin,
      @Nullable String method,
      boolean served,
      int waiting) {
    if (started != null) {
      ((PoolWaitFlight) started).end(plugin, method, served, waiting);
    }
  }

  /** Records that an instance became unusable. */
  public static void poisoned(PluginListener.PoisonEvent instance) {
    if (isInUse()) {
      InstancePoisonedFlight.record(instance);
    }
  }

  /** Records the end of an instance. */
  public static void closed(PluginListener.InstanceEvent instance) {
    if (isInUse()) {
      InstanceClosedFlight.record(instance);
    }
  }
}
