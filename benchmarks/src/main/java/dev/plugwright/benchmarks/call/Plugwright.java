package dev.plugwright.benchmarks.call;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.wasmtime.Wasmtime;
import dev.plugwright.spi.engine.WasmEngine;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The generated proxy, as a user gets it, on any engine. */
final class Plugwright {
  private final Supplier<WasmEngine> engine;

  private Plugwright(Supplier<WasmEngine> engine) {
    this.engine = engine;
  }

  /** On the engine that is best in this JVM. */
  static Plugwright best() {
    return new Plugwright(WasmEngines::best);
  }

  static Plugwright graalWasm() {
    return new Plugwright(() -> WasmEngines.named("graalwasm"));
  }

  static Plugwright endive() {
    return new Plugwright(() -> WasmEngines.named("endive"));
  }

  /** On wasmtime, with its library where the system property {@code wasmtime.library} says. */
  static Plugwright wasmtime(boolean interruptible) {
    Path library = Path.of(System.getProperty("wasmtime.library"));
    return new Plugwright(
        () -> Wasmtime.builder().library(library).interruptible(interruptible).build());
  }

  private PluginModule load(String guest) {
    return PluginEngine.builder().wasmEngine(engine.get()).build().load(Contestants.file(guest));
  }

  Calls calls() {
    return load("calls").instantiate(Calls.class).api();
  }

  /** The same for an instance that belongs to the thread of the benchmark. */
  Calls confinedCalls() {
    return load("calls").bind(Calls.class).confined().instantiate().api();
  }

  HostCalls hostCalls() {
    return load("host")
        .bind(HostCalls.class)
        .sharedHost(Desk.class, new Desk.Clerk())
        .instantiate()
        .api();
  }
}
