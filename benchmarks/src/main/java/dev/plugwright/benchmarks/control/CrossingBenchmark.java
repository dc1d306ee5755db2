package dev.plugwright.benchmarks.control;

import dev.plugwright.benchmarks.call.RawCalls;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntBinaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ways to call an export that takes and returns numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CrossingBenchmark {
  /** Which way. */
  @Param({"plugwright", "confined", "execute", "function", "atomic", "enter", "entered"})
  public String contestant;

  private int a = 3;
  private int b = 4;
  private IntBinaryOperator add;

  /** Starts the plugin. */
  @Setup
  public void setUp() {
    add = RawCalls.proxy(contestant).orElseGet(() -> raw(contestant));
  }

  private static IntBinaryOperator raw(String way) {
    Context context = RawCalls.context();
    Value export = RawCalls.export(context, "add");
    IntBinaryOperator function = export.as(RawCalls.Binary.class)::call;
    return switch (way) {
      case "execute" -> (x, y) -> export.execute(x, y).asInt();
      case "function" -> function;
      case "atomic" -> atomic(function);
      case "enter" ->
          (x, y) -> {
            context.enter();
            try {
              return function.applyAsInt(x, y);
            } finally {
              context.leave();
            }
          };
      case "entered" -> {
        context.enter();
        yield function;
      }
      default -> throw new IllegalArgumentException(way);
    };
  }

  /** Finds out first whether another thread is inside. */
  private static IntBinaryOperator atomic(IntBinaryOperator function) {
    AtomicReference<Thread> owner = new AtomicReference<>();
    return (x, y) -> {
      if (!owner.compareAndSet(null, Thread.currentThread())) {
        throw new IllegalStateException("busy");
      }
      try {
        return function.applyAsInt(x, y);
      } finally {
        owner.setRelease(null);
      }
    };
  }

  /** The sum of two numbers. */
  @Benchmark
  public int add() {
    return add.applyAsInt(a, b);
  }
}
