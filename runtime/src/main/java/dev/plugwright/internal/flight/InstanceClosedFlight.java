package dev.plugwright.internal.flight;

import dev.plugwright.PluginListener;
import dev.plugwright.PluginStatistics;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** Records that an instance was closed or reclaimed. */
@Name("dev.plugwright.InstanceClosed")
@Label("Plugin Instance Closed")
@Description("A plugin instance that was closed or reclaimed")
@Category("Plugwright")
@SuppressWarnings("NullAway.Init") // The JFR writes the fields of events that are committed.
final class InstanceClosedFlight extends Event {
  @Label("Plugin")
  String plugin;

  @Label("Instance")
  long instance;

  @Label("Contract")
  String contract;

  @Label("Calls")
  long calls;

  @Label("Failures")
  long failures;

  static void record(PluginListener.InstanceEvent closed) {
    InstanceClosedFlight event = new InstanceClosedFlight();
    if (event.shouldCommit()) {
      PluginStatistics statistics = closed.statistics();
      event.plugin = closed.plugin();
      event.instance = closed.instance();
      event.contract = closed.contract();
      event.calls = statistics.calls();
      event.failures = statistics.failures();
      event.commit();
    }
  }
}
