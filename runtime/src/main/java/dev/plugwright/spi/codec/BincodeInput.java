package dev.plugwright.spi.codec;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Reads bincode 1 from an array of untrusted bytes: every count is checked against the remaining
 * bytes before anything is allocated.
 *
 * <p>{@code get...} methods have no check of their own: {@link #need} comes first, once for a whole
 * group of values. {@code read...} methods check. Bytes that cannot be decoded are a {@link
 * CodecException}. Not thread-safe.
 */
public final class BincodeInput {
  /**
   * The maximum number of elements without bytes in a list, so that a count alone cannot cause a
   * long loop.
   */
  public static final int MAX_EMPTY_ELEMENTS = DecodingInput.MAX_EMPTY_ELEMENTS;

  private final DecodingInput in;

  /** Creates an input without bytes; {@link #setBuffer} gives it some. */
  public BincodeInput() {
    in = new DecodingInput();
  }

  /** Creates an input on the whole array. */
  public BincodeInput(byte[] bytes) {
    in = new DecodingInput(bytes);
  }

  /** Returns the index of the next byte. */
  public int position() {
    return in.position();
  }

  /** Returns the number of bytes that were not read yet. */
  public int remaining() {
    return in.remaining();
  }

  /** Checks that a group of fixed-size values is there, which {@code get...} methods then read. */
  public void need(int bytes) {
    in.need(bytes);
  }

  /** Reads one byte, which must be 0 or 1. */
  public boolean getBoolean() {
    return in.getBoolean();
  }

  /** Reads one byte of the checked group. */
  public byte getByte() {
    return in.getByte();
  }

  /** Reads 2 bytes of the checked group. */
  public short getShort() {
    return in.getShort();
  }

  /** Reads 4 bytes of the checked group. */
  public int getInt() {
    return in.getInt();
  }

  /** Reads 8 bytes of the checked group. */
  public long getLong() {
    return in.getLong();
  }

  /** Reads 4 bytes of the checked group, NaN payload kept. */
  public float getFloat() {
    return in.getFloat();
  }

  /** Reads 8 bytes of the checked group, NaN payload kept. */
  public double getDouble() {
    return in.getDouble();
  }

  /** Reads one byte, which must be 0 or 1. */
  public boolean readBoolean() {
    return in.readBoolean();
  }

  /** Reads one byte. */
  public byte readByte() {
    return in.readByte();
  }

  /** Reads 2 bytes. */
  public short readShort() {
    return in.readShort();
  }

  /** Reads 4 bytes. */
  public int readInt() {
    return in.readInt();
  }

  /** Reads 8 bytes. */
  public long readLong() {
    return in.readLong();
  }

  /** Reads 4 bytes, NaN payload kept. */
  public float readFloat() {
    return in.readFloat();
  }

  /** Reads 8 bytes, NaN payload kept. */
  public double readDouble() {
    return in.readDouble();
  }

  /** Reads from bytes of an array, which is not copied. */
  public void setBuffer(byte[] bytes, int offset, int count) {
    in.setBuffer(bytes, offset, count);
  }

  /** Reads a character of bare UTF-8; one above U+FFFF does not fit and is an error. */
  public char readChar() {
    return in.readChar();
  }

  /** Reads a number of bytes and as much UTF-8, strictly. */
  public String readString() {
    return in.readString();
  }

  /** Reads a length and as many bytes. */
  public byte[] readByteArray() {
    return in.readByteArray();
  }

  /** Reads a length and as many bytes, each 0 or 1. */
  public boolean[] readBooleanArray() {
    return in.readBooleanArray();
  }

  /** Reads a length and as many characters. */
  public char[] readCharArray() {
    return in.readCharArray();
  }

  /** Reads a length and as many elements. */
  public short[] readShortArray() {
    return in.readShortArray();
  }

  /** Reads a length and as many elements. */
  public int[] readIntArray() {
    return in.readIntArray();
  }

  /** Reads a length and as many elements. */
  public long[] readLongArray() {
    return in.readLongArray();
  }

  /** Reads a length and as many elements. */
  public float[] readFloatArray() {
    return in.readFloatArray();
  }

  /** Reads a length and as many elements. */
  public double[] readDoubleArray() {
    return in.readDoubleArray();
  }

  /** Skips the padding of a checked fixed layout. */
  public void skip(int bytes) {
    in.skip(bytes);
  }

  /**
   * Reads a text of a checked fixed layout: its length in 32 bits and the room for its bytes.
   *
   * @param capacity bytes that it has room for
   */
  public String getText(int capacity) {
    return in.getText(capacity);
  }

  /**
   * Reads a string like {@link #readString} and checks its capacity.
   *
   * @param capacity maximum number of bytes
   */
  public String readText(int capacity) {
    return in.readText(capacity);
  }

  /**
   * Reads a number of elements.
   *
   * <p>The counts of a value are also checked together, because elements do not share bytes: nested
   * lists cannot each claim the same bytes, and lists of empty elements cannot multiply.
   *
   * @param minimumElementSize bytes that each element takes at least; 0 for elements without bytes
   * @return the number, for which enough bytes remain
   */
  public int readLength(int minimumElementSize) {
    return in.readLength(minimumElementSize);
  }

  /**
   * Reads the index of an enum constant or of a sealed type's variant.
   *
   * @param count how many there are
   */
  public int readVariant(int count) {
    return in.readVariant(count);
  }

  /** Reads the byte that says whether a value follows. */
  public boolean readOptionTag() {
    return in.readOptionTag();
  }

  /** Reads a signed 128-bit integer. */
  public BigInteger readI128() {
    return in.readI128();
  }

  /** Reads an unsigned 128-bit integer. */
  public BigInteger readU128() {
    return in.readU128();
  }

  /** Reads seconds and nanoseconds. */
  public Duration readDuration() {
    return in.readDuration();
  }

  /** Reads seconds and nanoseconds since 1970. */
  public Instant readInstant() {
    return in.readInstant();
  }

  /** Reads the length 16 and 16 bytes, most significant first. */
  public UUID readUuid() {
    return in.readUuid();
  }

  /** Checks that every byte was read. */
  public void finish() {
    in.finish();
  }

  /** Enters a level of a recursive type. */
  public void enter() {
    in.enter();
  }

  /** Leaves the level entered by {@link #enter}. */
  public void leave() {
    in.leave();
  }
}
