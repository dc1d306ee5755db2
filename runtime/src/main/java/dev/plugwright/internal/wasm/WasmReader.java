package dev.plugwright.internal.wasm;

import dev.plugwright.internal.text.Utf8;
import java.util.Arrays;

/** A bounded cursor over a Wasm binary; reads nothing beyond its end. */
public final class WasmReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  /**
   * Reads from the first byte on.
   *
   * @param bytes the binary
   */
  public WasmReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /**
   * Reads a part of a binary.
   *
   * @param bytes the whole binary
   * @param position the first byte
   * @param end the byte behind the last one
   */
  public WasmReader(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  /** Thrown within the parser, and turned into a checked exception by its callers. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
      super(reason, null, false, false);
    }
  }

  /** Returns the exception for what is wrong at this place. */
  public Malformed malformed(String reason) {
    return new Malformed(reason + " (at byte " + position + ")");
  }

  /** Returns whether everything was read. */
  public boolean atEnd() {
    return position == end;
  }

  /** Returns the index of the next byte in the whole binary. */
  public int position() {
    return position;
  }

  /** Returns how many bytes are left. */
  public int remaining() {
    return end - position;
  }

  /** Reads a byte. */
  public int u8() {
    need(1);
    return bytes[position++] & 0xFF;
  }

  /** Reads four bytes as a little-endian number. */
  public int fixed32() {
    need(4);
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= u8() << 8 * i;
    }
    return value;
  }

  /** Skips bytes. */
  public void skip(int length) {
    need(length);
    position += length;
  }

  /** Reads an unsigned LEB128 number of at most 32 bits that also fits into an int. */
  public int count() {
    long value = leb(35);
    if (value > Integer.MAX_VALUE) {
      throw malformed("the number " + value + " is too large");
    }
    return (int) value;
  }

  /**
   * Reads the number of entries of a vector.
   *
   * @param what the entries, for the message
   * @param most the limit of this implementation
   */
  public int count(String what, int most) {
    int count = count();
    if (count > most) {
      throw malformed("%,d %s are more than the supported %,d".formatted(count, what, most));
    }
    return count;
  }

  /** Reads an unsigned LEB128 number. */
  public long leb(int mostBits) {
    long value = 0;
    for (int shift = 0; shift < mostBits; shift += 7) {
      int next = u8();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw malformed("a number is longer than its type allows");
  }

  /** Reads a name. */
  public String name() {
    int length = count();
    need(length);
    String text = Utf8.decode(bytes, position, length);
    if (text == null) {
      throw malformed("a name is not valid UTF-8");
    }
    position += length;
    return text;
  }

  /** Reads everything that is left. */
  public byte[] rest() {
    byte[] copy = Arrays.copyOfRange(bytes, position, end);
    position = end;
    return copy;
  }

  /** Returns a reader of the next {@code length} bytes, which this one then skips. */
  public WasmReader slice(int length) {
    need(length);
    WasmReader slice = new WasmReader(bytes, position, position + length);
    position += length;
    return slice;
  }

  /** Returns another reader at the same position. */
  public WasmReader ahead() {
    return new WasmReader(bytes, position, end);
  }

  /** Copies bytes of the whole binary, wherever this reader stands. */
  public void copyTo(WasmWriter out, int from, int to) {
    out.copy(bytes, from, to);
  }

  private void need(int length) {
    if (length > end - position) {
      throw malformed(
          "unexpected end: %d bytes are needed and %d remain".formatted(length, end - position));
    }
  }
}
