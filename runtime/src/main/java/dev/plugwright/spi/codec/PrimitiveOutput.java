package dev.plugwright.spi.codec;

import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;

/**
 * The part of {@link EncodingOutput} that writes values of fixed size, and keeps the buffer.
 *
 * <p>{@code put...} methods have no capacity check of their own: {@link #reserve} comes first, once
 * for a whole group of values. {@code write...} methods check.
 */
abstract sealed class PrimitiveOutput extends Output permits EncodingOutput {
  PrimitiveOutput(int initialCapacity, int maxCapacity) {
    super(initialCapacity, maxCapacity);
  }

  public void reserve(int bytes) {
    if (capacity - position < bytes) {
      require(bytes);
    }
  }

  @Override
  protected boolean require(int required) {
    if (capacity - position >= required) {
      return false;
    }
    if (required < 0 || required > maxCapacity - position) {
      throw tooLarge();
    }
    long doubled = Math.max(2L * capacity, (long) position + required);
    capacity = (int) Math.min(doubled, maxCapacity);
    buffer = Arrays.copyOf(buffer, capacity);
    return true;
  }

  public void putBoolean(boolean value) {
    buffer[position++] = (byte) (value ? 1 : 0);
  }

  public void putByte(int value) {
    buffer[position++] = (byte) value;
  }

  public void putShort(int value) {
    Views.SHORT.set(buffer, position, (short) value);
    position += Short.BYTES;
  }

  public void putInt(int value) {
    Views.INT.set(buffer, position, value);
    position += Integer.BYTES;
  }

  public void putLong(long value) {
    Views.LONG.set(buffer, position, value);
    position += Long.BYTES;
  }

  public void putFloat(float value) {
    putInt(Float.floatToRawIntBits(value));
  }

  public void putDouble(double value) {
    putLong(Double.doubleToRawLongBits(value));
  }

  @Override
  public void writeBoolean(boolean value) {
    reserve(1);
    putBoolean(value);
  }

  @Override
  public void writeByte(int value) {
    reserve(1);
    putByte(value);
  }

  @Override
  public void writeByte(byte value) {
    reserve(1);
    putByte(value);
  }

  @Override
  public void writeShort(int value) {
    reserve(Short.BYTES);
    putShort(value);
  }

  @Override
  public void writeInt(int value) {
    reserve(Integer.BYTES);
    putInt(value);
  }

  @Override
  public void writeLong(long value) {
    reserve(Long.BYTES);
    putLong(value);
  }

  @Override
  public void writeFloat(float value) {
    reserve(Float.BYTES);
    putFloat(value);
  }

  @Override
  public void writeDouble(double value) {
    reserve(Double.BYTES);
    putDouble(value);
  }

  final CodecException tooLarge() {
    return CodecException.tooLong(maxCapacity, position);
  }

  final CodecException fault(String reason) {
    return new CodecException(reason, position);
  }
}
