package dev.plugwright.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Decodes UTF-8 strictly at the speed of the JDK's intrinsics. */
public final class Utf8 {
  private Utf8() {}

  /**
   * Decodes bytes.
   *
   * @return the string, or {@code null} if the bytes are not valid UTF-8
   */
  public static @Nullable String decode(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, UTF_8);
    // The JDK replaces malformed bytes by U+FFFD: if the string has none, the bytes are valid.
    return text.indexOf('\uFFFD') >= 0 && malformed(bytes, offset, length) ? null : text;
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
