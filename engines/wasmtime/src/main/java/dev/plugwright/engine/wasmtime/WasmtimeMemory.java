package dev.plugwright.engine.wasmtime;

import dev.plugwright.spi.engine.GuestMemory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * An exported memory. Every access checks whether it has grown, because growth moves it. Views end
 * with the instance, not the process: they check that its memory is still there.
 */
@SuppressWarnings("restricted")
final class WasmtimeMemory implements GuestMemory {
  private final LibWasmtime library;
  private final Store store;

  /** Keeps the instance, whose end would free the memory. */
  private final WasmtimeInstance instance;

  /** Address of a {@code wasmtime_memory_t}. */
  private final long memory;

  private long lastKnownSize;
  private long size = -1;
  private MemorySegment bytes = MemorySegment.NULL;

  /** {@code null} if the memory is larger than a buffer can be. */
  private @Nullable ByteBuffer buffer;

  WasmtimeMemory(LibWasmtime library, Store store, WasmtimeInstance instance, long memory) {
    this.library = library;
    this.store = store;
    this.instance = instance;
    this.memory = memory;
    size();
  }

  @Override
  public long size() {
    instance.requireOpen();
    long now = library.memoryDataSize(store.context(), memory);
    lastKnownSize = now;
    return now;
  }

  /** Without the library, which would read what another thread may free. */
  @Override
  public long lastKnownSize() {
    return lastKnownSize;
  }

  private MemorySegment bytes() {
    long now = size();
    if (now != size) {
      long address = library.memoryData(store.context(), memory);
      bytes = MemorySegment.ofAddress(address).reinterpret(now, store.arena(), null);
      buffer = now > Integer.MAX_VALUE ? null : bytes.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
      size = now;
    }
    return bytes;
  }

  @Override
  public long grow(int pages) {
    instance.requireOpen();
    return pages < 0 ? -1 : instance.growMemory(memory, pages);
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    MemorySegment.copy(bytes(), ValueLayout.JAVA_BYTE, address, target, offset, length);
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    MemorySegment.copy(source, offset, bytes(), ValueLayout.JAVA_BYTE, address, length);
  }

  @Override
  public ByteBuffer slice(long address, int length) {
    MemorySegment all = bytes();
    ByteBuffer whole = buffer;
    ByteBuffer view =
        whole == null
            ? all.asSlice(address, length).asByteBuffer()
            : whole.slice((int) address, length);
    return view.order(ByteOrder.LITTLE_ENDIAN);
  }
}
