package dev.plugwright.benchmarks.control;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ways to get 1 MiB out of a guest's memory into a new array. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CopyBenchmark {
  private static final int MEMORY = 4 << 20;
  private static final int SIZE = 1 << 20;
  private static final int CHUNK = 64 << 10;
  private static final int ADDRESS = 4096;

  /**
   * Which way; {@code plugwright} reads a direct buffer as we do, {@code heap} copies from an
   * array, as engines do whose memory is one.
   */
  @Param({"plugwright", "staged", "chunks", "heap"})
  public String contestant;

  private Supplier<byte[]> way;

  /** Chooses the way. */
  @Setup
  public void setUp() {
    way = way(contestant);
  }

  private static Supplier<byte[]> way(String name) {
    ByteBuffer direct = ByteBuffer.allocateDirect(MEMORY);
    byte[] heap = new byte[MEMORY];
    return switch (name) {
      case "plugwright" ->
          () -> {
            byte[] result = new byte[SIZE];
            direct.get(ADDRESS, result);
            return result;
          };
      case "staged" ->
          () -> {
            direct.get(ADDRESS, heap, 0, SIZE);
            return Arrays.copyOf(heap, SIZE);
          };
      case "chunks" ->
          () -> {
            byte[] result = new byte[SIZE];
            for (int at = 0; at < SIZE; at += CHUNK) {
              direct.get(ADDRESS + at, result, at, CHUNK);
            }
            return result;
          };
      case "heap" -> () -> Arrays.copyOfRange(heap, ADDRESS, ADDRESS + SIZE);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** 1 MiB. */
  @Benchmark
  public byte[] copy1MiB() {
    return way.get();
  }
}
