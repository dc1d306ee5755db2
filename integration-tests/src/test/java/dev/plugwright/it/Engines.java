package dev.plugwright.it;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLimits;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.graalwasm.GraalWasm;
import dev.plugwright.spi.engine.WasmEngine;
import java.time.Duration;
import java.util.List;

/** The Wasm engine that this run of the tests is about: the system property {@code test.engine}. */
public final class Engines {
  private Engines() {}

  /** Opens an engine. */
  public static PluginEngine create() {
    return builder().build();
  }

  /** Prepares an engine; with so much fuel that none runs out, if {@code test.fuel} is true. */
  public static PluginEngine.Builder builder() {
    PluginEngine.Builder builder = PluginEngine.builder().wasmEngine(wasmEngine());
    return Boolean.getBoolean("test.fuel")
        ? builder.limits(
            PluginLimits.defaults().toBuilder()
                .fuel(Long.MAX_VALUE)
                .deadline(Duration.ZERO)
                .build())
        : builder;
  }

  /** Opens the Wasm engine alone. */
  public static WasmEngine wasmEngine() {
    return wasmEngine(name());
  }

  /** Opens one of the engines that this module is tested with. */
  public static WasmEngine wasmEngine(String name) {
    return name.equals("graalwasm-without-direct-memory")
        ? GraalWasm.builder().directMemory(false).build()
        : WasmEngines.named(name);
  }

  /** The names of all engines that this module is tested with. */
  public static final List<String> ALL =
      List.of("graalwasm", "graalwasm-without-direct-memory", "endive");

  /** Returns the name of the engine. */
  public static String name() {
    return System.getProperty("test.engine", "graalwasm");
  }
}
