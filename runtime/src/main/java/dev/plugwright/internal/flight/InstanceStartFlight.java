package dev.plugwright.internal.flight;

import dev.plugwright.PluginListener;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** Records the start of an instance, from linking to initialization. */
@Name("dev.plugwright.InstanceStart")
@Label("Plugin Instance Start")
@Description("A plugin instance that was linked, started and initialized")
@Category("Plugwright")
@SuppressWarnings("NullAway.Init") // The JFR writes the fields of events that are committed.
final class InstanceStartFlight extends Event {
  @Label("Plugin")
  String plugin;

  @Label("Instance")
  long instance;

  @Label("Contract")
  String contract;

  @Label("Memory")
  @DataAmount
  long memory;

  static InstanceStartFlight started() {
    InstanceStartFlight event = new InstanceStartFlight();
    event.begin();
    return event;
  }

  void end(PluginListener.StartEvent started) {
    end();
    if (shouldCommit()) {
      plugin = started.plugin();
      instance = started.instance();
      contract = started.contract();
      memory = started.statistics().memoryBytes();
      commit();
    }
  }
}
