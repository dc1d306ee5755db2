package dev.plugwright.internal.flight;

import dev.plugwright.PluginListener;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** Records that a failed call left an instance unusable. */
@Name("dev.plugwright.InstancePoisoned")
@Label("Plugin Instance Poisoned")
@Description("A plugin instance that a failed call left unusable")
@Category("Plugwright")
@SuppressWarnings("NullAway.Init") // The JFR writes the fields of events that are committed.
final class InstancePoisonedFlight extends Event {
  @Label("Plugin")
  String plugin;

  @Label("Instance")
  long instance;

  @Label("Contract")
  String contract;

  @Label("Reason")
  String reason;

  static void record(PluginListener.PoisonEvent poisoned) {
    InstancePoisonedFlight event = new InstancePoisonedFlight();
    if (event.shouldCommit()) {
      event.plugin = poisoned.plugin();
      event.instance = poisoned.instance();
      event.contract = poisoned.contract();
      event.reason = poisoned.reason();
      event.commit();
    }
  }
}
