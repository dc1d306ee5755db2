package dev.plugwright.internal.flight;

import dev.plugwright.PluginListener;
import dev.plugwright.internal.background.Background;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** Records a call that was stopped at its deadline. */
@Name("dev.plugwright.CallTimeout")
@Label("Plugin Call Timeout")
@Description("A call of a plugin that was stopped at its deadline")
@Category("Plugwright")
@SuppressWarnings("NullAway.Init") // The JFR writes the fields of events that are committed.
final class TimeoutFlight extends Event {
  private static final TimeoutFlight PROBE = new TimeoutFlight();

  @Label("Plugin")
  String plugin;

  @Label("Instance")
  long instance;

  @Label("Method")
  String method;

  @Label("Call Time")
  @Timespan(Timespan.NANOSECONDS)
  long callTime;

  @Label("Failure")
  @Nullable String failure;

  static boolean isRecorded() {
    return PROBE.isEnabled();
  }

  static void record(PluginListener.CallEvent call) {
    TimeoutFlight event = new TimeoutFlight();
    if (event.shouldCommit()) {
      event.plugin = call.plugin();
      event.instance = call.instance();
      event.method = call.method();
      event.callTime = call.duration().toNanos();
      event.failure = call.failure().map(Background::describe).orElse(null);
      event.commit();
    }
  }
}
