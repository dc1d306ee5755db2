package dev.plugwright.engine.endive;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the class files of a module say about the methods of its functions.
 *
 * @param huge the functions whose methods HotSpot never turns into machine code, because their
 *     bytecode exceeds 8,000 bytes; they run many times slower than others
 * @param wanted the methods of the functions that were asked for
 */
record GuestMethods(SortedSet<Integer> huge, Map<Integer, Method> wanted) {
  /** The option of HotSpot that would have huge methods compiled when off. */
  static final String OPTION = "DontCompileHugeMethods";

  /** Endive calls the method of function 3 {@code func_3}. */
  static final String PREFIX = "func_";

  private static final int LIMIT = 8000;

  /**
   * A static method.
   *
   * @param type name of its class
   */
  record Method(String type, String name, String descriptor) {}

  /** Returns whether this JVM was started without the option that makes it compile huge methods. */
  static boolean hugeMatter() {
    return !ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:-" + OPTION);
  }

  /**
   * Reads class files.
   *
   * @param classFiles by the names of the classes
   * @param functions whose methods are wanted
   */
  static GuestMethods in(Map<String, byte[]> classFiles, Set<Integer> functions) {
    GuestMethods found = new GuestMethods(new TreeSet<>(), new HashMap<>());
    classFiles.forEach((type, file) -> found.add(type, file, functions));
    return found;
  }

  private void add(String type, byte[] classFile, Set<Integer> functions) {
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
      String name = text(classFile, strings[unsigned(in)]);
      int descriptor = unsigned(in);
      int size = codeSize(in, strings, classFile);
      if (name.startsWith(PREFIX)) {
        int function = Integer.parseInt(name.substring(PREFIX.length()));
        if (size > LIMIT) {
          huge.add(function);
        }
        if (functions.contains(function)) {
          wanted.put(function, new Method(type, name, text(classFile, strings[descriptor])));
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
