package dev.plugwright.runtime.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The linear memory of a guest.
 *
 * <p>Addresses are unsigned 32-bit numbers that the caller has checked against {@link #size};
 * addresses of arrays are multiples of the element size. The array methods here go through bytes;
 * an engine with something faster overrides them.
 */
public abstract class GuestMemory {
  /** Bytes of one Wasm page. */
  public static final int PAGE = 65_536;

  /** For implementations. */
  protected GuestMemory() {}

  /** Returns the current number of bytes. */
  public abstract long size();

  /**
   * Adds pages.
   *
   * @return address of the first new byte, or -1 if the memory cannot grow so far
   */
  public abstract long grow(int pages);

  /** Copies bytes into the guest. */
  public abstract void write(int address, byte[] source, int offset, int length);

  /** Copies bytes out of the guest. */
  public abstract void read(int address, byte[] target, int offset, int length);

  /** Copies an array into the guest. */
  public void write(int address, short[] source) {
    ByteBuffer bytes = buffer(source.length, Short.BYTES);
    bytes.asShortBuffer().put(source);
    write(address, bytes.array(), 0, bytes.capacity());
  }

  /** Copies an array into the guest. */
  public void write(int address, int[] source) {
    ByteBuffer bytes = buffer(source.length, Integer.BYTES);
    bytes.asIntBuffer().put(source);
    write(address, bytes.array(), 0, bytes.capacity());
  }

  /** Copies an array into the guest. */
  public void write(int address, long[] source) {
    ByteBuffer bytes = buffer(source.length, Long.BYTES);
    bytes.asLongBuffer().put(source);
    write(address, bytes.array(), 0, bytes.capacity());
  }

  /** Copies an array into the guest. */
  public void write(int address, float[] source) {
    ByteBuffer bytes = buffer(source.length, Float.BYTES);
    bytes.asFloatBuffer().put(source);
    write(address, bytes.array(), 0, bytes.capacity());
  }

  /** Copies an array into the guest. */
  public void write(int address, double[] source) {
    ByteBuffer bytes = buffer(source.length, Double.BYTES);
    bytes.asDoubleBuffer().put(source);
    write(address, bytes.array(), 0, bytes.capacity());
  }

  /** Fills an array from the guest. */
  public void read(int address, short[] target) {
    contents(address, target.length, Short.BYTES).asShortBuffer().get(target);
  }

  /** Fills an array from the guest. */
  public void read(int address, int[] target) {
    contents(address, target.length, Integer.BYTES).asIntBuffer().get(target);
  }

  /** Fills an array from the guest. */
  public void read(int address, long[] target) {
    contents(address, target.length, Long.BYTES).asLongBuffer().get(target);
  }

  /** Fills an array from the guest. */
  public void read(int address, float[] target) {
    contents(address, target.length, Float.BYTES).asFloatBuffer().get(target);
  }

  /** Fills an array from the guest. */
  public void read(int address, double[] target) {
    contents(address, target.length, Double.BYTES).asDoubleBuffer().get(target);
  }

  private static ByteBuffer buffer(int count, int elementSize) {
    return ByteBuffer.allocate(Math.multiplyExact(count, elementSize))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer contents(int address, int count, int elementSize) {
    ByteBuffer bytes = buffer(count, elementSize);
    read(address, bytes.array(), 0, bytes.capacity());
    return bytes;
  }
}
