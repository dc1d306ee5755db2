package dev.plugwright.benchmarks.call;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import dev.plugwright.benchmarks.call.Calls.Packet;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Compares a call of a confined instance, a call through a pool, and a call that takes and closes a
 * lease, in one thread and in two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PoolBenchmark {
  /** What is called. */
  @Param({"confined", "pool", "lease"})
  public String contestant;

  // Neither static nor final: a JIT must not know a record for a constant.
  private int seven = 7;
  private int twenty = 20;
  private Packet packet = Arguments.PACKET;
  private IntBinaryOperator add;
  private UnaryOperator<Packet> echo;

  /** What the threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private PluginEngine engine;
    private PluginSpec<Calls> spec;
    private PluginPool<Calls> pool;

    /** Opens the pool. */
    @Setup
    public void open() {
      engine = PluginEngine.create();
      spec = engine.load(Contestants.file("calls")).bind(Calls.class);
      pool = spec.pool(PoolOptions.builder().maxSize(4).minIdle(2).build());
    }

    /** Closes it. */
    @TearDown
    public void close() {
      pool.close();
      engine.close();
    }
  }

  /** Picks what is called; a fork has one of them. */
  @Setup
  public void setUp(Shared shared) {
    PluginPool<Calls> pool = shared.pool;
    if (contestant.equals("lease")) {
      add = (a, b) -> addInLease(pool, a, b);
      echo = value -> echoInLease(pool, value);
    } else {
      Calls calls =
          contestant.equals("pool") ? pool.api() : shared.spec.confined().instantiate().api();
      add = calls::add;
      echo = calls::echoPacket;
    }
  }

  private static int addInLease(PluginPool<Calls> pool, int a, int b) {
    try (PluginLease<Calls> lease = pool.lease()) {
      return lease.api().add(a, b);
    }
  }

  private static Packet echoInLease(PluginPool<Calls> pool, Packet packet) {
    try (PluginLease<Calls> lease = pool.lease()) {
      return lease.api().echoPacket(packet);
    }
  }

  /** Two numbers in, one out. */
  @Benchmark
  public int add() {
    return add.applyAsInt(seven, twenty);
  }

  /** The same in two threads; the time is that of one call in one of them. */
  @Benchmark
  @Threads(2)
  public int addInTwoThreads() {
    return add.applyAsInt(seven, twenty);
  }

  /** A record of 64 bytes there and back. */
  @Benchmark
  public Object echoRecord64B() {
    return echo.apply(packet);
  }

  /** The same in two threads. */
  @Benchmark
  @Threads(2)
  public Object echoRecord64BInTwoThreads() {
    return echo.apply(packet);
  }
}
