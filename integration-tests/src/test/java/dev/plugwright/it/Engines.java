package dev.plugwright.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.PluginEngine;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.graalwasm.GraalWasm;
import dev.plugwright.spi.engine.WasmEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Wasm engine that this run of the tests is about: the system property {@code test.engine}. */
public final class Engines {
  private static final String LIBRARY = "plugwright.wasmtime.library";

  private Engines() {}

  /** Opens an engine. */
  public static PluginEngine create() {
    return builder().build();
  }

  /** Prepares an engine. */
  public static PluginEngine.Builder builder() {
    return PluginEngine.builder().wasmEngine(wasmEngine());
  }

  /** Opens the Wasm engine alone; skips the test if it needs a library that cannot be had. */
  public static WasmEngine wasmEngine() {
    String name = name();
    String library = System.getProperty(LIBRARY, "");
    assumeTrue(library.isEmpty() || Files.exists(Path.of(library)), "missing: " + library);
    return name.equals("graalwasm-without-direct-memory")
        ? GraalWasm.builder().directMemory(false).build()
        : WasmEngines.named(name);
  }

  /** Returns the options for another JVM that uses the same engine. */
  public static List<String> options() {
    return System.getProperty(LIBRARY) == null
        ? List.of("-Dtest.engine=" + name())
        : List.of("-Dtest.engine=" + name(), "-D" + LIBRARY + "=" + System.getProperty(LIBRARY));
  }

  /** Returns the name of the engine. */
  public static String name() {
    return System.getProperty("test.engine", "graalwasm");
  }
}
