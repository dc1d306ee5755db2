package dev.plugwright.benchmarks.call;

import dev.plugwright.runtime.PluginEngine;

/** The generated proxy, as a user gets it. */
final class Plugwright {
  private Plugwright() {}

  static Calls calls() {
    PluginEngine engine = PluginEngine.create();
    return engine.load(Contestants.file("calls")).instantiate(Calls.class).proxy();
  }

  /** The same for an instance that belongs to the thread of the benchmark. */
  static Calls confinedCalls() {
    PluginEngine engine = PluginEngine.create();
    return engine
        .load(Contestants.file("calls"))
        .configure(Calls.class)
        .confined()
        .instantiate()
        .proxy();
  }

  static HostCalls hostCalls() {
    PluginEngine engine = PluginEngine.create();
    return engine
        .load(Contestants.file("host"))
        .configure(HostCalls.class)
        .host(Desk.class, new Desk.Clerk())
        .instantiate()
        .proxy();
  }
}
