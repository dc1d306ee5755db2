package dev.plugwright.engine.wasmtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a module's exports, and its instructions, for messages of faults. */
final class GuestCode {
  private static final int EXPORT_SECTION = 7;

  private static final int CALL_INDIRECT = 0x11;
  private static final int RETURN_CALL_INDIRECT = 0x13;

  private final Map<Integer, String> names = new HashMap<>();
  private final byte[] binary;

  /**
   * Reads a module.
   *
   * @param binary a module that is known to be valid
   */
  GuestCode(byte[] binary) {
    this.binary = binary;
    ByteBuffer in = ByteBuffer.wrap(binary).position(8);
    while (in.hasRemaining()) {
      int section = in.get();
      int length = number(in);
      int end = in.position() + length;
      if (section == EXPORT_SECTION) {
        read(in);
      }
      in.position(end);
    }
  }

  private void read(ByteBuffer in) {
    for (int count = number(in); count > 0; count--) {
      byte[] name = new byte[number(in)];
      in.get(name);
      boolean function = in.get() == 0;
      int index = number(in);
      if (function) {
        names.putIfAbsent(index, new String(name, StandardCharsets.UTF_8));
      }
    }
  }

  private static int number(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Returns the first name of a function, or {@code null} if it is not exported. */
  @Nullable String export(int function) {
    return names.get(function);
  }

  /** Returns whether an instruction calls a function of a table. */
  boolean isIndirectCall(long offset) {
    int opcode = offset >= 0 && offset < binary.length ? binary[(int) offset] : 0;
    return opcode == CALL_INDIRECT || opcode == RETURN_CALL_INDIRECT;
  }
}
