package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.GuestMemory;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/**
 * Guest memory through a direct buffer on the very bytes: copies in both directions are bulk.
 *
 * <p>The engine moves the bytes when the memory grows. Growth, wherever it starts, takes the new
 * buffer at once and frees the bytes of the old one; so no view is used across a call of the guest.
 * A memory above 2 GiB has no buffer, and is read and written the slow way.
 */
final class DirectMemory implements GuestMemory {
  private final Value asByteBuffer;
  private final Value memory;
  private final ValueMemory slow;

  /** {@code null} if the engine has no buffer on the memory as it is now. */
  private @Nullable ByteBuffer bytes;

  /** What owns the memory below {@link #bytes}, if that is known. */
  private @Nullable ByteBuffer owner;

  private boolean closed;

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
    setGrowCallback.executeVoid(memory, onGrowth(new WeakReference<>(direct)));
    return direct;
  }

  /**
   * Weak, because the engine keeps the callback as long as an open context, and a strong reference
   * would keep the context.
   */
  private static ProxyExecutable onGrowth(WeakReference<DirectMemory> grown) {
    return arguments -> {
      DirectMemory memory = grown.get();
      if (memory != null) {
        memory.refresh();
      }
      return 0;
    };
  }

  /** Frees the memory. The context is closed, and no thread is in the instance. */
  void free() {
    closed = true;
    bytes = null;
    DirectBufferOwner.free(owner);
    owner = null;
  }

  private void refresh() {
    ByteBuffer before = owner;
    bytes = null;
    owner = null;
    if (slow.size() <= Integer.MAX_VALUE) {
      view();
    }
    if (before != owner) {
      DirectBufferOwner.free(before);
    }
  }

  private void view() {
    try {
      Value view = asByteBuffer.execute(memory);
      if (view.isHostObject() && view.asHostObject() instanceof ByteBuffer buffer) {
        bytes = buffer.order(ByteOrder.LITTLE_ENDIAN);
        owner = DirectBufferOwner.of(buffer);
      }
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isInterrupted()) {
        throw e;
      }
    }
  }

  private @Nullable ByteBuffer current() {
    if (closed) {
      throw new IllegalStateException("the instance is closed");
    }
    return bytes;
  }

  @Override
  public long size() {
    ByteBuffer view = current();
    return view == null ? slow.size() : view.capacity();
  }

  @Override
  public long lastKnownSize() {
    return slow.lastKnownSize();
  }

  @Override
  public long grow(int pages) {
    return slow.grow(pages);
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
