package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.CodecException;

/** Checks what crossed from a guest as an {@code i32} and stands for something smaller. */
public final class Scalars {
  private Scalars() {}

  /** Takes 0 or 1. */
  public static boolean bool(int value) {
    return checked(value, value == 0 || value == 1, "bool, which is 0 or 1") != 0;
  }

  /** Takes -128 to 127. */
  public static byte i8(int value) {
    return (byte) checked(value, value == (byte) value, "i8");
  }

  /** Takes -32768 to 32767. */
  public static short i16(int value) {
    return (short) checked(value, value == (short) value, "i16");
  }

  /** Takes 0 to 255; the same bits as a {@code byte}. */
  public static byte u8(int value) {
    return (byte) checked(value, value == (value & 0xFF), "u8");
  }

  /** Takes 0 to 65535; the same bits as a {@code short}. */
  public static short u16(int value) {
    return (short) checked(value, value == (value & 0xFFFF), "u16");
  }

  /** Takes a character up to U+FFFF that is no surrogate. */
  public static char character(int value) {
    boolean sound = value == (char) value && !Character.isSurrogate((char) value);
    return (char) checked(value, sound, "char that fits into a Java char");
  }

  private static int checked(int value, boolean sound, String type) {
    if (!sound) {
      throw new CodecException("%d is no %s".formatted(value, type), 0);
    }
    return value;
  }
}
