package dev.plugwright.engine.endive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmRuntimeException;
import run.endive.wasm.UninstantiableException;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * Guest memory in one array, so that the host copies any range at once; Endive's own memories are
 * in pieces of a page. The array is longer than the memory after it has grown, so that a guest that
 * grows page by page does not copy everything each time.
 */
final class ArrayMemory implements Memory {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);
  private static final VarHandle FLOATS = view(float[].class);
  private static final VarHandle DOUBLES = view(double[].class);

  private final MemoryLimits limits;
  private byte[] bytes;
  private int size;
  private DataSegment[] segments = {};

  /** Whether the array may have more than zeros. */
  private boolean isInitialized;

  ArrayMemory(MemoryLimits limits) {
    this.limits = limits;
    this.size = limits.initialPages() * PAGE_SIZE;
    this.bytes = new byte[size];
  }

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the array, which may be longer than the memory, until the memory grows. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the number of bytes. */
  int size() {
    return size;
  }

  /** Gives the array to the collector; every later access is out of bounds. */
  void release() {
    size = 0;
    bytes = new byte[0];
  }

  // ---- size ----

  @Override
  public int pages() {
    return size / PAGE_SIZE;
  }

  @Override
  public int grow(int pages) {
    int before = pages();
    if (pages < 0 || pages > maximumPages() - before) {
      return -1;
    }
    int grown = (before + pages) * PAGE_SIZE;
    if (grown > bytes.length && !reserve(grown)) {
      return -1;
    }
    size = grown;
    return before;
  }

  /**
   * Returns the length of an array for a number of bytes: a quarter is spare, as far as the maximum
   * allows.
   */
  static int capacity(int needed, int maximumPages) {
    long spare = (long) needed + (needed >> 2 & -PAGE_SIZE);
    return (int) Math.min(spare, (long) maximumPages * PAGE_SIZE);
  }

  private boolean reserve(int needed) {
    try {
      bytes = Arrays.copyOf(bytes, capacity(needed, maximumPages()));
      return true;
    } catch (OutOfMemoryError e) {
      return reserveExactly(needed);
    }
  }

  private boolean reserveExactly(int needed) {
    try {
      bytes = Arrays.copyOf(bytes, needed);
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  @Override
  public int initialPages() {
    return limits.initialPages();
  }

  @Override
  public int maximumPages() {
    return Math.min(limits.maximumPages(), RUNTIME_MAX_PAGES);
  }

  @Override
  public boolean shared() {
    return false;
  }

  // ---- bounds ----

  private WasmRuntimeException outOfBounds(int address, int length) {
    return new WasmRuntimeException(
        "out of bounds memory access: %d bytes at %d of %d"
            .formatted(length, Integer.toUnsignedLong(address), size));
  }

  /** An address of 2 GiB or more is a negative number. */
  private void check(int address, int length) {
    if (address < 0 || address > size - length) {
      throw outOfBounds(address, length);
    }
  }

  private void checkRange(int address, int length) {
    if (address < 0 || length < 0 || address > size - length) {
      throw outOfBounds(address, length);
    }
  }

  // ---- data segments ----

  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments) {
    initialize(instance, dataSegments, 0);
  }

  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
    segments = dataSegments;
    isInitialized = true;
    for (int i = 0; i < segments.length; i++) {
      if (segments[i] instanceof ActiveDataSegment segment && segment.index() == memoryIndex) {
        int address =
            (int)
                ConstantEvaluators.computeConstantValue(instance, segment.offsetInstructions())[0];
        byte[] data = segment.data();
        if (address < 0 || address > size - data.length) {
          throw new UninstantiableException(outOfBounds(address, data.length).getMessage());
        }
        System.arraycopy(data, 0, bytes, address, data.length);
        segments[i] = PassiveDataSegment.EMPTY;
      }
    }
  }

  @Override
  public void initPassiveSegment(int segment, int target, int offset, int length) {
    byte[] data = segments[segment].data();
    if (offset < 0 || length < 0 || offset > data.length - length) {
      throw outOfBounds(offset, length);
    }
    write(target, data, offset, length);
  }

  @Override
  public void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }

  // ---- bulk ----

  @Override
  public void write(int address, byte[] data, int offset, int length) {
    checkRange(address, length);
    System.arraycopy(data, offset, bytes, address, length);
  }

  @Override
  public byte[] readBytes(int address, int length) {
    checkRange(address, length);
    return Arrays.copyOfRange(bytes, address, address + length);
  }

  /** Endive calls this once, when the array is new: zeroing it again would take milliseconds. */
  @Override
  public void zero() {
    if (isInitialized) {
      Arrays.fill(bytes, 0, size, (byte) 0);
    }
  }

  @Override
  public void fill(byte value, int from, int to) {
    if (from < 0 || to < from || to > size) {
      throw outOfBounds(from, to - from);
    }
    Arrays.fill(bytes, from, to, value);
  }

  @Override
  public void copy(int target, int source, int length) {
    checkRange(source, length);
    checkRange(target, length);
    System.arraycopy(bytes, source, bytes, target, length);
  }

  // ---- single values ----

  @Override
  public byte read(int address) {
    check(address, 1);
    return bytes[address];
  }

  @Override
  public void writeByte(int address, byte value) {
    check(address, 1);
    bytes[address] = value;
  }

  @Override
  public short readShort(int address) {
    check(address, 2);
    return (short) SHORTS.get(bytes, address);
  }

  @Override
  public long readU16(int address) {
    return Short.toUnsignedLong(readShort(address));
  }

  @Override
  public void writeShort(int address, short value) {
    check(address, 2);
    SHORTS.set(bytes, address, value);
  }

  @Override
  public int readInt(int address) {
    check(address, 4);
    return (int) INTS.get(bytes, address);
  }

  @Override
  public void writeI32(int address, int value) {
    check(address, 4);
    INTS.set(bytes, address, value);
  }

  @Override
  public long readLong(int address) {
    check(address, 8);
    return (long) LONGS.get(bytes, address);
  }

  @Override
  public void writeLong(int address, long value) {
    check(address, 8);
    LONGS.set(bytes, address, value);
  }

  @Override
  public float readFloat(int address) {
    check(address, 4);
    return (float) FLOATS.get(bytes, address);
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public void writeF32(int address, float value) {
    check(address, 4);
    FLOATS.set(bytes, address, value);
  }

  @Override
  public double readDouble(int address) {
    check(address, 8);
    return (double) DOUBLES.get(bytes, address);
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public void writeF64(int address, double value) {
    check(address, 8);
    DOUBLES.set(bytes, address, value);
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
    throw new WasmRuntimeException("expected shared memory");
  }

  @Override
  @SuppressWarnings("removal")
  public int waitOn(int address, long expected, long timeout) {
    throw new WasmRuntimeException("expected shared memory");
  }

  @Override
  @SuppressWarnings("removal")
  public int notify(int address, int maxThreads) {
    return 0;
  }
}
