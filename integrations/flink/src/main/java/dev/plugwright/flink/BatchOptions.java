package dev.plugwright.flink;

import java.io.Serializable;
import java.time.Duration;
import java.util.function.ToIntFunction;

/**
 * How many records one call gets. Immutable.
 *
 * <p>A batch ends when one of the bounds is reached. A batch whose arguments exceed {@link
 * dev.plugwright.PluginLimits#argumentBytes} is split.
 *
 * @param <I> type of the records
 */
public final class BatchOptions<I> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int records;
  private final long bytes;
  private final Weigher<I> weigher;
  private final Duration wait;

  private BatchOptions(int records, long bytes, Weigher<I> weigher, Duration wait) {
    this.records = records;
    this.bytes = bytes;
    this.weigher = weigher;
    this.wait = wait;
  }

  /**
   * Returns options with a number of records, a wait of at most 100 milliseconds, and no bound for
   * bytes.
   *
   * @param records at most, at least 1
   */
  public static <I> BatchOptions<I> records(int records) {
    if (records < 1) {
      throw new IllegalArgumentException("records must be at least 1, not " + records);
    }
    return new BatchOptions<>(records, Long.MAX_VALUE, in -> 0, Duration.ofMillis(100));
  }

  /**
   * Returns the options with a bound for the bytes of a batch. A record that reaches the bound by
   * itself is a batch of its own.
   *
   * @param most bytes at most, at least 1
   * @param next returns about how many bytes a record takes
   */
  public BatchOptions<I> bytes(long most, Weigher<I> next) {
    if (most < 1) {
      throw new IllegalArgumentException("bytes must be at least 1, not " + most);
    }
    return new BatchOptions<>(records, most, next, wait);
  }

  /**
   * Returns the options with the longest time that a record waits for others.
   *
   * @param most of processing time, at least 1 millisecond
   */
  public BatchOptions<I> wait(Duration most) {
    if (most.toMillis() < 1) {
      throw new IllegalArgumentException("wait must be at least 1 millisecond, not " + most);
    }
    return new BatchOptions<>(records, bytes, weigher, most);
  }

  int records() {
    return records;
  }

  long bytes() {
    return bytes;
  }

  int weight(I in) {
    return weigher.applyAsInt(in);
  }

  long waitMillis() {
    return wait.toMillis();
  }

  /**
   * Returns about how many bytes a record takes.
   *
   * @param <I> type of the records
   */
  @FunctionalInterface
  public interface Weigher<I> extends ToIntFunction<I>, Serializable {}
}
