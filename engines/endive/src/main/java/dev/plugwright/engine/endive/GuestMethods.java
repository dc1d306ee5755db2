package dev.plugwright.engine.endive;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
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
    for (Map.Entry<String, byte[]> file : classFiles.entrySet()) {
      if (!GuestClasses.isLibrary(file.getKey())) {
        found.add(file.getKey(), file.getValue(), functions);
      }
    }
    return found;
  }

  private void add(String type, byte[] classFile, Set<Integer> functions) {
    ConstantPool pool = new ConstantPool(classFile);
    ByteBuffer in = ByteBuffer.wrap(classFile).position(pool.end());
    skip(in, 6);
    skip(in, 2 * unsigned(in)); // interfaces
    for (int fields = unsigned(in); fields > 0; fields--) {
      skip(in, 6);
      codeSize(in, pool);
    }
    for (int methods = unsigned(in); methods > 0; methods--) {
      skip(in, 2);
      String name = pool.string(unsigned(in));
      int descriptor = unsigned(in);
      int size = codeSize(in, pool);
      if (name.startsWith(PREFIX)) {
        int function = Integer.parseInt(name.substring(PREFIX.length()));
        if (size > LIMIT) {
          huge.add(function);
        }
        if (functions.contains(function)) {
          wanted.put(function, new Method(type, name, pool.string(descriptor)));
        }
      }
    }
  }

  /** Reads past the attributes of a member, and returns the size of its code; 0 if it has none. */
  private static int codeSize(ByteBuffer in, ConstantPool pool) {
    int size = 0;
    for (int attributes = unsigned(in); attributes > 0; attributes--) {
      boolean code = pool.string(unsigned(in)).equals("Code");
      int length = in.getInt();
      if (code) {
        size = in.getInt(in.position() + 4);
      }
      skip(in, length);
    }
    return size;
  }

  private static int unsigned(ByteBuffer in) {
    return Short.toUnsignedInt(in.getShort());
  }

  private static void skip(ByteBuffer in, int bytes) {
    in.position(in.position() + bytes);
  }
}
