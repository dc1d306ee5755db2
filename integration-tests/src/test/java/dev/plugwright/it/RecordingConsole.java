package dev.plugwright.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Keeps what plugins log, and answers what has one answer. */
abstract class RecordingConsole implements Console {
  final List<Object> log = new ArrayList<>();
  IntConsumer interference = depth -> {};

  @Override
  public void logInt(int value) {
    log.add(value);
  }

  @Override
  public void logStr(String text) {
    log.add(text);
  }

  @Override
  public void logReading(Reading reading) {
    log.add(reading);
  }

  @Override
  public long sum(long[] values) {
    return Arrays.stream(values).sum();
  }

  @Override
  public Optional<Reading> find(List<Reading> readings, String sensor) {
    return readings.stream().filter(r -> r.sensor().equals(sensor)).findFirst();
  }

  @Override
  public void interfere(int depth) {
    interference.accept(depth);
  }
}
