package dev.plugwright.runtime.binding;

public final class Slice {
  private Slice() {}

  public static int address(long slice) {
    return (int) (slice >>> 32);
  }

  public static int length(long slice) {
    return (int) slice;
  }
}
