package dev.plugwright.internal.pool;

import org.jspecify.annotations.Nullable;

/** For how long each place of a pool has seen no call. Used by one thread. */
final class Idleness {
  private final long limit;
  private final long[] calls;
  private final long[] since;
  private final int[] entries;

  Idleness(int slots, long limit) {
    this.limit = limit;
    this.calls = new long[slots];
    this.since = new long[slots];
    this.entries = new int[slots];
  }

  /** Looks at a place; returns whether its instance has seen no call for too long. */
  boolean isTooLong(int slot, @Nullable Entry<?> entry) {
    long now = System.nanoTime();
    int identity = System.identityHashCode(entry);
    if (entry == null
        || entry.instance.life().isClaimed()
        || entries[slot] != identity
        || calls[slot] != entry.calls()) {
      entries[slot] = identity;
      calls[slot] = entry == null ? 0 : entry.calls();
      since[slot] = now;
      return false;
    }
    return now - since[slot] >= limit;
  }
}
