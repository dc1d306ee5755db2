package dev.plugwright.runtime.graal;

import dev.plugwright.runtime.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * Guest memory through the documented {@link Value} methods: bulk reads, but writes of 8 bytes at
 * most.
 */
final class ValueMemory extends GuestMemory {
  private final Value webAssembly;
  private final Value memory;

  ValueMemory(Value webAssembly, Value memory) {
    this.webAssembly = webAssembly;
    this.memory = memory;
  }

  @Override
  public long size() {
    return memory.getBufferSize();
  }

  @Override
  public long grow(int pages) {
    return webAssembly == null ? -1 : grow(webAssembly, memory, pages);
  }

  /** The engine throws where the Wasm instruction would give -1. */
  static long grow(Value webAssembly, Value memory, int pages) {
    try {
      int before = webAssembly.getMember("mem_grow").execute(memory, pages).asInt();
      return before < 0 ? -1 : (long) before * PAGE;
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isInterrupted()) {
        throw e;
      }
      return -1;
    }
  }

  @Override
  public void write(int address, byte[] source, int offset, int length) {
    long at = Integer.toUnsignedLong(address);
    ByteBuffer words = ByteBuffer.wrap(source, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    for (; words.remaining() >= Long.BYTES; at += Long.BYTES) {
      memory.writeBufferLong(ByteOrder.LITTLE_ENDIAN, at, words.getLong());
    }
    for (; words.hasRemaining(); at++) {
      memory.writeBufferByte(at, words.get());
    }
  }

  @Override
  public void read(int address, byte[] target, int offset, int length) {
    memory.readBuffer(Integer.toUnsignedLong(address), target, offset, length);
  }
}
