package dev.plugwright.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLimits;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.graalwasm.GraalWasm;
import dev.plugwright.engine.wasmtime.Wasmtime;
import dev.plugwright.spi.engine.WasmEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Opens the Wasm engine alone; skips the test if it needs a library that cannot be had. */
  public static WasmEngine wasmEngine() {
    return wasmEngine(name());
  }

  /** Opens one of the engines that this module is tested with. */
  public static WasmEngine wasmEngine(String name) {
    String library = System.getProperty(Wasmtime.LIBRARY, "");
    assumeTrue(library.isEmpty() || Files.exists(Path.of(library)), "missing: " + library);
    return switch (name) {
      case "graalwasm-without-direct-memory" -> GraalWasm.builder().directMemory(false).build();
      case "wasmtime" -> Wasmtime.builder().library(wasmtime().orElseThrow()).build();
      default -> WasmEngines.named(name);
    };
  }

  /** The names of all engines that there are here, whatever engine this run is about. */
  public static List<String> names() {
    List<String> names =
        new ArrayList<>(List.of("graalwasm", "graalwasm-without-direct-memory", "endive"));
    wasmtime().ifPresent(library -> names.add("wasmtime"));
    return names;
  }

  /** Opens every engine that there is here, by name; GraalWasm once. */
  public static Map<String, WasmEngine> all() {
    Map<String, WasmEngine> engines = new LinkedHashMap<>();
    for (String name : names()) {
      if (!name.equals("graalwasm-without-direct-memory")) {
        engines.put(name, wasmEngine(name));
      }
    }
    return engines;
  }

  /** The library of wasmtime, if the build could fetch it. */
  private static Optional<Path> wasmtime() {
    String library = System.getProperty(Wasmtime.LIBRARY, System.getProperty("wasmtime.library"));
    return Optional.ofNullable(library).map(Path::of).filter(Files::exists);
  }

  /** Returns the options for another JVM that uses the same engine. */
  public static List<String> options() {
    return System.getProperty(Wasmtime.LIBRARY) == null
        ? List.of("-Dtest.engine=" + name())
        : List.of(
            "-Dtest.engine=" + name(),
            "-D" + Wasmtime.LIBRARY + "=" + System.getProperty(Wasmtime.LIBRARY));
  }

  /** Returns the name of the engine. */
  public static String name() {
    return System.getProperty("test.engine", "graalwasm");
  }
}
