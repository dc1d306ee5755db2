package dev.plugwright.internal.flight;

import dev.plugwright.PluginListener;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** Records the loading of a module. */
@Name("dev.plugwright.ModuleLoad")
@Label("Plugin Module Load")
@Description("A plugin module that was read, checked and compiled")
@Category("Plugwright")
@SuppressWarnings("NullAway.Init") // The JFR writes the fields of events that are committed.
final class ModuleLoadFlight extends Event {
  @Label("Plugin")
  String plugin;

  @Label("Stated Name")
  @Description("Name and version that the plugin states about itself")
  @Nullable String stated;

  @Label("SHA-256")
  String sha256;

  @Label("Size")
  @DataAmount
  long size;

  @Label("Compiled")
  @Description("False if it shares the code of a module that was open")
  boolean compiled;

  @Label("Compile Time")
  @Timespan(Timespan.NANOSECONDS)
  long compileTime;

  static ModuleLoadFlight started() {
    ModuleLoadFlight event = new ModuleLoadFlight();
    event.begin();
    return event;
  }

  void end(PluginListener.ModuleEvent module) {
    end();
    if (shouldCommit()) {
      plugin = module.plugin();
      stated = module.metadata().map(Object::toString).orElse(null);
      sha256 = module.sha256();
      size = module.size();
      compiled = module.compiled();
      compileTime = module.compileTime().toNanos();
      commit();
    }
  }
}
