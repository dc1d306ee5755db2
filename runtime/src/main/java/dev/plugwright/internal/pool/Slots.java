package dev.plugwright.internal.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The places for instances.
 *
 * <p>A thread first looks where it found an instance the last time, so that threads keep to
 * instances of their own as long as there are enough, whose memory is then in the caches of their
 * processors. The places are remembered by a hash of the thread and not in the thread, which would
 * cost each virtual thread a map.
 *
 * <p>Instances are claimed without a lock; places are reserved and emptied under the pool's.
 */
final class Slots<T> {
  private static final int FEWEST_HINTS = 64;
  private static final int MOST_HINTS = 4096;
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

  private final AtomicReferenceArray<@Nullable Entry<T>> entries;

  /** Guarded by the pool's lock. */
  private final boolean[] reserved;

  /** Where threads found an instance; a wrong one costs time and nothing else. */
  private final int[] hints;

  private final int hintShift;

  /**
   * Hints from here on are not followed, so that fewer instances are used than there are, and the
   * others become idle.
   */
  private volatile int active = 1;

  Slots(int size) {
    this.entries = new AtomicReferenceArray<>(size);
    this.reserved = new boolean[size];
    int table = Integer.highestOneBit(Math.clamp(size * 8L, FEWEST_HINTS, MOST_HINTS));
    this.hints = new int[table];
    this.hintShift = Long.SIZE - Integer.numberOfTrailingZeros(table);
  }

  int capacity() {
    return entries.length();
  }

  @Nullable Entry<T> get(int slot) {
    return entries.getAcquire(slot);
  }

  /** Returns the instances that there are now. */
  List<Entry<T>> entries() {
    List<Entry<T>> present = new ArrayList<>();
    for (int slot = 0; slot < entries.length(); slot++) {
      Entry<T> entry = entries.getAcquire(slot);
      if (entry != null) {
        present.add(entry);
      }
    }
    return present;
  }

  /** Returns how many instances no thread has claimed. */
  int idle() {
    return (int) entries().stream().filter(it -> !it.instance.life().isClaimed()).count();
  }

  /** Claims an idle instance of a version for the current thread. */
  @Nullable Entry<T> claim(Version<T> version) {
    Thread thread = Thread.currentThread();
    int hash = (int) (thread.threadId() * GOLDEN_RATIO >>> hintShift);
    int hint = hints[hash];
    if (hint < active) {
      Entry<T> entry = entries.getAcquire(hint);
      if (entry != null && entry.version == version && entry.instance.life().claim(thread)) {
        return entry;
      }
    }
    Entry<T> found = claimFor(thread, version);
    if (found != null) {
      hints[hash] = found.slot;
    }
    return found;
  }

  /** Claims an idle instance of a version for a thread, the first one that there is. */
  @Nullable Entry<T> claimFor(Thread thread, Version<T> version) {
    for (int slot = 0; slot < entries.length(); slot++) {
      Entry<T> entry = entries.getAcquire(slot);
      if (entry != null && entry.version == version && entry.instance.life().claim(thread)) {
        if (slot >= active) {
          active = slot + 1;
        }
        return entry;
      }
    }
    return null;
  }

  /** Lets fewer instances be used than before, for as long as they are enough. */
  void relax() {
    int now = active;
    active = Math.max(1, now - Math.max(1, now / 8));
  }

  // ---- under the pool's lock ----

  /** Reserves a free place; returns -1 if there is none. */
  int reserve() {
    for (int slot = 0; slot < reserved.length; slot++) {
      if (!reserved[slot]) {
        reserved[slot] = true;
        return slot;
      }
    }
    return -1;
  }

  /** Puts an instance into a reserved place. */
  void put(int slot, Entry<T> entry) {
    entry.slot = slot;
    entries.setRelease(slot, entry);
  }

  /** Frees a place. */
  void free(int slot) {
    entries.setRelease(slot, null);
    reserved[slot] = false;
  }
}
