package dev.plugwright.spi.codec;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Limits how many elements of a decoded set, or keys of a decoded map, have the same hash code.
 *
 * <p>A hash map searches all of them for each one, unless their class says how they compare.
 * Without the limit, a plugin could choose values of a record so that a result of a megabyte takes
 * minutes to decode, after the plugin has ended and with it its time limit.
 */
public final class CollisionCheck {
  /** The most elements with the same hash code. */
  public static final int MOST = 1024;

  private static final CollisionCheck NONE = new CollisionCheck("", 0);

  private static final int FIRST_TABLE = 4096;

  /** A random number, so that no input makes the hash codes of a collection collide here. */
  private static final long FACTOR = ThreadLocalRandom.current().nextLong() | 1;

  private final String type;

  /**
   * A hash table. An entry has a hash code in its upper 32 bits, and the number of keys with this
   * hash code in its lower 32 bits; 0 is an empty entry.
   */
  private long[] slots;

  private int distinct;

  private CollisionCheck(String type, int slots) {
    this.type = type;
    this.slots = new long[slots];
  }

  /**
   * Returns the check of a collection.
   *
   * @param type what the contract calls the type of the elements or keys
   * @param length their number
   */
  public static CollisionCheck of(String type, int length) {
    return length <= MOST ? NONE : new CollisionCheck(type, FIRST_TABLE);
  }

  /**
   * Counts an element or key, before it is searched for.
   *
   * @param key the element or key
   * @param start where its bytes start
   * @return the element or key
   * @throws CodecException if there are too many with its hash code
   */
  public <K> K check(K key, int start) {
    if (slots.length > 0) {
      count(key.hashCode(), start);
    }
    return key;
  }

  private void count(int hash, int start) {
    int slot = find(hash);
    if (slots[slot] == 0 && 2 * ++distinct > slots.length) {
      grow();
      slot = find(hash);
    }
    long count = (slots[slot] & 0xFFFF_FFFFL) + 1;
    if (count > MOST) {
      throw CodecException.colliding(type, start, MOST);
    }
    slots[slot] = (long) hash << Integer.SIZE | count;
  }

  /** Returns the slot of a hash code, or else the free one for it. */
  private int find(int hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash * FACTOR >>> Integer.SIZE) & mask;
    while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    for (long slot : before) {
      if (slot != 0) {
        slots[find((int) (slot >>> Integer.SIZE))] = slot;
      }
    }
  }
}
