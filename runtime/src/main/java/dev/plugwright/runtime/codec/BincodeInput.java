package dev.plugwright.runtime.codec;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Reads bincode 1 from an array, trusting nothing: every count is checked against the bytes that
 * remain before anything is allocated.
 *
 * <p>Kryo's {@code Input} keeps the buffer; every method here that Kryo has too reads bincode's
 * bytes instead of Kryo's where the two differ. Bytes that do not decode are a {@link
 * CodecException}. Not thread-safe.
 */
public final class BincodeInput extends PrimitiveInput {
  /** Most elements of a list whose elements take no bytes, so that a count alone cannot hang. */
  public static final int MAX_EMPTY_ELEMENTS = 65_536;

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private int depth;
  private int emptyElements;

  /** Bytes that the elements of no count read so far need; nested counts share them. */
  private int unclaimed;

  /** Creates an input without bytes; {@link #setBuffer(byte[], int, int)} gives it some. */
  public BincodeInput() {
    super(new byte[0]);
  }

  /** Creates an input on the whole array. */
  public BincodeInput(byte[] bytes) {
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

  /** Reads a character of bare UTF-8; one above U+FFFF does not fit and is an error. */
  @Override
  public char readChar() {
    need(1);
    int first = buffer[position] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || first > 0xF4) {
      throw fault("the byte 0x%02x starts no UTF-8 character".formatted(first));
    }
    need(length);
    String text = Utf8.decode(buffer, position, length);
    if (text == null) {
      throw fault("the bytes are no UTF-8 character");
    }
    if (text.length() > 1) {
      throw fault(
          "the character U+%X does not fit into a Java char; use String"
              .formatted(text.codePointAt(0)));
    }
    position += length;
    return text.charAt(0);
  }

  /** Reads a number of bytes and as much UTF-8, strictly. */
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

  /** Reads a length and as many bytes. */
  public byte[] readByteArray() {
    byte[] values = new byte[readLength(1)];
    System.arraycopy(buffer, position, values, 0, values.length);
    position += values.length;
    return values;
  }

  /** Reads a length and as many bytes, each 0 or 1. */
  public boolean[] readBooleanArray() {
    boolean[] values = new boolean[readLength(1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = getBoolean();
    }
    return values;
  }

  /** Reads a length and as many characters. */
  public char[] readCharArray() {
    char[] values = new char[readLength(1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = readChar();
    }
    return values;
  }

  /** Reads a length and as many elements. */
  public short[] readShortArray() {
    short[] values = new short[readLength(Short.BYTES)];
    tail().asShortBuffer().get(values);
    position += values.length * Short.BYTES;
    return values;
  }

  /** Reads a length and as many elements. */
  public int[] readIntArray() {
    int[] values = new int[readLength(Integer.BYTES)];
    tail().asIntBuffer().get(values);
    position += values.length * Integer.BYTES;
    return values;
  }

  /** Reads a length and as many elements. */
  public long[] readLongArray() {
    long[] values = new long[readLength(Long.BYTES)];
    tail().asLongBuffer().get(values);
    position += values.length * Long.BYTES;
    return values;
  }

  /** Reads a length and as many elements. */
  public float[] readFloatArray() {
    float[] values = new float[readLength(Float.BYTES)];
    tail().asFloatBuffer().get(values);
    position += values.length * Float.BYTES;
    return values;
  }

  /** Reads a length and as many elements. */
  public double[] readDoubleArray() {
    double[] values = new double[readLength(Double.BYTES)];
    tail().asDoubleBuffer().get(values);
    position += values.length * Double.BYTES;
    return values;
  }

  /** Skips the padding of a checked fixed layout. */
  @Override
  public void skip(int bytes) {
    position += bytes;
  }

  /**
   * Reads a text of a checked fixed layout: its length in 32 bits and the room for its bytes.
   *
   * @param capacity bytes that it has room for
   */
  public String getText(int capacity) {
    int length = getInt();
    if (length < 0 || length > capacity) {
      position -= Integer.BYTES;
      throw fault(
          "a text of %s bytes does not fit into its %d"
              .formatted(Integer.toUnsignedString(length), capacity));
    }
    String text = Utf8.decode(buffer, position, length);
    if (text == null) {
      throw fault("the string is not valid UTF-8");
    }
    position += capacity;
    return text;
  }

  /**
   * Reads a text like {@link #readString}, which must have no more bytes than it may.
   *
   * @param capacity bytes at most
   */
  public String readText(int capacity) {
    int start = position;
    String text = readString();
    if (position - start - Long.BYTES > capacity) {
      position = start;
      throw fault("the string has more than its %d bytes".formatted(capacity));
    }
    return text;
  }

  /**
   * Reads a number of elements.
   *
   * <p>No two elements share their minimum, so all counts of a value together are checked too:
   * nested lists cannot each claim the same bytes, nor can lists of empty elements multiply.
   *
   * @param minimumElementSize bytes that each element takes at least; 0 for elements without bytes
   * @return the number, for which enough bytes remain
   */
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
              : "a length of %s needs more than the %d elements that the remaining bytes can hold";
      throw fault(reason.formatted(Long.toUnsignedString(length), most));
    }
    emptyElements += minimumElementSize == 0 ? (int) length : 0;
    unclaimed -= (int) length * minimumElementSize;
    return (int) length;
  }

  /**
   * Reads the index of an enum constant or of a sealed type's variant.
   *
   * @param count how many there are
   */
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

  /** Reads the byte that says whether a value follows. */
  public boolean readOptionTag() {
    return readBoolean();
  }

  /** Reads a signed 128-bit integer. */
  public BigInteger readI128() {
    need(2 * Long.BYTES);
    long low = getLong();
    return BigInteger.valueOf(getLong()).shiftLeft(Long.SIZE).or(unsigned(low));
  }

  /** Reads an unsigned 128-bit integer. */
  public BigInteger readU128() {
    need(2 * Long.BYTES);
    long low = getLong();
    return unsigned(getLong()).shiftLeft(Long.SIZE).or(unsigned(low));
  }

  /** Reads seconds and nanoseconds. */
  public Duration readDuration() {
    long seconds = readSeconds(Long.MAX_VALUE);
    return Duration.ofSeconds(seconds, getInt());
  }

  /** Reads seconds and nanoseconds since 1970. */
  public Instant readInstant() {
    long seconds = readSeconds(Instant.MAX.getEpochSecond());
    return Instant.ofEpochSecond(seconds, getInt());
  }

  /** Reads the length 16 and 16 bytes, most significant first. */
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

  /** Checks that every byte was read. */
  public void finish() {
    if (position != limit) {
      throw fault((limit - position) + " trailing bytes after the value");
    }
  }

  /** Goes one level deeper into a recursive type. */
  public void enter() {
    if (++depth > BincodeOutput.MAX_DEPTH) {
      throw fault("the value is nested deeper than " + BincodeOutput.MAX_DEPTH + " levels");
    }
  }

  /** Comes back from {@link #enter}. */
  public void leave() {
    depth--;
  }

  private long readSeconds(long most) {
    need(Long.BYTES + Integer.BYTES);
    long seconds = getLong();
    int nanos = (int) Views.INT.get(buffer, position);
    if (seconds < 0 || seconds > most) {
      position -= Long.BYTES;
      throw fault(Long.toUnsignedString(seconds) + " seconds are more than Java can hold");
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
