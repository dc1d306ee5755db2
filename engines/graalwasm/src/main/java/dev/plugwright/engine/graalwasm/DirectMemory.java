package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/**
 * Guest memory through a direct buffer on the very bytes: copies in both directions are bulk.
 *
 * <p>The engine moves the bytes when the memory grows, which leaves the buffer on freed memory. So
 * growth, wherever it starts, marks the buffer stale before anything else can touch it. A memory
 * above 2 GiB has no buffer, and is read and written the slow way.
 */
final class DirectMemory implements GuestMemory {
  private final Value asByteBuffer;
  private final Value memory;
  private final ValueMemory slow;
  private boolean stale;

  /** {@code null} if the engine has no buffer on the memory as it is now. */
  private @Nullable ByteBuffer bytes;

  private DirectMemory(Value asByteBuffer, Value memory, ValueMemory slow) {
    this.asByteBuffer = asByteBuffer;
    this.memory = memory;
    this.slow = slow;
  }

  /**
   * Opens the memory.
   *
   * @param webAssembly the engine's own {@code WebAssembly} object
   * @param slow the same memory without a buffer
   * @return {@code slow} if this engine gives no buffer on the memory
   */
  static GuestMemory open(@Nullable Value webAssembly, Value memory, ValueMemory slow) {
    if (webAssembly == null) {
      return slow;
    }
    Value asByteBuffer = webAssembly.getMember("mem_as_byte_buffer");
    Value setGrowCallback = webAssembly.getMember("mem_set_grow_callback");
    if (asByteBuffer == null || setGrowCallback == null) {
      return slow;
    }
    DirectMemory direct = new DirectMemory(asByteBuffer, memory, slow);
    direct.refresh();
    ProxyExecutable grown =
        arguments -> {
          direct.stale = true;
          return 0;
        };
    setGrowCallback.executeVoid(memory, grown);
    return direct;
  }

  private void refresh() {
    stale = false;
    bytes = null;
    if (memory.getBufferSize() > Integer.MAX_VALUE) {
      return;
    }
    try {
      Value view = asByteBuffer.execute(memory);
      if (view.isHostObject() && view.asHostObject() instanceof ByteBuffer buffer) {
        bytes = buffer.order(ByteOrder.LITTLE_ENDIAN);
      }
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isInterrupted()) {
        throw e;
      }
    }
  }

  private @Nullable ByteBuffer current() {
    if (stale) {
      refresh();
    }
    return bytes;
  }

  @Override
  public long size() {
    ByteBuffer view = current();
    return view == null ? slow.size() : view.capacity();
  }

  @Override
  public long grow(int pages) {
    long address = slow.grow(pages);
    stale = true;
    return address;
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    ByteBuffer view = current();
    if (view == null) {
      slow.write(address, source, offset, length);
    } else {
      view.put((int) address, source, offset, length);
    }
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    ByteBuffer view = current();
    if (view == null) {
      slow.read(address, target, offset, length);
    } else {
      view.get((int) address, target, offset, length);
    }
  }

  @Override
  public @Nullable ByteBuffer slice(long address, int length) {
    ByteBuffer view = current();
    return view == null ? null : view.slice((int) address, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
