package dev.plugwright.it.types;

import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.Unsigned;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/** Every kind of array as a field, and arrays of everything. */
public record Arrays(
    byte[] bytes,
    boolean[] flags,
    char[] letters,
    short[] shorts,
    int[] ints,
    long[] longs,
    float[] floats,
    double[] doubles,
    @Unsigned int[] unsigned,
    int[][][] cube,
    Integer[] boxed,
    String[] texts,
    Color[] colors,
    Shape[] shapes,
    UUID[][] ids,
    @I128 BigInteger[] numbers,
    @org.jspecify.annotations.Nullable String[] holes,
    List<byte[]> chunks) {}
