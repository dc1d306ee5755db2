package dev.plugwright.it.differential;

import dev.plugwright.contract.ValueType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The globals of a valid module without imports, which the runtime has no use for. */
final class Globals {
  private static final int GLOBAL_SECTION = 6;
  private static final int EXPORT_SECTION = 7;

  private Globals() {}

  private interface Reader {
    void read(ByteBuffer section);
  }

  private static void section(byte[] binary, int wanted, Reader reader) {
    ByteBuffer in = ByteBuffer.wrap(binary).order(ByteOrder.LITTLE_ENDIAN).position(8);
    while (in.hasRemaining()) {
      int id = in.get();
      int length = (int) leb(in);
      int end = in.position() + length;
      if (id == wanted) {
        reader.read(in);
      }
      in.position(end);
    }
  }

  /** Returns the types of mutable globals by their index. */
  static Map<Integer, ValueType> mutable(byte[] binary) {
    Map<Integer, ValueType> mutable = new HashMap<>();
    section(
        binary,
        GLOBAL_SECTION,
        in -> {
          int count = (int) leb(in);
          for (int i = 0; i < count; i++) {
            int type = Byte.toUnsignedInt(in.get());
            boolean isMutable = in.get() == 1;
            skipConstant(in);
            if (isMutable && ValueType.of(type).isPresent()) {
              mutable.put(i, ValueType.of(type).get());
            }
          }
        });
    return mutable;
  }

  /** Returns the indices of exported globals by their names. */
  static Map<String, Integer> exported(byte[] binary) {
    Map<String, Integer> exported = new LinkedHashMap<>();
    section(
        binary,
        EXPORT_SECTION,
        in -> {
          for (int count = (int) leb(in); count > 0; count--) {
            byte[] name = new byte[(int) leb(in)];
            in.get(name);
            int kind = in.get();
            int index = (int) leb(in);
            if (kind == 3) {
              exported.put(new String(name, StandardCharsets.UTF_8), index);
            }
          }
        });
    return exported;
  }

  private static void skipConstant(ByteBuffer in) {
    for (int opcode = in.get(); opcode != 0x0B; opcode = in.get()) {
      switch (opcode) {
        case 0x43 -> in.getInt();
        case 0x44 -> in.getLong();
        case (byte) 0xFD -> in.position(in.position() + 17); // v128.const, a number and 16 bytes
        default -> leb(in); // i32.const, i64.const, global.get, ref.func, ref.null
      }
    }
  }

  private static long leb(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
