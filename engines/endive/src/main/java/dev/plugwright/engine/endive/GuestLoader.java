package dev.plugwright.engine.endive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Defines the classes of one module when they are first used, and forgets their files. */
final class GuestLoader extends ClassLoader {
  /** Of the classes of all modules. */
  static final String PACKAGE = "dev.plugwright.guest.";

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /**
   * Creates a loader.
   *
   * @param classFiles by the names of the classes, with dots or slashes
   */
  GuestLoader(Map<String, byte[]> classFiles) {
    super("plugwright-guest", GuestLoader.class.getClassLoader());
    for (Map.Entry<String, byte[]> file : classFiles.entrySet()) {
      files.put(file.getKey().replace('/', '.'), file.getValue());
    }
  }

  /** Adds a class. */
  Class<?> define(String name, byte[] file) {
    return defineClass(name, file, 0, file.length);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file = files.remove(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return define(name, file);
  }
}
