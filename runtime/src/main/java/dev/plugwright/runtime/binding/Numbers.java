package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of numbers, which cross as plain elements like the arrays they are turned into here. */
public final class Numbers {
  private Numbers() {}

  /** Returns the elements as an array; a {@code null} element is an error. */
  static byte[] toBytes(List<Byte> list) {
    byte[] array = new byte[list.size()];
    int at = 0;
    for (Byte element : list) {
      array[at++] = present(element, at, "i8");
    }
    return array;
  }

  /** Returns an unmodifiable list of the elements. */
  public static List<Byte> listOf(byte[] array) {
    List<Byte> list = new ArrayList<>(array.length);
    for (byte element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  /** Returns the elements as an array; a {@code null} element is an error. */
  static short[] toShorts(List<Short> list) {
    short[] array = new short[list.size()];
    int at = 0;
    for (Short element : list) {
      array[at++] = present(element, at, "i16");
    }
    return array;
  }

  /** Returns an unmodifiable list of the elements. */
  public static List<Short> listOf(short[] array) {
    List<Short> list = new ArrayList<>(array.length);
    for (short element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  /** Returns the elements as an array; a {@code null} element is an error. */
  static int[] toInts(List<Integer> list) {
    int[] array = new int[list.size()];
    int at = 0;
    for (Integer element : list) {
      array[at++] = present(element, at, "i32");
    }
    return array;
  }

  /** Returns an unmodifiable list of the elements. */
  public static List<Integer> listOf(int[] array) {
    List<Integer> list = new ArrayList<>(array.length);
    for (int element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  /** Returns the elements as an array; a {@code null} element is an error. */
  static long[] toLongs(List<Long> list) {
    long[] array = new long[list.size()];
    int at = 0;
    for (Long element : list) {
      array[at++] = present(element, at, "i64");
    }
    return array;
  }

  /** Returns an unmodifiable list of the elements. */
  public static List<Long> listOf(long[] array) {
    List<Long> list = new ArrayList<>(array.length);
    for (long element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  /** Returns the elements as an array; a {@code null} element is an error. */
  static float[] toFloats(List<Float> list) {
    float[] array = new float[list.size()];
    int at = 0;
    for (Float element : list) {
      array[at++] = present(element, at, "f32");
    }
    return array;
  }

  /** Returns an unmodifiable list of the elements. */
  public static List<Float> listOf(float[] array) {
    List<Float> list = new ArrayList<>(array.length);
    for (float element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  /** Returns the elements as an array; a {@code null} element is an error. */
  static double[] toDoubles(List<Double> list) {
    double[] array = new double[list.size()];
    int at = 0;
    for (Double element : list) {
      array[at++] = present(element, at, "f64");
    }
    return array;
  }

  /** Returns an unmodifiable list of the elements. */
  public static List<Double> listOf(double[] array) {
    List<Double> list = new ArrayList<>(array.length);
    for (double element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  private static <T> T present(T element, int count, String type) {
    if (element == null) {
      throw new CodecException(
          "element [%d] %s".formatted(count - 1, CodecException.isNull(type, 0).getMessage()), 0);
    }
    return element;
  }
}
