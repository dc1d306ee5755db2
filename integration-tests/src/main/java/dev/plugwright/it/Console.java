package dev.plugwright.it;

import dev.plugwright.annotations.Capacity;
import dev.plugwright.annotations.FixedLayout;
import dev.plugwright.annotations.HostFunctions;
import java.util.List;
import java.util.Optional;

/** What test plugins call. */
@HostFunctions
public interface Console {
  /** Logs a number. */
  void logInt(int value);

  /** Logs a text that stays where the plugin has it. */
  void logStr(String text);

  /** Logs a record. */
  void logReading(Reading reading);

  /** Logs numbers that stay where the plugin has them. */
  long sum(long[] values);

  /** Answers with a text of this length. */
  String text(int length);

  /** Answers with what it was asked. */
  Optional<Reading> find(List<Reading> readings, String sensor);

  /**
   * Fails with a typed error that the plugin can handle.
   *
   * @throws ParseException if the text is no number
   */
  int parse(String text) throws ParseException;

  /** Takes a structure that stays where the plugin has it, and answers with another. */
  Position move(Position position, double by);

  /** Does what the test wants: call the plugin again, or fail. */
  void interfere(int depth);

  /**
   * A structure that crosses as it lies in memory.
   *
   * @param mark a small number before larger ones, which leaves a gap
   * @param x first
   * @param y second
   * @param name a short text
   */
  @FixedLayout
  record Position(byte mark, double x, double y, @Capacity(12) String name) {}

  /**
   * A value.
   *
   * @param sensor where it is from
   * @param value what it is
   * @param tags what it is good for
   */
  record Reading(String sensor, double value, List<String> tags) {}
}
