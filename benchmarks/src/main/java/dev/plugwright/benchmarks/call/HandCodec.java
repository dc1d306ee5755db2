package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.benchmarks.call.Calls.Entry;
import dev.plugwright.benchmarks.call.Calls.Packet;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The same bytes as the generated codec, written by a specialist for these two types alone, and
 * without any check: it trusts the guest and knows that the buffer is large enough.
 */
final class HandCodec {
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  private HandCodec() {}

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN)
        .withInvokeExactBehavior();
  }

  static int write(byte[] out, Packet packet) {
    byte[] label = packet.label().getBytes(UTF_8);
    LONG.set(out, 0, packet.id());
    LONG.set(out, 8, packet.time());
    LONG.set(out, 16, Double.doubleToRawLongBits(packet.value()));
    INT.set(out, 24, packet.source());
    INT.set(out, 28, packet.target());
    out[32] = (byte) (packet.urgent() ? 1 : 0);
    LONG.set(out, 33, (long) label.length);
    System.arraycopy(label, 0, out, 41, label.length);
    return 41 + label.length;
  }

  static Packet packet(byte[] in) {
    return new Packet(
        (long) LONG.get(in, 0),
        (long) LONG.get(in, 8),
        Double.longBitsToDouble((long) LONG.get(in, 16)),
        (int) INT.get(in, 24),
        (int) INT.get(in, 28),
        in[32] != 0,
        new String(in, 41, (int) (long) LONG.get(in, 33), UTF_8));
  }

  static int write(byte[] out, List<Entry> entries) {
    LONG.set(out, 0, (long) entries.size());
    int at = 8;
    for (Entry entry : entries) {
      byte[] name = entry.name().getBytes(UTF_8);
      INT.set(out, at, entry.id());
      LONG.set(out, at + 4, entry.time());
      LONG.set(out, at + 12, Double.doubleToRawLongBits(entry.value()));
      LONG.set(out, at + 20, (long) name.length);
      System.arraycopy(name, 0, out, at + 28, name.length);
      at += 28 + name.length;
    }
    return at;
  }

  static List<Entry> entries(byte[] in) {
    int count = (int) (long) LONG.get(in, 0);
    List<Entry> entries = new ArrayList<>(count);
    int at = 8;
    for (int i = 0; i < count; i++) {
      int length = (int) (long) LONG.get(in, at + 20);
      entries.add(
          new Entry(
              (int) INT.get(in, at),
              (long) LONG.get(in, at + 4),
              Double.longBitsToDouble((long) LONG.get(in, at + 12)),
              new String(in, at + 28, length, UTF_8)));
      at += 28 + length;
    }
    return entries;
  }
}
