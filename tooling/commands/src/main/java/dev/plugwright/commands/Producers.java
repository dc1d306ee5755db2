package dev.plugwright.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the {@code producers} section, in which compilers leave their names and versions.
 *
 * @see <a href="https://github.com/WebAssembly/tool-conventions/blob/main/ProducersSection.md">The
 *     tool conventions</a>
 */
final class Producers {
  private static final int MOST_ENTRIES = 100;

  private final ByteBuffer in;

  private Producers(byte[] section) {
    in = ByteBuffer.wrap(section);
  }

  /** Returns name and version of each; what was read before a fault, if the section has one. */
  static Map<String, String> parse(byte[] section) {
    Map<String, String> found = new LinkedHashMap<>();
    Producers reader = new Producers(section);
    try {
      for (int fields = reader.count(); fields > 0; fields--) {
        reader.text(); // language, processed-by or sdk
        for (int values = reader.count(); values > 0; values--) {
          String name = reader.text();
          found.put(Printable.of(name), Printable.of(reader.text()));
        }
      }
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException damaged) {
      return found; // nobody depends on it
    }
    return found;
  }

  private int count() {
    int count = number();
    if (count > MOST_ENTRIES) {
      throw new IllegalArgumentException("too many entries");
    }
    return count;
  }

  private int number() {
    int value = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      int next = in.get() & 0xFF;
      value |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IllegalArgumentException("too long");
  }

  private String text() {
    int length = number();
    if (length > in.remaining()) {
      throw new IllegalArgumentException("cut off");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, UTF_8);
  }
}
