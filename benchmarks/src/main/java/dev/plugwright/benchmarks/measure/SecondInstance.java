package dev.plugwright.benchmarks.measure;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.wasmtime.Wasmtime;
import dev.plugwright.spi.engine.WasmEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long an instance takes from its making to its first result. */
final class SecondInstance {
  private static final int INSTANCES = 31;

  private SecondInstance() {}

  static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("| engine | first instance, with the module | second instance | ");
    out.append(
        "median of %d | slowest of them |%n|---|---:|---:|---:|---:|%n".formatted(INSTANCES));
    row(out, WasmEngines.named("graalwasm"));
    row(out, WasmEngines.named("endive"));
    Path library = Path.of(System.getProperty("wasmtime.library", ""));
    if (Files.isRegularFile(library)) {
      row(out, Wasmtime.builder().library(library).build());
    }
    return out.toString();
  }

  private static void row(StringBuilder out, WasmEngine kind) {
    try (PluginEngine engine = PluginEngine.builder().wasmEngine(kind).build()) {
      Clock start = Clock.now();
      PluginModule module = engine.load(Main.guest());
      firstResult(module);
      Clock first = start.passed();
      Clock second = firstResult(module);
      List<Clock> later = new ArrayList<>();
      for (int i = 0; i < INSTANCES; i++) {
        later.add(firstResult(module));
      }
      later.sort(Comparator.comparing(Clock::elapsed));
      out.append("| ").append(engine.info().description());
      for (Clock time : List.of(first, second, later.get(INSTANCES / 2), later.getLast())) {
        out.append(" | %.2f ms".formatted(time.elapsed() / 1e6));
      }
      out.append(" |\n");
    }
  }

  private static Clock firstResult(PluginModule module) {
    Clock start = Clock.now();
    try (PluginInstance<Mixed> instance = module.instantiate(Mixed.class)) {
      if (!instance.api().greet("Ada").equals("Hello, Ada!")) {
        throw new AssertionError("wrong answer");
      }
      return start.passed();
    }
  }
}
