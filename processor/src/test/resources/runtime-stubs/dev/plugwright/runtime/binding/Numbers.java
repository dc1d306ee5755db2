package dev.plugwright.runtime.binding;

import java.util.List;

public final class Numbers {
  private Numbers() {}

  public static List<Byte> listOf(byte... values) {
    throw new UnsupportedOperationException();
  }

  public static List<Short> listOf(short... values) {
    throw new UnsupportedOperationException();
  }

  public static List<Integer> listOf(int... values) {
    throw new UnsupportedOperationException();
  }

  public static List<Long> listOf(long... values) {
    throw new UnsupportedOperationException();
  }

  public static List<Float> listOf(float... values) {
    throw new UnsupportedOperationException();
  }

  public static List<Double> listOf(double... values) {
    throw new UnsupportedOperationException();
  }
}
