package dev.plugwright.runtime.binding;

public final class Scalars {
  private Scalars() {}

  public static native boolean bool(int value);

  public static native byte i8(int value);

  public static native short i16(int value);

  public static native byte u8(int value);

  public static native short u16(int value);

  public static native char character(int value);
}
