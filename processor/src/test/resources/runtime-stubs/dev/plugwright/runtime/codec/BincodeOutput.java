package dev.plugwright.runtime.codec;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

public abstract class BincodeOutput {
  protected BincodeOutput() {}

  public abstract void writeBoolean(boolean value);

  public abstract void writeByte(int value);

  public abstract void writeShort(int value);

  public abstract void writeInt(int value);

  public abstract void writeLong(long value);

  public abstract void writeFloat(float value);

  public abstract void writeDouble(double value);

  public abstract void writeChar(char value);

  public abstract void writeString(String value);

  public abstract void writeI128(BigInteger value);

  public abstract void writeU128(BigInteger value);

  public abstract void writeDuration(Duration value);

  public abstract void writeInstant(Instant value);

  public abstract void writeUuid(UUID value);

  public abstract void writeBooleanArray(boolean[] value);

  public abstract void writeByteArray(byte[] value);

  public abstract void writeShortArray(short[] value);

  public abstract void writeIntArray(int[] value);

  public abstract void writeLongArray(long[] value);

  public abstract void writeFloatArray(float[] value);

  public abstract void writeDoubleArray(double[] value);

  public abstract void writeCharArray(char[] value);

  public abstract void putBoolean(boolean value);

  public abstract void putByte(int value);

  public abstract void putShort(int value);

  public abstract void putInt(int value);

  public abstract void putLong(long value);

  public abstract void putFloat(float value);

  public abstract void putDouble(double value);

  public abstract void putText(String value, int capacity);

  public abstract void pad(int bytes);

  public abstract void writeText(String value, int capacity);

  public abstract void requireLength(int length, int expected);

  public abstract void writeLength(int length);

  public abstract void writeEmptyElements(int length);

  public abstract void writeVariant(int index);

  public abstract void writeOptionTag(boolean present);

  public abstract void reserve(int bytes);

  public abstract <T> T requireValue(T value, String type);

  public abstract void enter();

  public abstract void leave();
}
