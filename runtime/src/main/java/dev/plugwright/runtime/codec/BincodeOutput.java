package dev.plugwright.runtime.codec;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Writes bincode 1 into a growing array.
 *
 * <p>Kryo's {@code Output} keeps the buffer; every method here that Kryo has too writes bincode's
 * bytes instead of Kryo's where the two differ (strings, chars, NaN payloads). A value that cannot
 * be encoded is a {@link CodecException}. Not thread-safe.
 */
public final class BincodeOutput extends PrimitiveOutput {
  /** Deepest nesting of recursive types. */
  public static final int MAX_DEPTH = 256;

  private static final BigInteger U128_LIMIT = BigInteger.ONE.shiftLeft(128);

  private final Utf8Encoder utf8 = new Utf8Encoder();
  private int depth;
  private int emptyElements;

  /**
   * Creates an output.
   *
   * @param initialCapacity bytes to start with
   * @param maxCapacity bytes at most, for one value
   */
  public BincodeOutput(int initialCapacity, int maxCapacity) {
    super(initialCapacity, maxCapacity);
  }

  @Override
  public void reset() {
    super.reset();
    depth = 0;
    emptyElements = 0;
  }

  /** Writes a character as bare UTF-8, 1 to 3 bytes; a surrogate is an error. */
  @Override
  public void writeChar(char value) {
    reserve(3);
    if (value < 0x80) {
      putByte(value);
    } else if (value < 0x800) {
      putByte(0xC0 | value >> 6);
      putByte(0x80 | value & 0x3F);
    } else if (Character.isSurrogate(value)) {
      throw fault("the surrogate U+%04X is no character of its own".formatted((int) value));
    } else {
      putByte(0xE0 | value >> 12);
      putByte(0x80 | value >> 6 & 0x3F);
      putByte(0x80 | value & 0x3F);
    }
  }

  /**
   * Writes the number of UTF-8 bytes (64 bits) and the bytes; an unpaired surrogate is an error.
   */
  @Override
  public void writeString(String value) {
    writeCountedUtf8(requireValue(value, "string"));
  }

  private int writeCountedUtf8(String value) {
    int start = position;
    reserve(Long.BYTES + Math.min(value.length(), Utf8Encoder.SHORT));
    position += Long.BYTES;
    int count = writeUtf8(value, start);
    Views.LONG.set(buffer, start, (long) count);
    return count;
  }

  /**
   * Writes the UTF-8 bytes alone; an unpaired surrogate is an error.
   *
   * @return how many bytes
   */
  public int writeUtf8(String value) {
    return writeUtf8(value, position);
  }

  /** Writes the bytes; a fault is one of the value that starts at the position given. */
  private int writeUtf8(String value, int valueStart) {
    int length = value.length();
    if (length <= Utf8Encoder.SHORT) {
      reserve(length);
      if (Utf8Encoder.copyAscii(value, buffer, position)) {
        position += length;
        return length;
      }
    }
    return encodeUtf8(value, valueStart);
  }

  private int encodeUtf8(String value, int valueStart) {
    int first = position;
    int length = value.length();
    for (int done = 0; done < length; ) {
      int wanted = Math.max(length - done, Utf8Encoder.MAX_BYTES);
      reserve(Math.min(wanted, maxCapacity - position));
      int count = utf8.encode(value, done, buffer, position, capacity);
      done += count;
      if (utf8.malformed()) {
        position = valueStart;
        throw fault("the string has an unpaired surrogate at " + done);
      }
      if (count == 0) {
        position = valueStart;
        throw tooLarge();
      }
      position = utf8.written();
    }
    return position - first;
  }

  /** Writes the length and the bytes. */
  public void writeByteArray(byte[] values) {
    int length = requireValue(values, "list<u8>").length;
    reserveElements(length, 1);
    System.arraycopy(values, 0, buffer, position, length);
    position += length;
  }

  /** Writes the length and a byte, 0 or 1, for each element. */
  public void writeBooleanArray(boolean[] values) {
    reserveElements(requireValue(values, "list<bool>").length, 1);
    for (boolean value : values) {
      putBoolean(value);
    }
  }

  /** Writes the length and each character as UTF-8. */
  public void writeCharArray(char[] values) {
    writeLength(requireValue(values, "list<char>").length);
    for (char value : values) {
      writeChar(value);
    }
  }

  /** Writes the length and the elements. */
  public void writeShortArray(short[] values) {
    int bytes = reserveElements(requireValue(values, "list<i16>").length, Short.BYTES);
    tail(bytes).asShortBuffer().put(values);
    position += bytes;
  }

  /** Writes the length and the elements. */
  public void writeIntArray(int[] values) {
    int bytes = reserveElements(requireValue(values, "list<i32>").length, Integer.BYTES);
    tail(bytes).asIntBuffer().put(values);
    position += bytes;
  }

  /** Writes the length and the elements. */
  public void writeLongArray(long[] values) {
    int bytes = reserveElements(requireValue(values, "list<i64>").length, Long.BYTES);
    tail(bytes).asLongBuffer().put(values);
    position += bytes;
  }

  /** Writes the length and the elements' raw bits. */
  public void writeFloatArray(float[] values) {
    int bytes = reserveElements(requireValue(values, "list<f32>").length, Float.BYTES);
    tail(bytes).asFloatBuffer().put(values);
    position += bytes;
  }

  /** Writes the length and the elements' raw bits. */
  public void writeDoubleArray(double[] values) {
    int bytes = reserveElements(requireValue(values, "list<f64>").length, Double.BYTES);
    tail(bytes).asDoubleBuffer().put(values);
    position += bytes;
  }

