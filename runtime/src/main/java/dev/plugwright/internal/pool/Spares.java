package dev.plugwright.internal.pool;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instances of the present version that were started before there was a place for them, because
 * those of the old version were still lent. Used under the lock of the pool.
 */
final class Spares<T> {
  private final ArrayDeque<Entry<T>> entries = new ArrayDeque<>();

  /** Takes one, if there are any. */
  @Nullable Entry<T> take() {
    return entries.poll();
  }

  /** Moves as many as possible to free places. */
  void placeIn(Slots<T> slots) {
    while (!entries.isEmpty()) {
      int slot = slots.reserve();
      if (slot < 0) {
        return;
      }
      slots.put(slot, entries.remove());
    }
  }

  /** Takes the instances of a new version; returns the old ones, which the caller closes. */
  List<Entry<T>> replace(List<Entry<T>> next) {
    List<Entry<T>> old = List.copyOf(entries);
    entries.clear();
    entries.addAll(next);
    return old;
  }
}
