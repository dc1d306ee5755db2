package dev.plugwright.benchmarks.codec;

import dev.plugwright.benchmarks.codec.Messages.Note;
import dev.plugwright.benchmarks.codec.Messages.Reading;
import dev.plugwright.benchmarks.codec.Messages.Samples;
import dev.plugwright.benchmarks.codec.Messages.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The values that every contestant encodes. */
final class SampleValues {
  static final Reading READING = reading(7);
  static final List<Reading> READINGS = readings(100);
  static final Samples SAMPLES = new Samples(new SplittableRandom(1).longs(100_000).toArray());
  static final Note NOTE = new Note(text(1024));

  private SampleValues() {}

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
