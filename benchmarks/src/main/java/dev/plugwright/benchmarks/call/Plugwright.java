package dev.plugwright.benchmarks.call;

import dev.plugwright.PluginEngine;

/** The generated proxy, as a user gets it. */
final class Plugwright {
  private Plugwright() {}

  static Calls calls() {
    PluginEngine engine = PluginEngine.create();
    return engine.load(Contestants.file("calls")).instantiate(Calls.class).api();
  }

  /** The same for an instance that belongs to the thread of the benchmark. */
  static Calls confinedCalls() {
    PluginEngine engine = PluginEngine.create();
    return engine.load(Contestants.file("calls")).bind(Calls.class).confined().instantiate().api();
  }

  static HostCalls hostCalls() {
    PluginEngine engine = PluginEngine.create();
    return engine
        .load(Contestants.file("host"))
        .bind(HostCalls.class)
        .sharedHost(Desk.class, new Desk.Clerk())
        .instantiate()
        .api();
  }
}
