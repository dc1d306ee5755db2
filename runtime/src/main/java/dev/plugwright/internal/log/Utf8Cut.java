package dev.plugwright.internal.log;

import java.util.Arrays;

/** Cuts UTF-8 between characters. */
final class Utf8Cut {
  private Utf8Cut() {}

  /**
   * Returns the first bytes without an incomplete character at their end.
   *
   * @param length how many bytes there are
   */
  static byte[] whole(byte[] bytes, int length) {
    int lead = length - 1;
    while (lead >= 0 && length - lead < 4 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    boolean whole = lead < 0 || lead + size(bytes[lead]) <= length;
    return Arrays.copyOf(bytes, whole ? length : lead);
  }

  private static int size(byte lead) {
    int bits = lead & 0xFF;
    if (bits >= 0xF0) {
      return 4;
    }
    if (bits >= 0xE0) {
      return 3;
    }
    return bits >= 0xC0 ? 2 : 1;
  }
}
