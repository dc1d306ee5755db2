package dev.plugwright.benchmarks.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.spi.codec.BincodeOutput;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ways to write a plain text as UTF-8 into an array; only some find unpaired surrogates. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextBenchmark {
  private static final int ROOM = 8192;
  private static final int START = 8;

  /** Which way. */
  @Param({"plugwright", "getBytes", "encoder", "loop"})
  public String contestant;

  private String characters12 = text(12);
  private String characters24 = text(24);
  private String characters1000 = text(1000);
  private ToIntFunction<String> way;

  private static String text(int length) {
    return "abcdefgh ijklm, nop. ".repeat(50).substring(0, length);
  }

  /** Chooses the way. */
  @Setup
  public void setUp() {
    way = way(contestant);
  }

  private static ToIntFunction<String> way(String name) {
    byte[] bytes = new byte[ROOM];
    return switch (name) {
      case "plugwright" -> {
        BincodeOutput out = new BincodeOutput(ROOM, ROOM);
        yield text -> {
          out.reset();
          return out.writeUtf8(text);
        };
      }
      case "getBytes" ->
          text -> {
            byte[] utf8 = text.getBytes(UTF_8);
            System.arraycopy(utf8, 0, bytes, START, utf8.length);
            return utf8.length;
          };
      case "encoder" -> encoder(ByteBuffer.wrap(bytes));
      case "loop" ->
          text -> {
            for (int i = 0; i < text.length(); i++) {
              bytes[START + i] = (byte) text.charAt(i);
            }
            return text.length();
          };
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ToIntFunction<String> encoder(ByteBuffer target) {
    CharsetEncoder encoder = UTF_8.newEncoder();
    char[] characters = new char[ROOM];
    CharBuffer source = CharBuffer.wrap(characters);
    return text -> {
      text.getChars(0, text.length(), characters, 0);
      source.clear().limit(text.length());
      target.clear().position(START);
      encoder.reset().encode(source, target, true);
      return target.position() - START;
    };
  }

  /** 12 characters. */
  @Benchmark
  public int encode12() {
    return way.applyAsInt(characters12);
  }

  /** 24 characters. */
  @Benchmark
  public int encode24() {
    return way.applyAsInt(characters24);
  }

  /** 1000 characters. */
  @Benchmark
  public int encode1000() {
    return way.applyAsInt(characters1000);
  }
}
