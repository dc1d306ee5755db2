package dev.plugwright.it;

import dev.plugwright.PluginEngine;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.graalwasm.GraalWasm;
import dev.plugwright.spi.engine.WasmEngine;

/** The Wasm engine that this run of the tests is about: the system property {@code test.engine}. */
public final class Engines {
  private Engines() {}

  /** Opens an engine. */
  public static PluginEngine create() {
    return builder().build();
  }

  /** Prepares an engine. */
  public static PluginEngine.Builder builder() {
    return PluginEngine.builder().wasmEngine(wasmEngine());
  }

  /** Opens the Wasm engine alone. */
  public static WasmEngine wasmEngine() {
    String name = name();
    return name.equals("graalwasm-without-direct-memory")
        ? GraalWasm.builder().directMemory(false).build()
        : WasmEngines.named(name);
  }

  /** Returns the name of the engine. */
  public static String name() {
    return System.getProperty("test.engine", "graalwasm");
  }
}
