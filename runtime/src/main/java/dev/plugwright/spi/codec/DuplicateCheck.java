package dev.plugwright.spi.codec;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Compares the elements of a set, or the keys of a map, as they are encoded: decoders refuse
 * duplicates, and the collection may compare its elements in another way.
 *
 * <p>The keys are found again by a hash of their bytes. The hash depends on a random number, so
 * that no input makes the keys of a collection collide.
 */
public final class DuplicateCheck {
  private static final DuplicateCheck NONE = new DuplicateCheck();

  /** Classes whose instances always compare by {@code equals}; subclasses may not. */
  private static final Set<Class<?>> BY_EQUALS =
      Set.of(
          HashSet.class,
          LinkedHashSet.class,
          Set.of().getClass(),
          Set.of(1, 2).getClass(),
          HashMap.class,
          LinkedHashMap.class,
          EnumMap.class,
          Map.of().getClass(),
          Map.of(1, 1).getClass());

  private static final int SMALLEST_TABLE = 16;

  /** A collection may return any size, so the first table is no larger than this. */
  private static final int LARGEST_FIRST_TABLE = 1 << 16;

  private static final long SEED = ThreadLocalRandom.current().nextLong() | 1;
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private final @Nullable BincodeOutput out;
  private final String type;

  /** Where the keys start and how many bytes they have, plus one; 0 where there is none. */
  private long[] slots;

  private int count;

  private DuplicateCheck() {
    this.out = null;
    this.type = "";
    this.slots = new long[0];
  }

  private DuplicateCheck(BincodeOutput out, String type, int size) {
    this.out = out;
    this.type = type;
    int slots = Math.max(SMALLEST_TABLE, 2 * Math.min(size, LARGEST_FIRST_TABLE / 2));
    this.slots = new long[Integer.highestOneBit(slots - 1) << 1];
  }

  /**
   * Returns a check for the elements of any set, or the keys of any map.
   *
   * @param out what they are written to
   * @param type what the contract calls the type of the elements or keys
   * @param size their number, roughly
   */
  public static DuplicateCheck of(BincodeOutput out, String type, int size) {
    return new DuplicateCheck(out, type, size);
  }

  /**
   * Returns a check for a set whose elements are encoded alike only if they are equal, and compare
   * as equal: sets of the JDK that compare in one of these ways need none.
   *
   * @param out what the elements are written to
   * @param type what the contract calls the type of the elements
   * @param size their number, roughly
   * @param set the set
   */
  public static DuplicateCheck of(BincodeOutput out, String type, int size, Set<?> set) {
    boolean distinct =
        size == 0
            || BY_EQUALS.contains(set.getClass())
            || set instanceof EnumSet<?>
            || set.getClass() == TreeSet.class && ((TreeSet<?>) set).comparator() == null;
    return distinct ? NONE : of(out, type, size);
  }

  /**
   * The same for a map, whose keys are encoded alike only if they are equal.
   *
   * @param out what the keys are written to
   * @param type what the contract calls the type of the keys
   * @param size their number, roughly
   * @param map the map
   */
  public static DuplicateCheck of(BincodeOutput out, String type, int size, Map<?, ?> map) {
    boolean distinct =
        size == 0
            || BY_EQUALS.contains(map.getClass())
            || map.getClass() == TreeMap.class && ((TreeMap<?, ?>) map).comparator() == null;
    return distinct ? NONE : of(out, type, size);
  }

  /**
   * Checks an element or key that has just been written.
   *
   * @param start where it starts
   * @throws CodecException if another one is encoded alike
   */
  public void check(int start) {
    if (out != null) {
      add(out.buffer(), start, out.position() - start);
    }
  }

  private void add(byte[] buffer, int start, int length) {
    if (2 * ++count > slots.length) {
      grow(buffer);
    }
    int slot = find(buffer, start, length);
    if (slots[slot] != 0) {
      throw CodecException.encodedAlike(type, start);
    }
    slots[slot] = slot(start, length);
  }

  /** Returns the slot of an equal key, or else the free one for this key. */
  private int find(byte[] buffer, int start, int length) {
    int mask = slots.length - 1;
    int slot = hash(buffer, start, start + length) & mask;
    while (slots[slot] != 0 && !isAt(slots[slot], buffer, start, length)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static long slot(int start, int length) {
    return (long) start << Integer.SIZE | length + 1L;
  }

  private static int start(long slot) {
    return (int) (slot >>> Integer.SIZE);
  }

  private static int length(long slot) {
    return (int) slot - 1;
  }

  private static boolean isAt(long slot, byte[] buffer, int start, int length) {
    int other = start(slot);
    return length(slot) == length
        && Arrays.equals(buffer, other, other + length, buffer, start, start + length);
  }

  private void grow(byte[] buffer) {
    long[] before = slots;
    slots = new long[2 * before.length];
    for (long slot : before) {
      if (slot != 0) {
        slots[find(buffer, start(slot), length(slot))] = slot;
      }
    }
  }

  private static int hash(byte[] buffer, int start, int end) {
    long hash = SEED + end - start;
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = mix(hash ^ (long) Views.LONG.get(buffer, at));
    }
    for (; at < end; at++) {
      hash = mix(hash ^ buffer[at]);
    }
    return (int) (hash ^ hash >>> Integer.SIZE);
  }

  /** The high half of the product depends on every bit. */
  private static long mix(long bits) {
    return bits * SEED ^ Math.multiplyHigh(bits, SEED) ^ bits * FACTOR >>> Integer.SIZE;
  }
}
