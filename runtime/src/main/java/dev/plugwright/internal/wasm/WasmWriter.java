package dev.plugwright.internal.wasm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects bytes of a Wasm binary. */
public final class WasmWriter {
  private byte[] bytes = new byte[64];
  private int size;

  /** Starts without bytes. */
  public WasmWriter() {}

  /** Appends bytes of which the low eight bits count. */
  public WasmWriter bytes(int... values) {
    reserve(values.length);
    for (int value : values) {
      bytes[size++] = (byte) value;
    }
    return this;
  }

  /** Appends a part of an array. */
  public WasmWriter copy(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  /** Appends what another writer has collected. */
  public WasmWriter copy(WasmWriter other) {
    return copy(other.bytes, 0, other.size);
  }

  /** Appends an unsigned LEB128 number. */
  public WasmWriter unsigned(long value) {
    long rest = value;
    while (Long.compareUnsigned(rest, 0x7F) > 0) {
      bytes((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    return bytes((int) rest);
  }

  /** Appends a signed LEB128 number. */
  public WasmWriter signed(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      bytes((int) (rest & 0x7F | 0x80));
      rest >>= 7;
    }
    return bytes((int) (rest & 0x7F));
  }

  /** Appends a name. */
  public WasmWriter name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return unsigned(utf8.length).copy(utf8, 0, utf8.length);
  }

  /** Returns how many bytes there are. */
  public int size() {
    return size;
  }

  /** Returns the bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, size * 2L)));
    }
  }
}
