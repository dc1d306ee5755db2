package dev.plugwright.engine.endive;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds functions whose Java methods HotSpot never turns into machine code, because their bytecode
 * exceeds 8,000 bytes. They run many times slower than others.
 */
final class HugeMethods {
  /** The option of HotSpot that would have them compiled when off. */
  static final String OPTION = "DontCompileHugeMethods";

  private static final int LIMIT = 8000;
  private static final String METHOD = "func_";

  private HugeMethods() {}

  /** Returns whether this JVM was started without the option that makes it compile them. */
  static boolean matter() {
    return !ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:-" + OPTION);
  }

  /** Returns the indices of the functions, in order. */
  static IntStream in(Collection<byte[]> classes) {
    return classes.stream().flatMapToInt(HugeMethods::in).sorted();
  }

  private static IntStream in(byte[] classFile) {
    IntStream.Builder found = IntStream.builder();
    ByteBuffer in = ByteBuffer.wrap(classFile).position(8);
    int[] strings = strings(in);
    IntPredicate isCode = index -> text(classFile, strings[index]).equals("Code");
    skip(in, 6);
    skip(in, 2 * unsigned(in));
    members(in, isCode, (name, size) -> {}, strings, classFile);
    members(
        in,
        isCode,
        (name, size) -> {
          if (size > LIMIT && name.startsWith(METHOD)) {
            found.add(Integer.parseInt(name.substring(METHOD.length())));
          }
        },
        strings,
        classFile);
    return found.build();
  }

  /** Receives a method and the size of its code. */
  private interface Sizes {
    void add(String method, int size);
  }

  /** Reads past the fields or the methods of a class. */
  private static void members(
      ByteBuffer in, IntPredicate isCode, Sizes sizes, int[] strings, byte[] classFile) {
    for (int members = unsigned(in); members > 0; members--) {
      skip(in, 2);
      int name = unsigned(in);
      skip(in, 2);
      for (int attributes = unsigned(in); attributes > 0; attributes--) {
        boolean code = isCode.test(unsigned(in));
        int length = in.getInt();
        if (code) {
          sizes.add(text(classFile, strings[name]), in.getInt(in.position() + 4));
        }
        skip(in, length);
      }
    }
  }

  /** Reads past the constant pool, and returns where its strings are. */
  private static int[] strings(ByteBuffer in) {
    int[] strings = new int[unsigned(in)];
    for (int i = 1; i < strings.length; i++) {
      int tag = in.get();
      switch (tag) {
        case 1 -> {
          strings[i] = in.position();
          skip(in, unsigned(in));
        }
        case 7, 8, 16, 19, 20 -> skip(in, 2);
        case 15 -> skip(in, 3);
        case 5, 6 -> {
          skip(in, 8);
          i++;
        }
        default -> skip(in, 4);
      }
    }
    return strings;
  }

  private static String text(byte[] classFile, int at) {
    int length = Short.toUnsignedInt(ByteBuffer.wrap(classFile).getShort(at));
    return new String(classFile, at + 2, length, StandardCharsets.UTF_8);
  }

  private static int unsigned(ByteBuffer in) {
    return Short.toUnsignedInt(in.getShort());
  }

  private static void skip(ByteBuffer in, int bytes) {
    in.position(in.position() + bytes);
  }
}
