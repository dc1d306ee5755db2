package dev.plugwright.spi.codec;

import com.esotericsoftware.kryo.io.Input;

/**
 * The part of {@link DecodingInput} that reads values of fixed size.
 *
 * <p>{@code get...} methods have no check of their own: {@link #need} comes first, once for a whole
 * group of values. {@code read...} methods check.
 */
abstract sealed class PrimitiveInput extends Input permits DecodingInput {
  PrimitiveInput(byte[] bytes) {
    super(bytes);
  }

  public int remaining() {
    return limit - position;
  }

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

  public boolean getBoolean() {
    byte value = buffer[position];
    if ((value & ~1) != 0) {
      throw fault("the byte 0x%02x is not a valid bool, which is 0 or 1".formatted(value & 0xFF));
    }
    position++;
    return value != 0;
  }

  public byte getByte() {
    return buffer[position++];
  }

  public short getShort() {
    short value = (short) Views.SHORT.get(buffer, position);
    position += Short.BYTES;
    return value;
  }

  public int getInt() {
    int value = (int) Views.INT.get(buffer, position);
    position += Integer.BYTES;
    return value;
  }

  public long getLong() {
    long value = (long) Views.LONG.get(buffer, position);
    position += Long.BYTES;
    return value;
  }

  public float getFloat() {
    float value = (float) Views.FLOAT.get(buffer, position);
    position += Float.BYTES;
    return value;
  }

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
        "unexpected end: %d bytes are needed and %d remain"
            .formatted(bytes, Math.max(0, limit - position)));
  }

  /** Returns the exception for bytes at this place that do not decode. */
  final CodecException fault(String reason) {
    return new CodecException(reason, position);
  }
}
