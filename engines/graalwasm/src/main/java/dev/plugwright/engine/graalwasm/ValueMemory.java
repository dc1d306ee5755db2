package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * Guest memory through the documented {@link Value} methods: bulk reads, but writes of 8 bytes at
 * most.
 */
final class ValueMemory implements GuestMemory {
  private final @Nullable Value webAssembly;
  private final Value memory;
  private long lastKnownSize;

  ValueMemory(@Nullable Value webAssembly, Value memory) {
    this.webAssembly = webAssembly;
    this.memory = memory;
    size();
  }

  @Override
  public long size() {
    long size = memory.getBufferSize();
    lastKnownSize = size;
    return size;
  }

  /** Another thread must not enter the context. */
  @Override
  public long lastKnownSize() {
    return lastKnownSize;
  }

  /** The engine throws where the Wasm instruction would give -1. */
  @Override
  public long grow(int pages) {
    if (webAssembly == null) {
      return -1;
    }
    try {
      int before = webAssembly.getMember("mem_grow").execute(memory, pages).asInt();
      return before < 0 ? -1 : (long) before * PAGE;
    } catch (PolyglotException e) {
      // "above max limit", "above implementation limit"; anything else is not about the memory.
      if (e.isGuestException() && String.valueOf(e.getMessage()).contains("limit")) {
        return -1;
      }
      throw e;
    }
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    long at = address;
    ByteBuffer words = ByteBuffer.wrap(source, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    for (; words.remaining() >= Long.BYTES; at += Long.BYTES) {
      memory.writeBufferLong(ByteOrder.LITTLE_ENDIAN, at, words.getLong());
    }
    for (; words.hasRemaining(); at++) {
      memory.writeBufferByte(at, words.get());
    }
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    memory.readBuffer(address, target, offset, length);
  }

  @Override
  public @Nullable ByteBuffer slice(long address, int length) {
    return null;
  }
}
