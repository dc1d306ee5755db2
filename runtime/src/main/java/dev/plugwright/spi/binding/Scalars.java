package dev.plugwright.spi.binding;

import dev.plugwright.spi.codec.CodecException;

/** Checks values that a guest passed as an {@code i32} and that stand for something smaller. */
public final class Scalars {
  private Scalars() {}

  /** Checks a {@code bool}: 0 or 1. */
  public static boolean bool(int value) {
    return checked(value, value == 0 || value == 1, "bool, which is 0 or 1") != 0;
  }

  /** Checks an {@code i8}: -128 to 127. */
  public static byte i8(int value) {
    return (byte) checked(value, value == (byte) value, "i8");
  }

  /** Checks an {@code i16}: -32768 to 32767. */
  public static short i16(int value) {
    return (short) checked(value, value == (short) value, "i16");
  }

  /** Checks a {@code u8}: 0 to 255; the same bits as a {@code byte}. */
  public static byte u8(int value) {
    return (byte) checked(value, value == (value & 0xFF), "u8");
  }

  /** Checks a {@code u16}: 0 to 65535; the same bits as a {@code short}. */
  public static short u16(int value) {
    return (short) checked(value, value == (value & 0xFFFF), "u16");
  }

  /** Checks a {@code char}: a character up to U+FFFF that is not a surrogate. */
  public static char character(int value) {
    boolean valid = value == (char) value && !Character.isSurrogate((char) value);
    return (char) checked(value, valid, "char that fits into a Java char");
  }

  private static int checked(int value, boolean valid, String type) {
    if (!valid) {
      throw new CodecException("%d is not a valid %s".formatted(value, type), 0);
    }
    return value;
  }
}
