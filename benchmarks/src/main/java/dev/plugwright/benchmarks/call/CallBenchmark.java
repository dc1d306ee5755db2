package dev.plugwright.benchmarks.call;

import dev.plugwright.benchmarks.call.Calls.Entry;
import dev.plugwright.benchmarks.call.Calls.Packet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole calls; a fork loads one contestant only, as an application would. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
  /** Who calls. */
  @Param({"plugwright", "floor", "naive", "endive", "extism"})
  public String contestant;

  // Neither static nor final: a JIT must not know a record for a constant.
  private int seven = 7;
  private int twenty = 20;
  private Packet packet = Arguments.PACKET;
  private List<Entry> entries = Arguments.ENTRIES;
  private byte[] kib64 = Arguments.KIB_64;
  private byte[] mib1 = Arguments.MIB_1;
  private long[] longs = Arguments.LONGS;
  private String name = Arguments.NAME;
  private String chapter = Chapter.of50Kb();
  private Calls calls;

  /** Starts the contestant. */
  @Setup
  public void setUp() {
    calls = Contestants.of(contestant);
  }

  /** Two numbers in, one out. */
  @Benchmark
  public int add() {
    return calls.add(seven, twenty);
  }

  /** A record of 64 bytes there and back. */
  @Benchmark
  public Object echoRecord64B() {
    return calls.echoPacket(packet);
  }

  /** A list of 25 records, 1 KB, there and back. */
  @Benchmark
  public Object echoList1KB() {
    return calls.echoEntries(entries);
  }

  /** 64 KiB there and back. */
  @Benchmark
  public byte[] echoBytes64KiB() {
    return calls.echoBytes(kib64);
  }

  /** 1 MiB there and back. */
  @Benchmark
  public byte[] echoBytes1MiB() {
    return calls.echoBytes(mib1);
  }

  /** 100,000 numbers there, their sum back. */
  @Benchmark
  public long sum100000Longs() {
    return calls.sum(longs);
  }

  /** A short text there and a longer one back. */
  @Benchmark
  public String greet() {
    return calls.greet(name);
  }

  /** Something real: a chapter of 50 KB, rendered as HTML. */
  @Benchmark
  public String renderMarkdown50KB() {
    return calls.renderMarkdown(chapter);
  }

  /** Nothing but work in the guest. */
  @Benchmark
  public int fibonacci20() {
    return calls.fibonacci(twenty);
  }
}
