package dev.plugwright.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.streaming.api.operators.TimestampedCollector;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Records that wait for a call, and their timestamps. */
final class Waiting<I> {
  /** Stands for a record without a timestamp. */
  private static final long NONE = TimestampAssigner.NO_TIMESTAMP;

  private final List<I> values;
  private long[] times;

  Waiting(int expected) {
    values = new ArrayList<>(expected);
    times = new long[Math.max(expected, 8)];
  }

  void add(I value, StreamRecord<I> element) {
    int index = values.size();
    values.add(value);
    if (index == times.length) {
      times = Arrays.copyOf(times, 2 * index);
    }
    times[index] = element.hasTimestamp() ? element.getTimestamp() : NONE;
  }

  int size() {
    return values.size();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  I value(int index) {
    return values.get(index);
  }

  /** Returns a part of the values, which cannot be changed. */
  List<I> values(int from, int to) {
    return Collections.unmodifiableList(
        from == 0 && to == values.size() ? values : values.subList(from, to));
  }

  /** Returns a value with the timestamp of a record. */
  <T> StreamRecord<T> withTime(int index, T value) {
    return times[index] == NONE
        ? new StreamRecord<>(value)
        : new StreamRecord<>(value, times[index]);
  }

  /** Gives results that are collected next the timestamp of a record. */
  void setTime(int index, TimestampedCollector<?> collector) {
    if (times[index] == NONE) {
      collector.eraseTimestamp();
    } else {
      collector.setAbsoluteTimestamp(times[index]);
    }
  }
}
