package dev.plugwright.benchmarks.codec;

import dev.plugwright.benchmarks.codec.Messages.Note;
import dev.plugwright.benchmarks.codec.Messages.Reading;
import dev.plugwright.benchmarks.codec.Messages.Samples;
import dev.plugwright.benchmarks.codec.Messages.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The values that every contestant encodes.
 *
 * <p>In fields that are neither static nor final: a JIT that knew a record for a constant would
 * encode it while it compiles.
 */
final class SampleValues {
  Reading reading = reading(7);
  List<Reading> readings = readings(100);
  Samples samples = new Samples(new SplittableRandom(1).longs(100_000).toArray());
  Note note = new Note(text(1024));

  private static Reading reading(int i) {
    Unit unit = Unit.values()[i % Unit.values().length];
    return new Reading(i, 1_750_000_000_000L + i, 20.25 + i, i % 2 == 0, unit, "boiler room " + i);
  }

  private static List<Reading> readings(int count) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readings.add(reading(i));
    }
    return readings;
  }

  /** English prose, question marks included. */
  private static String text(int length) {
    String prose =
        "Shall I compare thee to a summer's day? Thou art more lovely and more temperate. ";
    return prose.repeat(length / prose.length() + 1).substring(0, length);
  }
}
