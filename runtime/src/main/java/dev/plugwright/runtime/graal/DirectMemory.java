package dev.plugwright.runtime.graal;

import dev.plugwright.runtime.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * Guest memory through a direct buffer on the very bytes: copies in both directions are bulk.
 *
 * <p>The engine moves the bytes when the memory grows, which leaves the buffer on freed memory. So
 * growth, wherever it starts, marks the buffer stale before anything else can touch it.
 */
final class DirectMemory extends GuestMemory {
  private final Value webAssembly;
  private final Value asByteBuffer;
  private final Value memory;
  private boolean stale;

  private ByteBuffer bytes;
  private ShortBuffer shorts;
  private IntBuffer ints;
  private LongBuffer longs;
  private FloatBuffer floats;
  private DoubleBuffer doubles;

  private DirectMemory(Value webAssembly, Value asByteBuffer, Value memory) {
    this.webAssembly = webAssembly;
    this.asByteBuffer = asByteBuffer;
    this.memory = memory;
  }

  /**
   * Opens the memory.
   *
   * @param webAssembly the engine's own {@code WebAssembly} object
   * @return {@code null} if this engine gives no buffer on the memory
   */
  static DirectMemory open(Value webAssembly, Value memory) {
    Value asByteBuffer = webAssembly.getMember("mem_as_byte_buffer");
    Value setGrowCallback = webAssembly.getMember("mem_set_grow_callback");
    if (asByteBuffer == null || setGrowCallback == null) {
      return null;
    }
    DirectMemory direct = new DirectMemory(webAssembly, asByteBuffer, memory);
    if (!direct.refresh()) {
      return null;
    }
    ProxyExecutable grown =
        arguments -> {
          direct.stale = true;
          return 0;
        };
    setGrowCallback.executeVoid(memory, grown);
    return direct;
  }

  private boolean refresh() {
    Value view = asByteBuffer.execute(memory);
    if (!view.isHostObject() || !(view.asHostObject() instanceof ByteBuffer buffer)) {
      return false;
    }
    bytes = buffer.order(ByteOrder.LITTLE_ENDIAN);
    shorts = bytes.asShortBuffer();
    ints = bytes.asIntBuffer();
    longs = bytes.asLongBuffer();
    floats = bytes.asFloatBuffer();
    doubles = bytes.asDoubleBuffer();
    stale = false;
    return true;
  }

  private void current() {
    if (stale && !refresh()) {
      throw new IllegalStateException("the engine gives no buffer on the grown memory");
    }
  }

  @Override
  public long size() {
    current();
    return bytes.capacity();
  }

  @Override
  public long grow(int pages) {
    long address = ValueMemory.grow(webAssembly, memory, pages);
    stale = true;
    return address;
  }

  @Override
  public void write(int address, byte[] source, int offset, int length) {
    current();
    bytes.put(address, source, offset, length);
  }

  @Override
  public void read(int address, byte[] target, int offset, int length) {
    current();
    bytes.get(address, target, offset, length);
  }

  @Override
  public void write(int address, short[] source) {
    current();
    shorts.put(address / Short.BYTES, source);
  }

  @Override
  public void write(int address, int[] source) {
    current();
    ints.put(address / Integer.BYTES, source);
  }

  @Override
  public void write(int address, long[] source) {
    current();
    longs.put(address / Long.BYTES, source);
  }

  @Override
  public void write(int address, float[] source) {
    current();
    floats.put(address / Float.BYTES, source);
  }

  @Override
  public void write(int address, double[] source) {
    current();
    doubles.put(address / Double.BYTES, source);
  }

  @Override
  public void read(int address, short[] target) {
    current();
    shorts.get(address / Short.BYTES, target);
  }

  @Override
  public void read(int address, int[] target) {
    current();
    ints.get(address / Integer.BYTES, target);
  }

  @Override
  public void read(int address, long[] target) {
    current();
    longs.get(address / Long.BYTES, target);
  }

  @Override
  public void read(int address, float[] target) {
    current();
    floats.get(address / Float.BYTES, target);
  }

  @Override
  public void read(int address, double[] target) {
    current();
    doubles.get(address / Double.BYTES, target);
  }
}
