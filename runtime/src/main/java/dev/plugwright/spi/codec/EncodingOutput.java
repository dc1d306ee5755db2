package dev.plugwright.spi.codec;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The writing half of the codec, on Kryo's buffer; {@link BincodeOutput} shows what is bincode's.
 */
final class EncodingOutput extends PrimitiveOutput {
  /** Deepest nesting of recursive types. */
  static final int MAX_DEPTH = 256;

  private static final BigInteger U128_LIMIT = BigInteger.ONE.shiftLeft(128);

  private final Utf8Encoder utf8 = new Utf8Encoder();
  private int depth;
  private int emptyElements;

  EncodingOutput(int initialCapacity, int maxCapacity) {
    super(initialCapacity, maxCapacity);
  }

  @Override
  public void reset() {
    super.reset();
    depth = 0;
    emptyElements = 0;
  }

  @Override
  public void writeChar(char value) {
    reserve(3);
    if (value < 0x80) {
      putByte(value);
    } else if (value < 0x800) {
      putByte(0xC0 | value >> 6);
      putByte(0x80 | value & 0x3F);
    } else if (Character.isSurrogate(value)) {
      throw fault("unpaired surrogate U+%04X".formatted((int) value));
    } else {
      putByte(0xE0 | value >> 12);
      putByte(0x80 | value >> 6 & 0x3F);
      putByte(0x80 | value & 0x3F);
    }
  }

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

  public void writeByteArray(byte[] values) {
    int length = requireValue(values, "list<u8>").length;
    reserveElements(length, 1);
    System.arraycopy(values, 0, buffer, position, length);
    position += length;
  }

  public void writeBooleanArray(boolean[] values) {
    reserveElements(requireValue(values, "list<bool>").length, 1);
    for (boolean value : values) {
      putBoolean(value);
    }
  }

  public void writeCharArray(char[] values) {
    writeLength(requireValue(values, "list<char>").length);
    for (char value : values) {
      writeChar(value);
    }
  }

  public void writeShortArray(short[] values) {
    int bytes = reserveElements(requireValue(values, "list<i16>").length, Short.BYTES);
    tail(bytes).asShortBuffer().put(values);
    position += bytes;
  }

  public void writeIntArray(int[] values) {
    int bytes = reserveElements(requireValue(values, "list<i32>").length, Integer.BYTES);
    tail(bytes).asIntBuffer().put(values);
    position += bytes;
  }

  public void writeLongArray(long[] values) {
    int bytes = reserveElements(requireValue(values, "list<i64>").length, Long.BYTES);
    tail(bytes).asLongBuffer().put(values);
    position += bytes;
  }

  public void writeFloatArray(float[] values) {
    int bytes = reserveElements(requireValue(values, "list<f32>").length, Float.BYTES);
    tail(bytes).asFloatBuffer().put(values);
    position += bytes;
  }

  public void writeDoubleArray(double[] values) {
    int bytes = reserveElements(requireValue(values, "list<f64>").length, Double.BYTES);
    tail(bytes).asDoubleBuffer().put(values);
    position += bytes;
  }

  public void writeLength(int length) {
    writeLong(length);
  }

  public void writeEmptyElements(int length) {
    if (length > DecodingInput.MAX_EMPTY_ELEMENTS - emptyElements) {
      throw fault(
          "more than %d elements without bytes".formatted(DecodingInput.MAX_EMPTY_ELEMENTS));
    }
    emptyElements += length;
    writeLength(length);
  }

  public void writeVariant(int index) {
    writeInt(index);
  }

  public void writeOptionTag(boolean present) {
    writeBoolean(present);
  }

  public void writeI128(BigInteger value) {
    if (requireValue(value, "i128").bitLength() > 127) {
      throw fault(value + " does not fit into a signed 128-bit integer");
    }
    write128(value);
  }

  public void writeU128(BigInteger value) {
    if (requireValue(value, "u128").signum() < 0 || value.compareTo(U128_LIMIT) >= 0) {
      throw fault(value + " does not fit into an unsigned 128-bit integer");
    }
    write128(value);
  }

  public void writeDuration(Duration value) {
    if (requireValue(value, "duration").isNegative()) {
      throw fault("the duration " + value + " is negative, which a Rust Duration cannot be");
    }
    writeSecondsAndNanos(value.getSeconds(), value.getNano());
  }

  public void writeInstant(Instant value) {
    if (requireValue(value, "instant").getEpochSecond() < 0) {
      throw fault("the instant " + value + " is before 1970, which cannot be encoded");
    }
    writeSecondsAndNanos(value.getEpochSecond(), value.getNano());
  }

  public void writeUuid(UUID value) {
    requireValue(value, "uuid");
    reserve(3 * Long.BYTES);
    putLong(2 * Long.BYTES);
    putLong(Long.reverseBytes(value.getMostSignificantBits()));
    putLong(Long.reverseBytes(value.getLeastSignificantBits()));
  }

  public <T> T requireValue(T value, String type) {
    if (value == null) {
      throw CodecException.isNull(type, position);
    }
    return value;
  }

  public void pad(int bytes) {
    Arrays.fill(buffer, position, position + bytes, (byte) 0);
    position += bytes;
  }

  public void putText(String value, int capacity) {
    int start = position;
    position += Integer.BYTES;
    int count = writeUtf8(requireText(value, capacity, start), start);
    requireCapacity(count, capacity, start);
    Views.INT.set(buffer, start, count);
    reserve(capacity - count);
    pad(capacity - count);
  }

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
      throw fault(
          "the string takes %d bytes, more than its capacity of %d".formatted(count, capacity));
    }
  }

  public void requireLength(int length, int expected) {
    if (length != expected) {
      throw fault("the array has %d elements, not %d".formatted(length, expected));
    }
  }

  public void requireCount(int count, int size, int start) {
    if (count != size) {
      throw new CodecException(
          "the collection has %d elements, but its size() is %d".formatted(count, size), start);
    }
  }

  public void enter() {
    if (++depth > MAX_DEPTH) {
      throw fault("the value is nested deeper than " + MAX_DEPTH + " levels");
    }
  }

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
