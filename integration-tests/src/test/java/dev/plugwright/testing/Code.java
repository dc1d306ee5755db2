package dev.plugwright.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The instructions of one Wasm function, written down byte by byte. */
public final class Code {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Opcodes and immediates as they are. */
  public Code op(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  public Code get(int local) {
    return op(0x20, local);
  }

  public Code set(int local) {
    return op(0x21, local);
  }

  public Code globalGet(int global) {
    return op(0x23, global);
  }

  public Code globalSet(int global) {
    return op(0x24, global);
  }

  public Code call(int function) {
    return op(0x10, function);
  }

  public Code i32(int value) {
    op(0x41);
    return signed(value);
  }

  public Code i64(long value) {
    op(0x42);
    return signed(value);
  }

  public Code f32(float value) {
    op(0x43);
    return raw(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value));
  }

  public Code f64(double value) {
    op(0x44);
    return raw(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value));
  }

  /** {@code (address << 32) | length} of two locals, as results are packed. */
  public Code slice(int address, int length) {
    get(address).op(0xAD).i64(32).op(0x86); // extend_i32_u, shl
    return get(length).op(0xAD, 0x84); // extend_i32_u, or
  }

  public Code unreachable() {
    return op(0x00);
  }

  /** Pages on the stack become the old size in pages, or -1. */
  public Code grow() {
    return op(0x40, 0x00);
  }

  public Code i32Load(int offset) {
    return op(0x28, 2, offset);
  }

  public Code i32Store(int offset) {
    return op(0x36, 2, offset);
  }

  public Code add() {
    return op(0x6A);
  }

  public Code drop() {
    return op(0x1A);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private Code raw(ByteBuffer buffer) {
    bytes.writeBytes(buffer.array());
    return this;
  }

  private Code signed(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>= 7;
    }
    bytes.write((int) (rest & 0x7F));
    return this;
  }
}
