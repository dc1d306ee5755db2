package dev.plugwright.commands;

import java.util.Locale;

/** Sizes as people read them. */
public final class Sizes {
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;

  private Sizes() {}

  /** Returns a size in KiB or MiB with one digit, {@code 12.1 KiB}. */
  public static String of(long bytes) {
    return bytes < MIB
        ? String.format(Locale.ROOT, "%.1f KiB", (double) bytes / KIB)
        : String.format(Locale.ROOT, "%.1f MiB", (double) bytes / MIB);
  }

  /** Returns a size exactly and readable, {@code 12,345 bytes (12.1 KiB)}. */
  static String exact(long bytes) {
    return String.format(Locale.ROOT, "%,d bytes (%s)", bytes, of(bytes));
  }

  /** Returns a number with its noun, {@code 1 plugin}, {@code 2 plugins}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
