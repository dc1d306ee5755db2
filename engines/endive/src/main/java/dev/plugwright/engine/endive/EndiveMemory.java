package dev.plugwright.engine.endive;

import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Memory;

/** Guest memory as the host sees it. */
final class EndiveMemory {
  private EndiveMemory() {}

  static GuestMemory of(Memory memory) {
    return memory instanceof ArrayMemory array ? new Direct(array) : new Paged(memory);
  }

  private static long grown(Memory memory, int pages) {
    int before = memory.grow(pages);
    return before < 0 ? -1 : (long) before * GuestMemory.PAGE;
  }

  /** Our own memory: every access is one copy. */
  private record Direct(ArrayMemory memory) implements GuestMemory {
    @Override
    public long size() {
      return memory.size();
    }

    @Override
    public long lastKnownSize() {
      return size();
    }

    @Override
    public long grow(int pages) {
      return grown(memory, pages);
    }

    @Override
    public void read(long address, byte[] target, int offset, int length) {
      System.arraycopy(memory.bytes(), (int) address, target, offset, length);
    }

    @Override
    public void write(long address, byte[] source, int offset, int length) {
      System.arraycopy(source, offset, memory.bytes(), (int) address, length);
    }

    @Override
    public ByteBuffer slice(long address, int length) {
      return ByteBuffer.wrap(memory.bytes(), (int) address, length)
          .slice()
          .order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /** A memory that threads share, which is Endive's. */
  private record Paged(Memory memory) implements GuestMemory {
    @Override
    public long size() {
      return (long) memory.pages() * PAGE;
    }

    @Override
    public long lastKnownSize() {
      return size();
    }

    @Override
    public long grow(int pages) {
      return grown(memory, pages);
    }

    @Override
    public void read(long address, byte[] target, int offset, int length) {
      System.arraycopy(memory.readBytes((int) address, length), 0, target, offset, length);
    }

    @Override
    public void write(long address, byte[] source, int offset, int length) {
      memory.write((int) address, source, offset, length);
    }

    @Override
    public @Nullable ByteBuffer slice(long address, int length) {
      return null;
    }
  }
}
