package dev.plugwright.sample.host;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
public final class Texts {

  private Texts() {}

  /** {@code 12,345}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** One thing or several: {@code 1 word}, {@code 2 words}. */
  public static String count(long number, String thing) {
    return count(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** Nanoseconds as milliseconds. */
  public static String milliseconds(long nanos) {
    return String.format(Locale.ROOT, nanos < 10_000_000 ? "%.2f ms" : "%.1f ms", nanos / 1e6);
  }

  /** Bytes as kilobytes of a thousand. */
  public static String kilobytes(long bytes) {
    return count(Math.round(bytes / 1000.0)) + " kB";
  }

  /** A reading time, rounded up: a reader does not mind being early. */
  public static String minutes(Duration time) {
    long minutes = Math.max(1, (time.toSeconds() + 59) / 60);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
