package dev.plugwright.spi.binding;

/** A pointer and a length in one {@code long}, as exports return them: {@code ptr << 32 | len}. */
public final class Slice {
  private Slice() {}

  /** Packs a pointer and a length. */
  public static long of(int address, int length) {
    return (long) address << Integer.SIZE | Integer.toUnsignedLong(length);
  }

  /** Returns the pointer, an unsigned number. */
  public static int address(long slice) {
    return (int) (slice >>> Integer.SIZE);
  }

  /** Returns the length, an unsigned number. */
  public static int length(long slice) {
    return (int) slice;
  }
}
