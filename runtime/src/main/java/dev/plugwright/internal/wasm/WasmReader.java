package dev.plugwright.internal.wasm;

import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.text.Utf8;
import java.util.Arrays;

/** A bounded cursor over a Wasm binary; reads nothing beyond its end. */
final class WasmReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  WasmReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private WasmReader(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  /** Thrown through the parser and turned into the checked exception at its edge. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
      super(reason, null, false, false);
    }
  }

  Malformed malformed(String reason) {
    return new Malformed(reason + " (at byte " + position + ")");
  }

  boolean atEnd() {
    return position == end;
  }

  int remaining() {
    return end - position;
  }

  int u8() {
    need(1);
    return bytes[position++] & 0xFF;
  }

  int fixed32() {
    need(4);
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= u8() << 8 * i;
    }
    return value;
  }

  /** An unsigned LEB128 number of at most 32 bits that also fits into an int. */
  int count() {
    long value = leb(35);
    if (value > Integer.MAX_VALUE) {
      throw malformed("the number " + value + " is too large");
    }
    return (int) value;
  }

  /** An unsigned LEB128 number. */
  long leb(int mostBits) {
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

  String name() {
    int length = count();
    need(length);
    String text = Utf8.decode(bytes, position, length);
    if (text == null) {
      throw malformed("a name is not valid UTF-8");
    }
    position += length;
    return text;
  }

  byte[] rest() {
    byte[] copy = Arrays.copyOfRange(bytes, position, end);
    position = end;
    return copy;
  }

  /** A reader of the next {@code length} bytes, which this one then skips. */
  WasmReader slice(int length) {
    need(length);
    WasmReader slice = new WasmReader(bytes, position, position + length);
    position += length;
    return slice;
  }

  private void need(int length) {
    if (length > end - position) {
      throw malformed(
          "the binary ends too early: %d more bytes are needed and %d are there"
              .formatted(length, end - position));
    }
  }

  ValueType valueType() {
    int code = u8();
    return ValueType.of(code)
        .orElseThrow(() -> malformed("unknown value type 0x%02x".formatted(code)));
  }
}
