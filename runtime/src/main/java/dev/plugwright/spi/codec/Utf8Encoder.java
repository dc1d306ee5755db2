package dev.plugwright.spi.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Encodes strings into an array, strictly and without allocation.
 *
 * <p>The JDK encodes plain ASCII in wide steps from one array to another, so characters are copied
 * out of the string first; that takes less time than {@link String#getBytes} and, unlike it,
 * detects unpaired surrogates.
 */
final class Utf8Encoder {
  /** Longer strings are encoded in pieces, which stay in the processor's nearest cache. */
  private static final int PIECE = 4096;

  /** Bytes of one character at most. */
  static final int MAX_BYTES = 4;

  /** Up to here {@link #copyAscii} is the fastest. */
  static final int SHORT = 32;

  private static final int FIRST_PIECE = 128;

  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private char[] chars = new char[FIRST_PIECE];
  private CharBuffer source = CharBuffer.wrap(chars);
  private ByteBuffer target = ByteBuffer.allocate(0);
  private boolean malformed;

  /**
   * Copies a string if it is plain ASCII.
   *
   * @return whether it is; if not, the bytes written are undefined
   */
  @SuppressWarnings("deprecation") // The only copy of a string's bytes that is just a copy.
  static boolean copyAscii(String text, byte[] bytes, int position) {
    int length = text.length();
    text.getBytes(0, length, bytes, position);
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= text.charAt(i);
    }
    return all < 0x80;
  }

  /**
   * Encodes as much of a string as there is room for.
   *
   * @param text the string
   * @param from index of the first character
   * @param bytes where to
   * @param position index of the first byte
   * @param capacity index behind the room
   * @return how many characters were encoded; {@link #written} and {@link #malformed} tell the rest
   */
  int encode(String text, int from, byte[] bytes, int position, int capacity) {
    int count = Math.min(text.length() - from, PIECE);
    if (count > chars.length) {
      chars = new char[Math.min(PIECE, Integer.highestOneBit(count) * 2)];
      source = CharBuffer.wrap(chars);
    }
    text.getChars(from, from + count, chars, 0);
    if (target.array() != bytes) {
      target = ByteBuffer.wrap(bytes);
    }
    source.clear().limit(count);
    target.limit(capacity).position(position);
    encoder.reset();
    CoderResult result = encoder.encode(source, target, from + count == text.length());
    malformed = result.isMalformed();
    return source.position();
  }

  /** Returns the index behind the bytes of the last {@link #encode}. */
  int written() {
    return target.position();
  }

  /** Whether the last {@link #encode} stopped before an unpaired surrogate. */
  boolean malformed() {
    return malformed;
  }
}
