package dev.plugwright.benchmarks.languages;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.Wasi;
import dev.plugwright.WasmEngines;
import dev.plugwright.benchmarks.call.Arguments;
import dev.plugwright.benchmarks.call.Calls.Entry;
import dev.plugwright.benchmarks.call.Calls.Packet;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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

/** The same plugins in each language, on two engines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LanguagesBenchmark {
  /** The contestants: the language, after the engine if it is not GraalWasm; the first is Rust. */
  public static final List<String> NAMES =
      List.of(
          "plugwright",
          "c",
          "assemblyscript",
          "go",
          "endive-rust",
          "endive-c",
          "endive-assemblyscript",
          "endive-go");

  /** One of {@link #NAMES}, which the suite sets. */
  @Param("plugwright")
  public String contestant;

  // Neither static nor final: a JIT must not know a record for a constant.
  private Packet packet = Arguments.PACKET;
  private List<Entry> entries = Arguments.ENTRIES;
  private String name = Arguments.NAME;

  private PluginEngine engine;
  private String language;
  private Greeting greeting;
  private Packets packets;
  private Entries lists;

  /** Starts the engine; the plugin is built and started by the first call. */
  @Setup
  public void setUp() {
    boolean endive = contestant.startsWith("endive-");
    language = contestant.replace("endive-", "").replace("plugwright", "rust");
    engine =
        PluginEngine.builder()
            .wasmEngine(WasmEngines.named(endive ? "endive" : "graalwasm"))
            .build();
  }

  private <T> T start(Class<T> contract) {
    String plugin = contract.getSimpleName().toLowerCase(Locale.ROOT);
    try {
      PluginModule module =
          engine.load(LanguageGuests.build(language, plugin, LanguageGuests.Build.FAST));
      return module.bind(contract).wasi(Wasi.none()).instantiate().api();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Frees the plugins. */
  @TearDown
  public void tearDown() {
    engine.close();
  }

  /** A short text there and a longer one back. */
  @Benchmark
  public String greet() {
    if (greeting == null) {
      greeting = start(Greeting.class);
    }
    return greeting.greet(name);
  }

  /** A record of 64 bytes there and back. */
  @Benchmark
  public Packet echoRecord64B() {
    if (packets == null) {
      packets = start(Packets.class);
    }
    return packets.echoPacket(packet);
  }

  /** A list of 25 records, 1 KB, there and back. */
  @Benchmark
  public List<Entry> echoList1KB() {
    if (lists == null) {
      lists = start(Entries.class);
    }
    return lists.echoEntries(entries);
  }
}
