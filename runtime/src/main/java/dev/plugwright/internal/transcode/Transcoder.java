package dev.plugwright.internal.transcode;

import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The buffers of a conversion: bytes that are read and checked, and bytes that are written up to a
 * limit. Not thread-safe.
 */
public final class Transcoder {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Types that are not counted by codecs may lie between those that are. */
  private static final int MAX_DEPTH = BincodeOutput.MAX_DEPTH + 64;

  private static final int FIRST_CAPACITY = 512;

  /**
   * A larger buffer is dropped after the value, so that one large value does not occupy memory
   * forever.
   */
  private static final int KEPT_CAPACITY = 4 << 20;

  private final int max;
  private byte[] in = new byte[0];
  private int position;
  private int limit;
  private byte[] out;
  private int end;
  private int depth;
  private int emptyElements;

  /**
   * Creates it.
   *
   * @param max bytes that a converted value has at most
   */
  public Transcoder(int max) {
    this.max = max;
    this.out = new byte[Math.min(FIRST_CAPACITY, max)];
  }

  /** Starts with a value. */
  void start(byte[] bytes, int length) {
    if (in != bytes) {
      in = bytes;
    }
    position = 0;
    limit = length;
    end = 0;
    depth = 0;
    emptyElements = 0;
    if (out.length > KEPT_CAPACITY) {
      out = new byte[Math.min(FIRST_CAPACITY, max)];
    }
  }

  /** Checks that the whole value was read. */
  void finish() {
    if (position != limit) {
      throw fault((limit - position) + " trailing bytes after the value");
    }
  }

  /** Returns the converted value; only the first {@link #length} bytes belong to it. */
  public byte[] bytes() {
    return out;
  }

  /** Returns the number of bytes of the converted value. */
  public int length() {
    return end;
  }

  // ---- reading ----

  int position() {
    return position;
  }

  void position(int index) {
    position = index;
  }

  int emptyElements() {
    return emptyElements;
  }

  void emptyElements(int count) {
    emptyElements = count;
  }

  CodecException fault(String reason) {
    return new CodecException(reason, position);
  }

  void need(long bytes) {
    if (bytes > limit - position) {
      throw fault(
          "unexpected end: %d bytes are needed and %d remain".formatted(bytes, limit - position));
    }
  }

  void skip(int bytes) {
    need(bytes);
    position += bytes;
  }

  int readByte() {
    need(1);
    return in[position++];
  }

  int readInt() {
    need(Integer.BYTES);
    int value = (int) INT.get(in, position);
    position += Integer.BYTES;
    return value;
  }

  long readLong() {
    need(Long.BYTES);
    long value = (long) LONG.get(in, position);
    position += Long.BYTES;
    return value;
  }

  /** Reads the byte that says whether a value follows. */
  boolean readTag() {
    need(1);
    int tag = in[position];
    if (tag != 0 && tag != 1) {
      throw fault("the byte 0x%02x is not a valid bool, which is 0 or 1".formatted(tag & 0xFF));
    }
    position++;
    return tag == 1;
  }

  /** Reads the number of a case. */
  int readCase(int count) {
    int index = readInt();
    if (index < 0 || index >= count) {
      position -= Integer.BYTES;
      throw fault(
          "the variant %s is unknown; there are %d"
              .formatted(Integer.toUnsignedString(index), count));
    }
    return index;
  }

  /** Reads a number of elements that take at least this many bytes each. */
  int readCount(int minimumSize) {
    long count = readLong();
    long most =
        minimumSize == 0
            ? BincodeInput.MAX_EMPTY_ELEMENTS - emptyElements
            : (limit - position) / minimumSize;
    if (count < 0 || count > most) {
      position -= Long.BYTES;
      throw fault(
          "a length of %s exceeds the %d elements that the remaining bytes can hold"
              .formatted(Long.toUnsignedString(count), most));
    }
    emptyElements += minimumSize == 0 ? (int) count : 0;
    return (int) count;
  }

  void skipCharacter() {
    need(1);
    int first = in[position] & 0xFF;
    skip(first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw fault("the value is nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  void leave() {
    depth--;
  }

  // ---- writing ----

  private void reserve(int bytes) {
    if (bytes > out.length - end) {
      if (bytes > max - end) {
        throw CodecException.tooLong(max, position);
      }
      out = Arrays.copyOf(out, (int) Math.min(Math.max(2L * out.length, end + bytes), max));
    }
  }

  /** Copies bytes that were read before. */
  void copyFrom(int start, int length) {
    reserve(length);
    System.arraycopy(in, start, out, end, length);
    end += length;
  }

  /** Copies the next bytes. */
  void copy(int length) {
    need(length);
    copyFrom(position, length);
    position += length;
  }

  /** Copies a count and as many bytes. */
  void copyBlock() {
    int start = position;
    skip(readCount(1));
    copyFrom(start, position - start);
  }

  void put(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, out, end, bytes.length);
    end += bytes.length;
  }

  void putByte(int value) {
    reserve(1);
    out[end++] = (byte) value;
  }

  void putInt(int value) {
    reserve(Integer.BYTES);
    INT.set(out, end, value);
    end += Integer.BYTES;
  }

  void putLong(long value) {
    reserve(Long.BYTES);
    LONG.set(out, end, value);
    end += Long.BYTES;
  }

  /** Writes the low bytes of a number. */
  void putLow(long value, int size) {
    if (Long.BYTES <= max - end) {
      reserve(Long.BYTES);
      LONG.set(out, end, value);
      end += size;
      return;
    }
    reserve(size);
    for (int i = 0; i < size; i++) {
      out[end++] = (byte) (value >> i * Byte.SIZE);
    }
  }
}