  /** Writes a number of elements as 64 bits. */
  public void writeLength(int length) {
    writeLong(length);
  }

  /**
   * Writes a number of elements that take no bytes; all of a value together have a limit, because
   * no decoder would believe a larger number.
   */
  public void writeEmptyElements(int length) {
    if (length > BincodeInput.MAX_EMPTY_ELEMENTS - emptyElements) {
      throw fault("more than %d elements without bytes".formatted(BincodeInput.MAX_EMPTY_ELEMENTS));
    }
    emptyElements += length;
    writeLength(length);
  }

  /** Writes the index of an enum constant or of a sealed type's variant. */
  public void writeVariant(int index) {
    writeInt(index);
  }

  /** Writes the byte that says whether a value follows. */
  public void writeOptionTag(boolean present) {
    writeBoolean(present);
  }

  /** Writes 16 bytes of two's complement; a value beyond 128 bits is an error. */
  public void writeI128(BigInteger value) {
    if (requireValue(value, "i128").bitLength() > 127) {
      throw fault(value + " does not fit into a signed 128-bit integer");
    }
    write128(value);
  }

  /** Writes 16 bytes; a negative value or one beyond 128 bits is an error. */
  public void writeU128(BigInteger value) {
    if (requireValue(value, "u128").signum() < 0 || value.compareTo(U128_LIMIT) >= 0) {
      throw fault(value + " does not fit into an unsigned 128-bit integer");
    }
    write128(value);
  }

  /** Writes seconds (64 bits) and nanoseconds (32 bits); a negative duration is an error. */
  public void writeDuration(Duration value) {
    if (requireValue(value, "duration").isNegative()) {
      throw fault("the duration " + value + " is negative, which a Rust Duration cannot be");
    }
    writeSecondsAndNanos(value.getSeconds(), value.getNano());
  }

  /** Writes seconds (64 bits) and nanoseconds (32 bits) since 1970; an earlier one is an error. */
  public void writeInstant(Instant value) {
    if (requireValue(value, "instant").getEpochSecond() < 0) {
      throw fault("the instant " + value + " lies before 1970, which the encoding cannot hold");
    }
    writeSecondsAndNanos(value.getEpochSecond(), value.getNano());
  }

  /** Writes the length 16 (64 bits) and 16 bytes, most significant first. */
  public void writeUuid(UUID value) {
    requireValue(value, "uuid");
    reserve(3 * Long.BYTES);
    putLong(2 * Long.BYTES);
    putLong(Long.reverseBytes(value.getMostSignificantBits()));
    putLong(Long.reverseBytes(value.getLeastSignificantBits()));
  }

  /**
   * Returns the value.
   *
   * @param value what is to be written
   * @param type what the contract calls it, for the message
   * @throws CodecException if the value is {@code null}
   */
  public <T> T requireValue(T value, String type) {
    if (value == null) {
      throw CodecException.isNull(type, position);
    }
    return value;
  }

  /** Writes zeros into reserved room: the padding of a fixed layout. */
  public void pad(int bytes) {
    Arrays.fill(buffer, position, position + bytes, (byte) 0);
    position += bytes;
  }

  /**
   * Writes a text of a fixed layout into reserved room: its length in 32 bits, its bytes, zeros.
   *
   * @param capacity bytes that it has room for
   */
  public void putText(String value, int capacity) {
    int start = position;
    position += Integer.BYTES;
    int count = writeUtf8(requireText(value, capacity, start), start);
    requireCapacity(count, capacity, start);
    Views.INT.set(buffer, start, count);
    reserve(capacity - count);
    pad(capacity - count);
  }

  /**
   * Writes a text like {@link #writeString}, if it has no more bytes than it may.
   *
   * @param capacity bytes at most
   */
  public void writeText(String value, int capacity) {
    int start = position;
    int count = writeCountedUtf8(requireText(value, capacity, start));
    requireCapacity(count, capacity, start);
  }

  private String requireText(String value, int capacity, int start) {
    if (value == null) {
      throw CodecException.isNull("text<" + capacity + ">", start);
    }
    return value;
  }

  private void requireCapacity(int count, int capacity, int start) {
    if (count > capacity) {
      position = start;
      throw fault("the string takes %d bytes and has room for %d".formatted(count, capacity));
    }
  }

  /** Checks the length of an array whose type has one. */
  public void requireLength(int length, int expected) {
    if (length != expected) {
      throw fault("the array has %d elements and must have %d".formatted(length, expected));
    }
  }

  /** Goes one level deeper into a recursive type. */
  public void enter() {
    if (++depth > MAX_DEPTH) {
      throw fault("the value is nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  /** Comes back from {@link #enter}. */
  public void leave() {
    depth--;
  }

  private int reserveElements(int length, int elementSize) {
    long bytes = (long) length * elementSize;
    if (Long.BYTES + bytes > maxCapacity - position) {
      throw tooLarge();
    }
    reserve(Long.BYTES + (int) bytes);
    putLong(length);
    return (int) bytes;
  }

  private ByteBuffer tail(int bytes) {
    return ByteBuffer.wrap(buffer, position, bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write128(BigInteger value) {
    reserve(2 * Long.BYTES);
    putLong(value.longValue());
    putLong(value.shiftRight(Long.SIZE).longValue());
  }

  private void writeSecondsAndNanos(long seconds, int nanos) {
    reserve(Long.BYTES + Integer.BYTES);
    putLong(seconds);
    putInt(nanos);
  }
}
