package dev.plugwright.internal.instance;

import dev.plugwright.spi.engine.GuestMemory;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Memory for a guest without an allocator: pages at its end.
 *
 * <p>A memory never shrinks, so pages that are given back are kept here for the next argument.
 */
final class PageAllocator implements GuestAllocator {
  private final GuestMemory memory;

  /** Free bytes by their address; adjacent pieces are merged. */
  private final TreeMap<Long, Long> free = new TreeMap<>();

  PageAllocator(GuestMemory memory) {
    this.memory = memory;
  }

  @Override
  public int allocate(int size) {
    long length = wholePages(size);
    for (Map.Entry<Long, Long> piece : free.entrySet()) {
      if (piece.getValue() >= length) {
        return take(piece.getKey(), length);
      }
    }
    if (memory.size() == 0) {
      memory.grow(1); // address 0 would say that there is no memory
    }
    long address = memory.grow((int) (length / GuestMemory.PAGE));
    return address <= 0 || address > 0xFFFF_FFFFL ? 0 : (int) address;
  }

  private int take(long address, long length) {
    long rest = Objects.requireNonNull(free.remove(address)) - length;
    if (rest > 0) {
      free.put(address + length, rest);
    }
    return (int) address;
  }

  @Override
  public void free(int address, int size) {
    long start = Integer.toUnsignedLong(address);
    long end = start + wholePages(size);
    Long behind = free.remove(end);
    end += behind == null ? 0 : behind;
    Map.Entry<Long, Long> before = free.lowerEntry(start);
    if (before != null && before.getKey() + before.getValue() == start) {
      start = before.getKey();
    }
    free.put(start, end - start);
  }

  @Override
  public boolean reuses() {
    return true;
  }

  @Override
  public Runnable remember() {
    TreeMap<Long, Long> then = new TreeMap<>(free);
    return () -> {
      free.clear();
      free.putAll(then);
    };
  }

  private static long wholePages(int size) {
    return (size + GuestMemory.PAGE - 1L) / GuestMemory.PAGE * GuestMemory.PAGE;
  }

  @Override
  public String name() {
    return "the plugin's memory";
  }
}
