package dev.plugwright.benchmarks.limits;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import dev.plugwright.WasmEngines;
import dev.plugwright.benchmarks.call.Calls;
import dev.plugwright.internal.instance.Snapshot;
import dev.plugwright.internal.load.BenchmarkResets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A plugin that is as after its start in each call: by a reset, and by another instance. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ResetBenchmark {
  /** The engine, GraalWasm for {@code plugwright}. */
  @Param({"plugwright", "endive"})
  public String contestant;

  private PluginEngine engine;
  private PluginSpec<Calls> spec;
  private Calls kept;
  private Calls reset;
  private Snapshot snapshot;

  /** Starts the plugins. */
  @Setup
  public void setUp() {
    String name = contestant.equals("endive") ? "endive" : "graalwasm";
    engine = PluginEngine.builder().wasmEngine(WasmEngines.named(name)).build();
    spec =
        engine
            .load(Path.of(System.getProperty("guests.directory"), "bench_calls.wasm"))
            .bind(Calls.class);
    kept = spec.instantiate().api();
    PluginInstance<Calls> resettable = BenchmarkResets.resettable(spec).instantiate();
    snapshot = BenchmarkResets.snapshot(resettable);
    reset = resettable.api();
  }

  /** Frees the plugins. */
  @TearDown
  public void tearDown() {
    engine.close();
  }

  /** What a call costs. */
  @Benchmark
  public String call() {
    return kept.greet("Ada");
  }

  /** What it costs when the plugin's globals are exported. */
  @Benchmark
  public String callOfResettable() {
    return reset.greet("Ada");
  }

  /** A call and a reset. */
  @Benchmark
  public String callAndReset() {
    String greeting = reset.greet("Ada");
    if (snapshot.restore().isPresent()) {
      throw new IllegalStateException();
    }
    return greeting;
  }

  /** A new instance for one call. */
  @Benchmark
  public String rebuildAndCall() {
    try (PluginInstance<Calls> plugin = spec.instantiate()) {
      return plugin.api().greet("Ada");
    }
  }
}
