package dev.plugwright.benchmarks.call;

import dev.plugwright.benchmarks.call.Calls.Entry;
import dev.plugwright.benchmarks.call.Calls.Packet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What the plugins are called with. */
public final class Arguments {
  public static final Packet PACKET =
      new Packet(42, 1_750_000_000_000L, 21.5, 7, 9, true, "boiler room, north wing");
  public static final List<Entry> ENTRIES =
      IntStream.range(0, 25)
          .mapToObj(i -> new Entry(i, 1_750_000_000_000L + i, i / 4.0, "sensor-%05d".formatted(i)))
          .toList();
  public static final byte[] KIB_64 = bytes(64 << 10);
  public static final byte[] MIB_1 = bytes(1 << 20);
  public static final long[] LONGS = new SplittableRandom(2).longs(100_000).toArray();
  public static final String NAME = "Ada, Countess of Lovelace";

  private Arguments() {}

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new SplittableRandom(3).nextBytes(bytes);
    return bytes;
  }
}
