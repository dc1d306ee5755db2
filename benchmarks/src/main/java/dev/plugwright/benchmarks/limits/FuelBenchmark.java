package dev.plugwright.benchmarks.limits;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.WasmEngines;
import dev.plugwright.benchmarks.call.Chapter;
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

/** Four kinds of work with fuel and without, on two engines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FuelBenchmark {
  /** Engine and, with {@code fuel}, a budget that is never used up. */
  @Param({"plugwright", "fuel", "endive", "endive-fuel"})
  public String contestant;

  private PluginEngine engine;
  private PluginInstance<Kernels> plugin;
  private Kernels kernels;
  private String chapter;

  /** Starts the plugin. */
  @Setup
  public void setUp() {
    String name = contestant.startsWith("endive") ? "endive" : "graalwasm";
    engine = PluginEngine.builder().wasmEngine(WasmEngines.named(name)).build();
    long fuel = contestant.endsWith("fuel") ? Long.MAX_VALUE : 0;
    plugin =
        engine
            .load(Path.of(System.getProperty("guests.directory"), "bench_kernels.wasm"))
            .bind(Kernels.class)
            .limits(limits -> limits.fuel(fuel))
            .instantiate();
    kernels = plugin.api();
    chapter = Chapter.of50Kb();
  }

  /** Frees the plugin. */
  @TearDown
  public void tearDown() {
    engine.close();
  }

  /** Calls and little else. */
  @Benchmark
  public int fibonacci20() {
    return kernels.fibonacci(20);
  }

  /** Branches, small loops and memory of an allocator. */
  @Benchmark
  public String renderMarkdown50KB() {
    return kernels.renderMarkdown(chapter);
  }

  /** Small loops over memory. */
  @Benchmark
  public long sortAndHash10000() {
    return kernels.sortAndHash(10_000);
  }

  /** One small loop. */
  @Benchmark
  public double multiplyMatrices100() {
    return kernels.multiplyMatrices(100);
  }
}
