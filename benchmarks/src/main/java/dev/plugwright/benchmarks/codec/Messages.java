package dev.plugwright.benchmarks.codec;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** Never called: makes the processor generate the codecs that are measured. */
@WasmPlugin
public interface Messages {
  /** What a value is measured in. */
  enum Unit {
    CELSIUS,
    KELVIN,
    PASCAL
  }

  /** A small record of mixed types. */
  record Reading(int sensor, long time, double value, boolean valid, Unit unit, String name) {}

  /** Many numbers. */
  record Samples(long[] values) {}

  /** A text. */
  record Note(String text) {}

  List<Reading> readings(List<Reading> readings);

  Samples samples(Samples samples);

  Note note(Note note);
}
