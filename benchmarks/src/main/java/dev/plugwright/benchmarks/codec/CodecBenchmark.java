package dev.plugwright.benchmarks.codec;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Encoding and decoding; a fork loads one contestant only, as an application would. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  /** Who encodes. */
  @Param({"plugwright", "kryo", "protobuf", "fory", "boxed"})
  public String contestant;

  private CodecContestant codec;

  /** Picks the contestant. */
  @Setup
  public void setUp() {
    codec = CodecContestant.of(contestant);
  }

  /** A record of six components. */
  @Benchmark
  public int encodeRecord() {
    return codec.encodeReading();
  }

  /** A record of six components. */
  @Benchmark
  public Object decodeRecord() {
    return codec.decodeReading();
  }

  /** A list of 100 such records. */
  @Benchmark
  public int encode100Records() {
    return codec.encodeReadings();
  }

  /** A list of 100 such records. */
  @Benchmark
  public Object decode100Records() {
    return codec.decodeReadings();
  }

  /** 100,000 numbers of 64 bits. */
  @Benchmark
  public int encode100000Longs() {
    return codec.encodeSamples();
  }

  /** 100,000 numbers of 64 bits. */
  @Benchmark
  public Object decode100000Longs() {
    return codec.decodeSamples();
  }

  /** A text of 1 KB. */
  @Benchmark
  public int encodeText() {
    return codec.encodeNote();
  }

  /** A text of 1 KB. */
  @Benchmark
  public Object decodeText() {
    return codec.decodeNote();
  }
}
