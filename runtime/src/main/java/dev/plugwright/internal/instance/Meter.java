package dev.plugwright.internal.instance;

import dev.plugwright.PluginListener;
import dev.plugwright.PluginStatistics;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what an instance does; written by the thread that is inside. */
public final class Meter {
  private final @Nullable PluginListener listener;

  /** Calls that were entered and reached the plugin. */
  public long calls;

  /** Calls that failed. */
  public long failures;

  /** Bytes written to the guest. */
  public long bytesIn;

  /** Bytes read from the guest. */
  public long bytesOut;

  Meter(@Nullable PluginListener listener) {
    this.listener = listener;
  }

  /** Returns whether calls are to be {@linkplain #report reported}. */
  public boolean observed() {
    return listener != null;
  }

  /**
   * Reports a call.
   *
   * @param nanos how long it took
   * @param in bytes that it wrote to the guest
   * @param out bytes that it read from the guest
   */
  public void report(
      String plugin, String method, long nanos, long in, long out, @Nullable Throwable failure) {
    Event event =
        new Event(plugin, method, Duration.ofNanos(nanos), in, out, Optional.ofNullable(failure));
    if (listener != null) {
      listener.onCall(event);
    }
  }

  /** Returns the counts. */
  public PluginStatistics snapshot() {
    return new Snapshot(calls, failures, bytesIn, bytesOut);
  }

  private record Snapshot(long calls, long failures, long bytesIn, long bytesOut)
      implements PluginStatistics {}

  private record Event(
      String plugin,
      String method,
      Duration duration,
      long bytesIn,
      long bytesOut,
      Optional<Throwable> failure)
      implements PluginListener.CallEvent {}
}
