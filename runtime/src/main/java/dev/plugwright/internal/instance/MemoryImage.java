package dev.plugwright.internal.instance;

import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a memory at some time. Ranges of zeros, most of a young memory, take no space.
 *
 * <p>To write it back, the memory is compared with it and only pieces that differ are copied: that
 * reads the memory once and writes little of it.
 */
final class MemoryImage {
  /** How many bytes are compared at once at most. */
  private static final int CHUNK = 1 << 16;

  /** How many bytes are copied at once, from the first one that differs. */
  private static final int PIECE = 1 << 12;

  private static final byte[] ZEROS = new byte[CHUNK];

  private final GuestMemory memory;
  private final long size;
  private final List<Extent> extents = new ArrayList<>();

  /** For a memory without views; made when it is needed. */
  private byte @Nullable [] scratch;

  /**
   * A contiguous range of bytes.
   *
   * @param address of the first one
   * @param bytes their values, at least {@code length}; {@link #ZEROS} for zeros
   * @param length how many there are
   * @param view the same bytes
   */
  private record Extent(long address, byte[] bytes, int length, ByteBuffer view) {}

  private MemoryImage(GuestMemory memory) {
    this.memory = memory;
    this.size = memory.size();
  }

  /** Copies a memory. */
  static MemoryImage of(GuestMemory memory) {
    MemoryImage image = new MemoryImage(memory);
    byte[] chunk = new byte[CHUNK];
    for (long address = 0; address < image.size; address += CHUNK) {
      int length = (int) Math.min(CHUNK, image.size - address);
      memory.read(address, chunk, 0, length);
      image.add(address, chunk, length);
    }
    return image;
  }

  /** Adds a chunk, as zeros and what is between them. */
  private void add(long address, byte[] chunk, int length) {
    int from = 0;
    while (from < length) {
      boolean zeros = isZero(chunk, from, length);
      int to = from;
      do {
        to = Math.min(to + PIECE, length);
      } while (to < length && isZero(chunk, to, length) == zeros);
      byte[] bytes = zeros ? ZEROS : Arrays.copyOfRange(chunk, from, to);
      extents.add(
          new Extent(address + from, bytes, to - from, ByteBuffer.wrap(bytes, 0, to - from)));
      from = to;
    }
  }

  private static boolean isZero(byte[] chunk, int from, int length) {
    int to = Math.min(from + PIECE, length);
    return Arrays.equals(chunk, from, to, ZEROS, 0, to - from);
  }

  /** Returns how many bytes the memory had. */
  long size() {
    return size;
  }

  /** Returns the memory. */
  GuestMemory memory() {
    return memory;
  }

  /** Restores the contents of the memory, whose size must be the same. */
  void restore() {
    for (Extent extent : extents) {
      ByteBuffer now = memory.slice(extent.address, extent.length);
      if (now == null) {
        restoreByCopies(extent);
      } else {
        restore(extent, now);
      }
    }
  }

  private void restore(Extent extent, ByteBuffer now) {
    int at = now.mismatch(extent.view);
    while (at >= 0) {
      int end = Math.min(at + PIECE, extent.length);
      now.put(at, extent.bytes, at, end - at);
      if (end == extent.length) {
        return;
      }
      now.position(end);
      int next = now.mismatch(extent.view.duplicate().position(end));
      at = next < 0 ? -1 : end + next;
    }
  }

  private void restoreByCopies(Extent extent) {
    byte[] now = scratch == null ? new byte[CHUNK] : scratch;
    scratch = now;
    memory.read(extent.address, now, 0, extent.length);
    int from = 0;
    while (from < extent.length) {
      int at = Arrays.mismatch(now, from, extent.length, extent.bytes, from, extent.length);
      if (at < 0) {
        return;
      }
      int start = from + at;
      int end = Math.min(start + PIECE, extent.length);
      end = start + lastDifference(now, extent.bytes, start, end);
      memory.write(extent.address + start, extent.bytes, start, end - start);
      from = end;
    }
  }

  /** Such memories write slowly, so equal bytes at the end are left out. */
  private static int lastDifference(byte[] now, byte[] bytes, int start, int end) {
    int last = end;
    while (last > start + 1 && now[last - 1] == bytes[last - 1]) {
      last--;
    }
    return last - start;
  }
}
