package dev.plugwright.internal.instance;

import java.time.Duration;

/** How long something may take, in nanoseconds. */
public final class Durations {
  private Durations() {}

  /** Returns a duration in nanoseconds; 0 if it is negative, the largest number if it is longer. */
  public static long nanos(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    try {
      return duration.toNanos();
    } catch (ArithmeticException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}
