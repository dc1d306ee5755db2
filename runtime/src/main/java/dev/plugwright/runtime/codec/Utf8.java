package dev.plugwright.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Strict UTF-8 in both directions at the speed of the JDK's intrinsics. */
public final class Utf8 {
  private static final long QUESTION_MARKS = 0x3F3F3F3F3F3F3F3FL;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private Utf8() {}

  /**
   * Encodes a string.
   *
   * @param text the string
   * @return its UTF-8 bytes, or {@code null} if it holds an unpaired surrogate
   */
  public static byte[] encode(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    // The JDK replaces an unpaired surrogate by '?': with as many in the bytes the string was
    // sound.
    int marks = questionMarks(bytes);
    return marks > 0 && marks != questionMarks(text) ? null : bytes;
  }

  /**
   * Decodes bytes.
   *
   * @return the string, or {@code null} if the bytes are not valid UTF-8
   */
  public static String decode(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, UTF_8);
    // The JDK replaces malformed bytes by U+FFFD: without one in the string the bytes were sound.
    return text.indexOf('\uFFFD') >= 0 && malformed(bytes, offset, length) ? null : text;
  }

  /**
   * Finds the first unpaired surrogate.
   *
   * @return its index, or -1
   */
  public static int unpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!paired) {
        return i;
      }
      i++;
    }
    return -1;
  }

  private static int questionMarks(byte[] bytes) {
    int count = 0;
    int at = 0;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      long differing = (long) Views.LONG.get(bytes, at) ^ QUESTION_MARKS;
      // A byte that is zero, and no other, leaves its high bit clear in the sum and in itself.
      long nonZero = (differing & LOW_BITS) + LOW_BITS | differing | LOW_BITS;
      count += Long.bitCount(~nonZero);
    }
    for (; at < bytes.length; at++) {
      if (bytes[at] == '?') {
        count++;
      }
    }
    return count;
  }

  private static int questionMarks(String text) {
    int count = 0;
    for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
      count++;
    }
    return count;
  }

  private static boolean malformed(byte[] bytes, int offset, int length) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }
}
