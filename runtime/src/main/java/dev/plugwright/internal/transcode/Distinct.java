package dev.plugwright.internal.transcode;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds elements whose encodings are equal: a hash table of places in the output, which takes a few
 * bytes for each element that was written, whatever the count says.
 */
final class Distinct {
  /** Guests cannot predict it, so they cannot make elements collide. */
  private static final long SEED = ThreadLocalRandom.current().nextLong() | 1;

  private static final int FIRST_CAPACITY = 16;

  private int[] starts = new int[FIRST_CAPACITY];
  private int[] ends = new int[FIRST_CAPACITY];
  private int[] table = new int[2 * FIRST_CAPACITY];
  private int size;

  /** Adds the element at a place of the output; returns {@code false} if it is there already. */
  boolean add(byte[] bytes, int from, int to) {
    if (size == starts.length) {
      grow(bytes);
    }
    int slot = find(bytes, from, to);
    if (table[slot] != 0) {
      return false;
    }
    starts[size] = from;
    ends[size] = to;
    table[slot] = ++size;
    return true;
  }

  /** Returns the slot of an equal element, or a free one. */
  private int find(byte[] bytes, int from, int to) {
    int mask = table.length - 1;
    int slot = hash(bytes, from, to) & mask;
    while (table[slot] != 0) {
      int other = table[slot] - 1;
      if (Arrays.equals(bytes, starts[other], ends[other], bytes, from, to)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow(byte[] bytes) {
    starts = Arrays.copyOf(starts, 2 * size);
    ends = Arrays.copyOf(ends, 2 * size);
    table = new int[4 * size];
    for (int i = 0; i < size; i++) {
      table[find(bytes, starts[i], ends[i])] = i + 1;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    long hash = SEED;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i] & 0xFF) * SEED;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> Integer.SIZE);
  }
}
