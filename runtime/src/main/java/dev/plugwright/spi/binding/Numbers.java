package dev.plugwright.spi.binding;

import dev.plugwright.spi.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of numbers, which are passed as plain elements like the arrays they become here. */
final class Numbers {
  private Numbers() {}

  static byte[] bytes(List<? extends @Nullable Byte> list) {
    byte[] array = new byte[list.size()];
    int at = 0;
    for (Byte element : list) {
      requireRoom(at, array.length);
      array[at] = present(element, at++, "i8");
    }
    requireFull(at, array.length);
    return array;
  }

  static List<Byte> list(byte[] array) {
    List<Byte> list = new ArrayList<>(array.length);
    for (byte element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  static short[] shorts(List<? extends @Nullable Short> list) {
    short[] array = new short[list.size()];
    int at = 0;
    for (Short element : list) {
      requireRoom(at, array.length);
      array[at] = present(element, at++, "i16");
    }
    requireFull(at, array.length);
    return array;
  }

  static List<Short> list(short[] array) {
    List<Short> list = new ArrayList<>(array.length);
    for (short element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  static int[] ints(List<? extends @Nullable Integer> list) {
    int[] array = new int[list.size()];
    int at = 0;
    for (Integer element : list) {
      requireRoom(at, array.length);
      array[at] = present(element, at++, "i32");
    }
    requireFull(at, array.length);
    return array;
  }

  static List<Integer> list(int[] array) {
    List<Integer> list = new ArrayList<>(array.length);
    for (int element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  static long[] longs(List<? extends @Nullable Long> list) {
    long[] array = new long[list.size()];
    int at = 0;
    for (Long element : list) {
      requireRoom(at, array.length);
      array[at] = present(element, at++, "i64");
    }
    requireFull(at, array.length);
    return array;
  }

  static List<Long> list(long[] array) {
    List<Long> list = new ArrayList<>(array.length);
    for (long element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  static float[] floats(List<? extends @Nullable Float> list) {
    float[] array = new float[list.size()];
    int at = 0;
    for (Float element : list) {
      requireRoom(at, array.length);
      array[at] = present(element, at++, "f32");
    }
    requireFull(at, array.length);
    return array;
  }

  static List<Float> list(float[] array) {
    List<Float> list = new ArrayList<>(array.length);
    for (float element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  static double[] doubles(List<? extends @Nullable Double> list) {
    double[] array = new double[list.size()];
    int at = 0;
    for (Double element : list) {
      requireRoom(at, array.length);
      array[at] = present(element, at++, "f64");
    }
    requireFull(at, array.length);
    return array;
  }

  static List<Double> list(double[] array) {
    List<Double> list = new ArrayList<>(array.length);
    for (double element : array) {
      list.add(element);
    }
    return Collections.unmodifiableList(list);
  }

  private static <T> T present(@Nullable T element, int index, String type) {
    if (element == null) {
      throw new CodecException(
          "element [%d] %s".formatted(index, CodecException.isNull(type, 0).getMessage()), 0);
    }
    return element;
  }

  private static void requireRoom(int index, int size) {
    if (index == size) {
      throw new CodecException(
          "the list has more elements than its size() of %d".formatted(size), 0);
    }
  }

  private static void requireFull(int count, int size) {
    if (count != size) {
      throw new CodecException(
          "the list has %d elements, but its size() is %d".formatted(count, size), 0);
    }
  }
}
