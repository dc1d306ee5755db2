package dev.plugwright.benchmarks.evolution;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.WasmEngines;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Calls of one plugin by hosts with the same and with newer versions of its contract. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EvolutionBenchmark {
  private static final int MANY = 100;

  /** The host's version of the contract; the first is the plugin's own. */
  @Param({"plugwright", "added", "changed", "endive", "endive-added", "endive-changed"})
  public String contestant;

  private PluginEngine engine;
  private PluginModule module;
  private Class<?> contract;
  private Supplier<Object> echo;
  private Supplier<Object> echoMany;
  private IntSupplier add;

  // Neither static nor final: a JIT must not know a value for a constant.
  private int seven = 7;
  private int twenty = 20;
  private Same.Reading same = new Same.Reading(1L << 20, 3, 1.5, true, "north", 12, 1L << 40, 2.5f);
  private Added.Reading added =
      new Added.Reading(1L << 20, 3, 1.5, true, "north", 4, 12, 1L << 40, 2.5f);
  private Changed.Reading changed =
      new Changed.Reading(
          Optional.of("north"),
          2.5,
          12,
          3,
          Optional.of(true),
          1 << 20,
          Optional.of(1L << 40),
          1.5f);

  /** Starts the plugin. */
  @Setup
  public void setUp() {
    String name = contestant.startsWith("endive") ? "endive" : "graalwasm";
    engine = PluginEngine.builder().wasmEngine(WasmEngines.named(name)).build();
    module = engine.load(Path.of(System.getProperty("guests.directory"), "bench_versions.wasm"));
    if (contestant.endsWith("added")) {
      contract = Added.class;
      Added api = module.instantiate(Added.class).api();
      List<Added.Reading> many = Collections.nCopies(MANY, added);
      echo = () -> api.echoAdded(added);
      echoMany = () -> api.echoAllAdded(many);
      add = () -> api.addAdded(seven, twenty, seven);
    } else if (contestant.endsWith("changed")) {
      contract = Changed.class;
      Changed api = module.instantiate(Changed.class).api();
      List<Changed.Reading> many = Collections.nCopies(MANY, changed);
      echo = () -> api.echoChanged(changed);
      echoMany = () -> api.echoAllChanged(many);
      add = () -> (int) api.addChanged(seven, twenty);
    } else {
      contract = Same.class;
      Same api = module.instantiate(Same.class).api();
      List<Same.Reading> many = Collections.nCopies(MANY, same);
      echo = () -> api.echoSame(same);
      echoMany = () -> api.echoAllSame(many);
      add = () -> api.addSame(seven, twenty);
    }
  }

  /** Returns the most severe verdict on the differences of the versions. */
  Verdict verdict() {
    return module.differences(contract).stream()
        .map(Difference::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.WORKS);
  }

  /** Returns the record that the plugin returns: it does not know the new field. */
  Object returned() {
    return contract == Same.class
        ? same
        : contract == Changed.class
            ? changed
            : new Added.Reading(1L << 20, 3, 1.5, true, "north", 7, 12, 1L << 40, 2.5f);
  }

  /** Frees the plugin. */
  @TearDown
  public void tearDown() {
    engine.close();
  }

  /** Two numbers in, one out. */
  @Benchmark
  public int add() {
    return add.getAsInt();
  }

  /** A record of eight fields there and back. */
  @Benchmark
  public Object echoReading() {
    return echo.get();
  }

  /** A hundred of them in a list. */
  @Benchmark
  public Object echoReadings100() {
    return echoMany.get();
  }

  /** What is done with the contract when a plugin is bound. */
  @Benchmark
  public Object check() {
    return module.check(contract);
  }
}
