package dev.plugwright.internal.flight;

import dev.plugwright.PluginListener;
import dev.plugwright.internal.background.Background;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** Records a call of a plugin. */
@Name("dev.plugwright.Call")
@Label("Plugin Call")
@Description("A call of a plugin that took longer than the threshold")
@Category("Plugwright")
@Threshold("20 ms")
@SuppressWarnings("NullAway.Init") // The JFR writes the fields of events that are committed.
final class CallFlight extends Event {
  private static final CallFlight PROBE = new CallFlight();

  @Label("Plugin")
  String plugin;

  @Label("Instance")
  long instance;

  @Label("Method")
  String method;

  @Label("Outcome")
  String outcome;

  @Label("Encode Time")
  @Timespan(Timespan.NANOSECONDS)
  long encodeTime;

  @Label("Guest Time")
  @Timespan(Timespan.NANOSECONDS)
  long guestTime;

  @Label("Decode Time")
  @Timespan(Timespan.NANOSECONDS)
  long decodeTime;

  @Label("Bytes In")
  @DataAmount
  long bytesIn;

  @Label("Bytes Out")
  @DataAmount
  long bytesOut;

  @Label("Failure")
  @Nullable String failure;

  static boolean isRecorded() {
    return PROBE.isEnabled();
  }

  static CallFlight started() {
    CallFlight event = new CallFlight();
    event.begin();
    return event;
  }

  void end(PluginListener.CallEvent call) {
    end();
    if (shouldCommit()) {
      plugin = call.plugin();
      instance = call.instance();
      method = call.method();
      outcome = call.outcome().name();
      encodeTime = call.encodeTime().toNanos();
      guestTime = call.guestTime().toNanos();
      decodeTime = call.decodeTime().toNanos();
      bytesIn = call.bytesIn();
      bytesOut = call.bytesOut();
      failure = call.failure().map(Background::describe).orElse(null);
      commit();
    }
  }
}
