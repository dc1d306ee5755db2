package dev.plugwright.engine.support.wasi;

import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmRuntimeException;
import run.endive.wasm.types.DataSegment;

/** The memory of a guest of another engine, as Endive's WASI functions use it. */
final class MemoryView implements Memory {
  private final Supplier<@Nullable GuestMemory> memory;

  MemoryView(Supplier<@Nullable GuestMemory> memory) {
    this.memory = memory;
  }

  /** Returns the memory if a range is in it; addresses are unsigned. */
  private GuestMemory checked(int address, int length) {
    GuestMemory bytes = memory.get();
    long size = bytes == null ? 0 : bytes.size();
    if (bytes == null || length < 0 || Integer.toUnsignedLong(address) > size - length) {
      throw new WasmRuntimeException(
          "out of bounds memory access: %d bytes at %d of %d"
              .formatted(length, Integer.toUnsignedLong(address), size));
    }
    return bytes;
  }

  private ByteBuffer get(int address, int length) {
    return ByteBuffer.wrap(readBytes(address, length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(int address, ByteBuffer value) {
    write(address, value.array(), 0, value.capacity());
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  // ---- ranges ----

  @Override
  public byte[] readBytes(int address, int length) {
    GuestMemory bytes = checked(address, length);
    byte[] copy = new byte[length];
    bytes.read(Integer.toUnsignedLong(address), copy, 0, length);
    return copy;
  }

  @Override
  public void write(int address, byte[] data, int offset, int length) {
    checked(address, length).write(Integer.toUnsignedLong(address), data, offset, length);
  }

  @Override
  public void fill(byte value, int from, int to) {
    checked(from, to - from);
    byte[] data = new byte[to - from];
    Arrays.fill(data, value);
    write(from, data, 0, data.length);
  }

  // ---- single values ----

  @Override
  public byte read(int address) {
    return get(address, 1).get();
  }

  @Override
  public void writeByte(int address, byte value) {
    put(address, buffer(1).put(0, value));
  }

  @Override
  public short readShort(int address) {
    return get(address, 2).getShort();
  }

  @Override
  public long readU16(int address) {
    return Short.toUnsignedLong(readShort(address));
  }

  @Override
  public void writeShort(int address, short value) {
    put(address, buffer(2).putShort(0, value));
  }

  @Override
  public int readInt(int address) {
    return get(address, 4).getInt();
  }

  @Override
  public void writeI32(int address, int value) {
    put(address, buffer(4).putInt(0, value));
  }

  @Override
  public long readLong(int address) {
    return get(address, 8).getLong();
  }

  @Override
  public void writeLong(int address, long value) {
    put(address, buffer(8).putLong(0, value));
  }

  @Override
  public float readFloat(int address) {
    return Float.intBitsToFloat(readInt(address));
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public void writeF32(int address, float value) {
    writeI32(address, Float.floatToRawIntBits(value));
  }

  @Override
  public double readDouble(int address) {
    return Double.longBitsToDouble(readLong(address));
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public void writeF64(int address, double value) {
    writeLong(address, Double.doubleToRawLongBits(value));
  }

  // ---- size; the guest's engine grows and initializes the memory ----

  @Override
  public int pages() {
    GuestMemory bytes = memory.get();
    return bytes == null ? 0 : (int) (bytes.size() / PAGE_SIZE);
  }

  @Override
  public int grow(int pages) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int initialPages() {
    return pages();
  }

  @Override
  public int maximumPages() {
    return pages();
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public void zero() {
    // The guest's engine has done it.
  }

  @Override
  public void initialize(Instance instance, DataSegment[] segments) {
    // The guest's engine has done it.
  }

  @Override
  public void initialize(Instance instance, DataSegment[] segments, int memoryIndex) {
    // The guest's engine has done it.
  }

  @Override
  public void initPassiveSegment(int segment, int target, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void drop(int segment) {
    throw new UnsupportedOperationException();
  }

  // ---- threads, which this memory does not have ----

  @Override
  @SuppressWarnings("removal")
  public Object lock(int address) {
    return this;
  }

  @Override
  @SuppressWarnings("removal")
  public int waitOn(int address, int expected, long timeout) {
    throw new UnsupportedOperationException();
  }

  @Override
  @SuppressWarnings("removal")
  public int waitOn(int address, long expected, long timeout) {
    throw new UnsupportedOperationException();
  }

  @Override
  @SuppressWarnings("removal")
  public int notify(int address, int maxThreads) {
    throw new UnsupportedOperationException();
  }
}
