package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Methods of a hostile plugin: a result, or an argument of a host function, is the bytes of {@code
 * data}, or if {@code packed} is not 0, what that address and length stand for.
 */
@WasmPlugin
public interface Fuzzed {
  /** A text. */
  String text(byte[] data, long packed);

  /** Numbers without a prefix. */
  long[] numbers(byte[] data, long packed);

  /** Numbers of one byte. */
  byte[] bytes(byte[] data, long packed);

  /** Records. */
  List<Console.Reading> readings(byte[] data, long packed);

  /** A map of texts to optional values. */
  Map<String, Optional<Integer>> map(byte[] data, long packed);

  /** A set. */
  Set<Color> colors(byte[] data, long packed);

  /** A variant, which may be nested. */
  Shape shape(byte[] data, long packed);

  /** Values with rules of their own. */
  Moment moment(byte[] data, long packed);

  /** A structure of fixed layout. */
  Console.Position position(byte[] data, long packed);

  /**
   * A value or an exception.
   *
   * @throws ParseException if the plugin says so
   */
  List<Boolean> flags(byte[] data, long packed) throws ParseException;

  /** Calls {@link Console#logStr}. */
  void logStr(byte[] data, long packed);

  /** Calls {@link Console#logReading}. */
  void logReading(byte[] data, long packed);

  /** Calls {@link Console#sum}. */
  void sum(byte[] data, long packed);

  /**
   * Calls {@link Console#find} with the argument as both of its arguments, and as the reply's
   * place.
   */
  void find(byte[] data, long packed);

  /** Calls {@link Console#move}. */
  void travel(byte[] data, long packed);

  /** Calls {@link Console#parse} with the argument as the reply's place, too. */
  void parse(byte[] data, long packed);

  /** A few. */
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  /** A value of several cases. */
  sealed interface Shape {
    /**
     * A case.
     *
     * @param radius its size
     */
    record Circle(double radius) implements Shape {}

    /**
     * A case of cases.
     *
     * @param parts what it has
     */
    record Group(List<Shape> parts) implements Shape {}
  }

  /**
   * Values that not all bytes are.
   *
   * @param at a time
   * @param lasting a time
   * @param id 16 bytes
   * @param letter a character
   */
  record Moment(Instant at, Duration lasting, UUID id, char letter) {}
}
