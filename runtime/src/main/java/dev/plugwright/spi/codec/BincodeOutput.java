package dev.plugwright.spi.codec;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes bincode 1 into a growing array.
 *
 * <p>{@code put...} methods have no capacity check of their own: {@link #reserve} comes first, once
 * for a whole group of values. {@code write...} methods check. A value that cannot be encoded is a
 * {@link CodecException}. Not thread-safe.
 */
public final class BincodeOutput {
  /** Deepest nesting of recursive types. */
  public static final int MAX_DEPTH = EncodingOutput.MAX_DEPTH;

  private final EncodingOutput out;

  /**
   * Creates an output.
   *
   * @param initialCapacity bytes to start with
   * @param maxCapacity bytes at most, for one value
   */
  public BincodeOutput(int initialCapacity, int maxCapacity) {
    out = new EncodingOutput(initialCapacity, maxCapacity);
  }

  /** Returns the number of bytes written. */
  public int position() {
    return out.position();
  }

  /** Returns the array that is written to; a write may replace it by a larger one. */
  public byte[] buffer() {
    return out.getBuffer();
  }

  /** Returns a copy of the bytes written. */
  public byte[] toBytes() {
    return out.toBytes();
  }

  /** Makes room for a group of fixed-size values, which {@code put...} methods then write. */
  public void reserve(int bytes) {
    out.reserve(bytes);
  }

  /** Writes one byte, 0 or 1, into reserved room. */
  public void putBoolean(boolean value) {
    out.putBoolean(value);
  }

  /** Writes the low 8 bits into reserved room. */
  public void putByte(int value) {
    out.putByte(value);
  }

  /** Writes the low 16 bits into reserved room. */
  public void putShort(int value) {
    out.putShort(value);
  }

  /** Writes 4 bytes into reserved room. */
  public void putInt(int value) {
    out.putInt(value);
  }

  /** Writes 8 bytes into reserved room. */
  public void putLong(long value) {
    out.putLong(value);
  }

  /** Writes the raw bits, NaN payload included, into reserved room. */
  public void putFloat(float value) {
    out.putFloat(value);
  }

  /** Writes the raw bits, NaN payload included, into reserved room. */
  public void putDouble(double value) {
    out.putDouble(value);
  }

  /** Writes one byte, 0 or 1. */
  public void writeBoolean(boolean value) {
    out.writeBoolean(value);
  }

  /** Writes the low 8 bits. */
  public void writeByte(int value) {
    out.writeByte(value);
  }

  /** Writes the low 16 bits. */
  public void writeShort(int value) {
    out.writeShort(value);
  }

  /** Writes 4 bytes. */
  public void writeInt(int value) {
    out.writeInt(value);
  }

  /** Writes 8 bytes. */
  public void writeLong(long value) {
    out.writeLong(value);
  }

  /** Writes the raw bits, NaN payload included. */
  public void writeFloat(float value) {
    out.writeFloat(value);
  }

  /** Writes the raw bits, NaN payload included. */
  public void writeDouble(double value) {
    out.writeDouble(value);
  }

  /** Discards what was written. */
  public void reset() {
    out.reset();
  }

  /** Writes a character as bare UTF-8, 1 to 3 bytes; a surrogate is an error. */
  public void writeChar(char value) {
    out.writeChar(value);
  }

  /**
   * Writes the number of UTF-8 bytes (64 bits) and the bytes; an unpaired surrogate is an error.
   */
  public void writeString(String value) {
    out.writeString(value);
  }

  /**
   * Writes the UTF-8 bytes alone; an unpaired surrogate is an error.
   *
   * @return how many bytes
   */
  public int writeUtf8(String value) {
    return out.writeUtf8(value);
  }

  /** Writes the length and the bytes. */
  public void writeByteArray(byte[] values) {
    out.writeByteArray(values);
  }

  /** Writes the length and a byte, 0 or 1, for each element. */
  public void writeBooleanArray(boolean[] values) {
    out.writeBooleanArray(values);
  }

  /** Writes the length and each character as UTF-8. */
  public void writeCharArray(char[] values) {
    out.writeCharArray(values);
  }

  /** Writes the length and the elements. */
  public void writeShortArray(short[] values) {
    out.writeShortArray(values);
  }

  /** Writes the length and the elements. */
  public void writeIntArray(int[] values) {
    out.writeIntArray(values);
  }

  /** Writes the length and the elements. */
  public void writeLongArray(long[] values) {
    out.writeLongArray(values);
  }

  /** Writes the length and the elements' raw bits. */
  public void writeFloatArray(float[] values) {
    out.writeFloatArray(values);
  }

  /** Writes the length and the elements' raw bits. */
  public void writeDoubleArray(double[] values) {
    out.writeDoubleArray(values);
  }

  /** Writes a number of elements as 64 bits. */
  public void writeLength(int length) {
    out.writeLength(length);
  }

  /**
   * Writes a number of elements that take no bytes; all of a value together have a limit, because
   * no decoder accepts a larger number.
   */
  public void writeEmptyElements(int length) {
    out.writeEmptyElements(length);
  }

  /** Writes the index of an enum constant or of a sealed type's variant. */
  public void writeVariant(int index) {
    out.writeVariant(index);
  }

  /** Writes the byte that says whether a value follows. */
  public void writeOptionTag(boolean present) {
    out.writeOptionTag(present);
  }

  /** Writes 16 bytes of two's complement; a value beyond 128 bits is an error. */
  public void writeI128(BigInteger value) {
    out.writeI128(value);
  }

  /** Writes 16 bytes; a negative value or one beyond 128 bits is an error. */
  public void writeU128(BigInteger value) {
    out.writeU128(value);
  }

  /** Writes seconds (64 bits) and nanoseconds (32 bits); a negative duration is an error. */
  public void writeDuration(Duration value) {
    out.writeDuration(value);
  }

  /** Writes seconds (64 bits) and nanoseconds (32 bits) since 1970; an earlier one is an error. */
  public void writeInstant(Instant value) {
    out.writeInstant(value);
  }

  /** Writes the length 16 (64 bits) and 16 bytes, most significant first. */
  public void writeUuid(UUID value) {
    out.writeUuid(value);
  }

  /**
   * Returns the value.
   *
   * @param value what is to be written
   * @param type what the contract calls it, for the message
   * @throws CodecException if the value is {@code null}
   */
  public <T> T requireValue(T value, String type) {
    return out.requireValue(value, type);
  }

  /** Writes zeros into reserved room: the padding of a fixed layout. */
  public void pad(int bytes) {
    out.pad(bytes);
  }

  /**
   * Writes a text of a fixed layout into reserved room: its length in 32 bits, its bytes, zeros.
   *
   * @param capacity bytes that it has room for
   */
  public void putText(String value, int capacity) {
    out.putText(value, capacity);
  }

  /**
   * Writes a string like {@link #writeString} and checks its capacity.
   *
   * @param capacity maximum number of bytes
   */
  public void writeText(String value, int capacity) {
    out.writeText(value, capacity);
  }

  /** Checks the length of an array whose type has one. */
  public void requireLength(int length, int expected) {
    out.requireLength(length, expected);
  }

  /**
   * Checks that a collection had as many elements as it said.
   *
   * @param count how many elements were written
   * @param size what {@code size()} returned
   * @param start where the collection starts
   */
  public void requireCount(int count, int size, int start) {
    out.requireCount(count, size, start);
  }

  /** Enters a level of a recursive type. */
  public void enter() {
    out.enter();
  }

  /** Leaves the level entered by {@link #enter}. */
  public void leave() {
    out.leave();
  }
}
