package dev.plugwright.wasm.builder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The instructions of one Wasm function; every method appends one and returns this object. */
public final class Code {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Starts an empty function body. */
  public Code() {}

  /** Appends opcodes and immediates as they are. */
  public Code op(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  /** {@code local.get}. */
  public Code get(int local) {
    return op(0x20, local);
  }

  /** {@code local.set}. */
  public Code set(int local) {
    return op(0x21, local);
  }

  /** {@code global.get}. */
  public Code globalGet(int global) {
    return op(0x23, global);
  }

  /** {@code global.set}. */
  public Code globalSet(int global) {
    return op(0x24, global);
  }

  /** {@code call}. */
  public Code call(int function) {
    return op(0x10).unsigned(function);
  }

  /** {@code call_indirect} through table 0. */
  public Code callIndirect(int type) {
    return op(0x11, type, 0);
  }

  /** {@code i32.const}. */
  public Code i32(int value) {
    return op(0x41).signed(value);
  }

  /** {@code i64.const}. */
  public Code i64(long value) {
    return op(0x42).signed(value);
  }

  /** {@code f32.const}. */
  public Code f32(float value) {
    op(0x43);
    return raw(
        ByteBuffer.allocate(4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(Float.floatToRawIntBits(value)));
  }

  /** {@code f64.const}. */
  public Code f64(double value) {
    op(0x44);
    return raw(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(Double.doubleToRawLongBits(value)));
  }

  /** {@code (address << 32) | length} of two locals, as exports return strings and lists. */
  public Code slice(int address, int length) {
    get(address).op(0xAD).i64(32).op(0x86); // extend_i32_u, shl
    return get(length).op(0xAD, 0x84); // extend_i32_u, or
  }

  /** {@code unreachable}. */
  public Code unreachable() {
    return op(0x00);
  }

  /** A {@code loop} that never ends, and nothing after it. */
  public Code loopForever() {
    return op(0x03, 0x40, 0x0C, 0, 0x0B);
  }

  /** {@code memory.grow}: pages on the stack become the old size in pages, or -1. */
  public Code grow() {
    return op(0x40, 0x00);
  }

  /** {@code memory.size}. */
  public Code memorySize() {
    return op(0x3F, 0x00);
  }

  /** {@code i32.load}. */
  public Code i32Load(long offset) {
    return op(0x28, 2).unsigned(offset);
  }

  /** {@code i32.store}. */
  public Code i32Store(long offset) {
    return op(0x36, 2).unsigned(offset);
  }

  /** {@code i32.add}. */
  public Code add() {
    return op(0x6A);
  }

  /** {@code drop}. */
  public Code drop() {
    return op(0x1A);
  }

  /** Appends an unsigned LEB128 number. */
  public Code unsigned(long value) {
    bytes.writeBytes(Wasm.leb(value));
    return this;
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
