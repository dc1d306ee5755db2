package dev.plugwright.benchmarks.call;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Calls of the host by the guest, a thousand in each call of the guest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HostBenchmark {
  static final int COUNT = 1000;

  /** Who serves. */
  @Param({"plugwright", "floor"})
  public String contestant;

  private int count = COUNT;
  private HostCalls calls;

  /** Starts the contestant. */
  @Setup
  public void setUp() {
    calls = Contestants.hostCalls(contestant);
  }

  /** A number there and back. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public int hostInt() {
    return calls.numbers(count);
  }

  /** A text of 48 bytes there, a number back. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public int hostText48B() {
    return calls.texts(count);
  }

  /** A record of 64 bytes there, a number back. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public int hostRecord64B() {
    return calls.records(count);
  }
}
