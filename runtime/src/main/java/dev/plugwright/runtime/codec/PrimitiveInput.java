package dev.plugwright.runtime.codec;

import com.esotericsoftware.kryo.io.Input;

/**
 * The part of {@link BincodeInput} that reads values of fixed size.
 *
 * <p>{@code get...} methods have no check of their own: {@link #need} comes first, once for a whole
 * group of values. {@code read...} methods check.
 */
public abstract sealed class PrimitiveInput extends Input permits BincodeInput {
  PrimitiveInput(byte[] bytes) {
    super(bytes);
  }

  /** Returns the number of bytes that were not read yet. */
  public int remaining() {
    return limit - position;
  }

  /** Checks that a group of fixed-size values is there, which {@code get...} methods then read. */
  public void need(int bytes) {
    if (limit - position < bytes) {
      throw tooShort(bytes);
    }
  }

  @Override
  protected int require(int required) {
    need(required);
    return limit - position;
  }

  /** Reads one byte, which must be 0 or 1. */
  public boolean getBoolean() {
    byte value = buffer[position];
    if ((value & ~1) != 0) {
      throw fault("the byte 0x%02x is no boolean, which is 0 or 1".formatted(value & 0xFF));
    }
    position++;
    return value != 0;
  }

  /** Reads one byte of the checked group. */
  public byte getByte() {
    return buffer[position++];
  }

  /** Reads 2 bytes of the checked group. */
  public short getShort() {
    short value = (short) Views.SHORT.get(buffer, position);
    position += Short.BYTES;
    return value;
  }

  /** Reads 4 bytes of the checked group. */
  public int getInt() {
    int value = (int) Views.INT.get(buffer, position);
    position += Integer.BYTES;
    return value;
  }

  /** Reads 8 bytes of the checked group. */
  public long getLong() {
    long value = (long) Views.LONG.get(buffer, position);
    position += Long.BYTES;
    return value;
  }

  /** Reads 4 bytes of the checked group, NaN payload kept. */
  public float getFloat() {
    float value = (float) Views.FLOAT.get(buffer, position);
    position += Float.BYTES;
    return value;
  }

  /** Reads 8 bytes of the checked group, NaN payload kept. */
  public double getDouble() {
    double value = (double) Views.DOUBLE.get(buffer, position);
    position += Double.BYTES;
    return value;
  }

  @Override
  public boolean readBoolean() {
    need(1);
    return getBoolean();
  }

  @Override
  public byte readByte() {
    need(1);
    return getByte();
  }

  @Override
  public short readShort() {
    need(Short.BYTES);
    return getShort();
  }

  @Override
  public int readInt() {
    need(Integer.BYTES);
    return getInt();
  }

  @Override
  public long readLong() {
    need(Long.BYTES);
    return getLong();
  }

  @Override
  public float readFloat() {
    need(Float.BYTES);
    return getFloat();
  }

  @Override
  public double readDouble() {
    need(Double.BYTES);
    return getDouble();
  }

  private CodecException tooShort(int bytes) {
    return fault(
        "%d more bytes are needed and %d remain".formatted(bytes, Math.max(0, limit - position)));
  }

  /** Returns the exception for bytes at this place that do not decode. */
  final CodecException fault(String reason) {
    return new CodecException(reason, position);
  }
}
