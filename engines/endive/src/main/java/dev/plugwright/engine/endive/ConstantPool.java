package dev.plugwright.engine.endive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The constant pool of a class file, as far as names are concerned. */
final class ConstantPool {
  private static final int START = 8;

  private final byte[] classFile;

  /** Where the lengths of the strings are; 0 for other constants. */
  private final int[] strings;

  private final int end;

  /** Reads the constant pool of a class file. */
  ConstantPool(byte[] classFile) {
    this.classFile = classFile;
    this.strings = new int[unsigned(START)];
    int at = START + 2;
    for (int i = 1; i < strings.length; i++) {
      int tag = classFile[at++];
      switch (tag) {
        case 1 -> {
          strings[i] = at;
          at += 2 + unsigned(at);
        }
        case 7, 8, 16, 19, 20 -> at += 2;
        case 15 -> at += 3;
        case 5, 6 -> {
          at += 8;
          i++; // these take two places
        }
        default -> at += 4;
      }
    }
    this.end = at;
  }

  /** Returns the position behind the constant pool, which is that of the class's flags. */
  int end() {
    return end;
  }

  /** Returns a string by its number. */
  String string(int number) {
    int at = strings[number];
    return new String(classFile, at + 2, unsigned(at), StandardCharsets.UTF_8);
  }

  private int unsigned(int at) {
    return Byte.toUnsignedInt(classFile[at]) << 8 | Byte.toUnsignedInt(classFile[at + 1]);
  }

  /**
   * Returns the class file with one string replaced wherever it is used, and other flags of the
   * class.
   */
  byte[] replaced(String string, String replacement, int flags) {
    byte[] before = string.getBytes(StandardCharsets.UTF_8);
    byte[] after = replacement.getBytes(StandardCharsets.UTF_8);
    int at = position(before);
    byte[] out = new byte[classFile.length - before.length + after.length];
    System.arraycopy(classFile, 0, out, 0, at);
    System.arraycopy(after, 0, out, at + 2, after.length);
    int rest = at + 2 + before.length;
    System.arraycopy(classFile, rest, out, at + 2 + after.length, classFile.length - rest);
    setUnsigned(out, at, after.length);
    setUnsigned(out, end - before.length + after.length, flags);
    return out;
  }

  private int position(byte[] string) {
    for (int at : strings) {
      if (at > 0
          && unsigned(at) == string.length
          && Arrays.equals(classFile, at + 2, at + 2 + string.length, string, 0, string.length)) {
        return at;
      }
    }
    throw new IllegalArgumentException("the class file lacks the string");
  }

  private static void setUnsigned(byte[] out, int at, int value) {
    out[at] = (byte) (value >> 8);
    out[at + 1] = (byte) value;
  }
}
