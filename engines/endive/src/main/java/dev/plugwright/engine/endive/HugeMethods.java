package dev.plugwright.engine.endive;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
  static SortedSet<Integer> in(Collection<byte[]> classes) {
    SortedSet<Integer> found = new TreeSet<>();
    for (byte[] classFile : classes) {
      addTo(found, classFile);
    }
    return found;
  }

  private static void addTo(Set<Integer> found, byte[] classFile) {
    ByteBuffer in = ByteBuffer.wrap(classFile).position(8);
    int[] strings = strings(in);
    skip(in, 6);
    skip(in, 2 * unsigned(in)); // interfaces
    for (int fields = unsigned(in); fields > 0; fields--) {
      skip(in, 6);
      codeSize(in, strings, classFile);
    }
    for (int methods = unsigned(in); methods > 0; methods--) {
      skip(in, 2);
      int name = unsigned(in);
      skip(in, 2);
      if (codeSize(in, strings, classFile) > LIMIT) {
        String method = text(classFile, strings[name]);
        if (method.startsWith(METHOD)) {
          found.add(Integer.parseInt(method.substring(METHOD.length())));
        }
      }
    }
  }

  /** Reads past the attributes of a member, and returns the size of its code; 0 if it has none. */
  private static int codeSize(ByteBuffer in, int[] strings, byte[] classFile) {
    int size = 0;
    for (int attributes = unsigned(in); attributes > 0; attributes--) {
      boolean code = text(classFile, strings[unsigned(in)]).equals("Code");
      int length = in.getInt();
      if (code) {
        size = in.getInt(in.position() + 4);
      }
      skip(in, length);
    }
    return size;
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
