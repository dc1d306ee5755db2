package dev.plugwright.spi.codec;

import dev.plugwright.internal.text.Utf8;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The reading half of the codec, on Kryo's buffer; {@link BincodeInput} shows what is bincode's.
 */
final class DecodingInput extends PrimitiveInput {
  /**
   * The maximum number of elements without bytes in a list, so that a count alone cannot cause a
   * long loop.
   */
  static final int MAX_EMPTY_ELEMENTS = 65_536;

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private int depth;
  private int emptyElements;

  /** Bytes that the elements of no count read so far need; nested counts share them. */
  private int unclaimed;

  DecodingInput() {
    super(new byte[0]);
  }

  DecodingInput(byte[] bytes) {
    super(bytes);
  }

  @Override
  public void setBuffer(byte[] bytes, int offset, int count) {
    if (bytes == buffer) {
      // Spares the collector's barrier for a reference that is there already.
      position = offset;
      limit = offset + count;
    } else {
      super.setBuffer(bytes, offset, count);
    }
    depth = 0;
    emptyElements = 0;
    unclaimed = count;
  }

  @Override
  public char readChar() {
    need(1);
    int first = buffer[position] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || first > 0xF4) {
      throw fault("the byte 0x%02x cannot start a UTF-8 character".formatted(first));
    }
    need(length);
    String text = Utf8.decode(buffer, position, length);
    if (text == null) {
      throw fault("the bytes are not a valid UTF-8 character");
    }
    if (text.length() > 1) {
      throw fault(
          "the character U+%X does not fit into a Java char; use String"
              .formatted(text.codePointAt(0)));
    }
    position += length;
    return text.charAt(0);
  }

  @Override
  public String readString() {
    int start = position;
    int length = readLength(1);
    String text = Utf8.decode(buffer, position, length);
    if (text == null) {
      position = start;
      throw fault("the string is not valid UTF-8");
    }
    position += length;
    return text;
  }

  public byte[] readByteArray() {
    byte[] values = new byte[readLength(1)];
    System.arraycopy(buffer, position, values, 0, values.length);
    position += values.length;
    return values;
  }

  public boolean[] readBooleanArray() {
    boolean[] values = new boolean[readLength(1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = getBoolean();
    }
    return values;
  }

  public char[] readCharArray() {
    char[] values = new char[readLength(1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = readChar();
    }
    return values;
  }

  public short[] readShortArray() {
    short[] values = new short[readLength(Short.BYTES)];
    tail().asShortBuffer().get(values);
    position += values.length * Short.BYTES;
    return values;
  }

  public int[] readIntArray() {
    int[] values = new int[readLength(Integer.BYTES)];
    tail().asIntBuffer().get(values);
    position += values.length * Integer.BYTES;
    return values;
  }

  public long[] readLongArray() {
    long[] values = new long[readLength(Long.BYTES)];
    tail().asLongBuffer().get(values);
    position += values.length * Long.BYTES;
    return values;
  }

  public float[] readFloatArray() {
    float[] values = new float[readLength(Float.BYTES)];
    tail().asFloatBuffer().get(values);
    position += values.length * Float.BYTES;
    return values;
  }

  public double[] readDoubleArray() {
    double[] values = new double[readLength(Double.BYTES)];
    tail().asDoubleBuffer().get(values);
    position += values.length * Double.BYTES;
    return values;
  }

  @Override
  public void skip(int bytes) {
    position += bytes;
  }

  public String getText(int capacity) {
    int length = getInt();
    if (length < 0 || length > capacity) {
      position -= Integer.BYTES;
      throw fault(
          "a text of %s bytes exceeds its capacity of %d"
              .formatted(Integer.toUnsignedString(length), capacity));
    }
    String text = Utf8.decode(buffer, position, length);
    if (text == null) {
      throw fault("the string is not valid UTF-8");
    }
    position += capacity;
    return text;
  }

  public String readText(int capacity) {
    int start = position;
    String text = readString();
    if (position - start - Long.BYTES > capacity) {
      position = start;
      throw fault("the string exceeds its capacity of %d bytes".formatted(capacity));
    }
    return text;
  }

  public int readLength(int minimumElementSize) {
    long length = readLong();
    long most =
        minimumElementSize == 0
            ? MAX_EMPTY_ELEMENTS - emptyElements
            : Math.min(limit - position, unclaimed) / minimumElementSize;
    if (length < 0 || length > most) {
      position -= Long.BYTES;
      String reason =
          minimumElementSize == 0
              ? "a length of %s is above the limit of %d for elements without bytes"
              : "a length of %s exceeds the %d elements that the remaining bytes can hold";
      throw fault(reason.formatted(Long.toUnsignedString(length), most));
    }
    emptyElements += minimumElementSize == 0 ? (int) length : 0;
    unclaimed -= (int) length * minimumElementSize;
    return (int) length;
  }

  public int readVariant(int count) {
    int index = readInt();
    if (index < 0 || index >= count) {
      position -= Integer.BYTES;
      throw fault(
          "the variant %s is unknown; there are %d"
              .formatted(Integer.toUnsignedString(index), count));
    }
    return index;
  }

  public boolean readOptionTag() {
    return readBoolean();
  }

  public BigInteger readI128() {
    need(2 * Long.BYTES);
    long low = getLong();
    return BigInteger.valueOf(getLong()).shiftLeft(Long.SIZE).or(unsigned(low));
  }

  public BigInteger readU128() {
    need(2 * Long.BYTES);
    long low = getLong();
    return unsigned(getLong()).shiftLeft(Long.SIZE).or(unsigned(low));
  }

  public Duration readDuration() {
    long seconds = readSeconds(Long.MAX_VALUE);
    return Duration.ofSeconds(seconds, getInt());
  }

  public Instant readInstant() {
    long seconds = readSeconds(Instant.MAX.getEpochSecond());
    return Instant.ofEpochSecond(seconds, getInt());
  }

  public UUID readUuid() {
    need(3 * Long.BYTES);
    long length = getLong();
    if (length != 2 * Long.BYTES) {
      position -= Long.BYTES;
      throw fault("a UUID has 16 bytes, not %s".formatted(Long.toUnsignedString(length)));
    }
    long high = Long.reverseBytes(getLong());
    return new UUID(high, Long.reverseBytes(getLong()));
  }

  public void finish() {
    if (position != limit) {
      throw fault((limit - position) + " trailing bytes after the value");
    }
  }

  public void enter() {
    if (++depth > EncodingOutput.MAX_DEPTH) {
      throw fault("the value is nested deeper than " + EncodingOutput.MAX_DEPTH + " levels");
    }
  }

  public void leave() {
    depth--;
  }

  private long readSeconds(long most) {
    need(Long.BYTES + Integer.BYTES);
    long seconds = getLong();
    int nanos = (int) Views.INT.get(buffer, position);
    if (seconds < 0 || seconds > most) {
      position -= Long.BYTES;
      throw fault(Long.toUnsignedString(seconds) + " seconds are out of Java's range");
    }
    if (nanos < 0 || nanos >= NANOS_PER_SECOND) {
      throw fault(Integer.toUnsignedString(nanos) + " nanoseconds are a second or more");
    }
    return seconds;
  }

  private static BigInteger unsigned(long bits) {
    BigInteger value = BigInteger.valueOf(bits & Long.MAX_VALUE);
    return bits < 0 ? value.setBit(Long.SIZE - 1) : value;
  }

  private ByteBuffer tail() {
    return ByteBuffer.wrap(buffer, position, limit - position).order(ByteOrder.LITTLE_ENDIAN);
  }
}
