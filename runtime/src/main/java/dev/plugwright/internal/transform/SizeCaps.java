package dev.plugwright.internal.transform;

import dev.plugwright.internal.transform.Layout.Sized;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.internal.wasm.WasmTypes.Limits;
import dev.plugwright.internal.wasm.WasmWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses shared memories, and lowers the maximum of memories and tables, so that the guest's own
 * {@code memory.grow} and {@code table.grow} give -1 where the limit is. Their initial sizes are
 * subtracted from the limit; the rest is divided equally.
 */
final class SizeCaps {
  private static final int USUAL_PAGE_BITS = 16;

  /** The most pages of a memory with indices of 32 bits. */
  private static final long MOST_PAGES = 1L << 16;

  private static final long MOST_ENTRIES = 0xFFFF_FFFFL;

  private SizeCaps() {}

  static void apply(Layout layout, TransformOptions options) {
    memories(layout, options.memoryBytes());
    tables(layout, options.tableEntries());
  }

  private static void memories(Layout layout, long limit) {
    List<Sized> all = layout.memories();
    long start = 0;
    for (Sized memory : all) {
      rejectShared(memory.limits());
      start = add(start, bytes(memory.limits().minimum(), memory.limits().pageBits()));
    }
    if (start > limit) {
      throw new TransformException.Refusal(
          "memoryBytes",
          "its memory starts with %s, more than the limit of %,d bytes"
              .formatted(size(start, "bytes"), limit));
    }
    if (all.isEmpty() || limit == Long.MAX_VALUE) {
      return;
    }
    long share = (limit - start) / all.size();
    List<Limits> lowered = new ArrayList<>();
    for (Sized memory : all.subList(layout.importedMemories(), all.size())) {
      Limits limits = memory.limits();
      long own = bytes(limits.minimum(), limits.pageBits());
      long most = add(own, share) >>> limits.pageBits();
      lowered.add(
          lower(limits, most, limits.pageBits() == USUAL_PAGE_BITS ? MOST_PAGES : 1L << 32));
    }
    patch(layout, Sections.MEMORY, all.subList(layout.importedMemories(), all.size()), lowered);
  }

  /**
   * Values in a memory that threads share could change while they are checked, and an engine keeps
   * a record of each address that a guest waits for.
   */
  private static void rejectShared(Limits memory) {
    if (memory.isShared()) {
      throw new TransformException.Refusal(
          null,
          "its memory is shared, but a plugin has no threads; link it without --shared-memory");
    }
  }

  private static void tables(Layout layout, long limit) {
    List<Sized> all = layout.tables();
    long start = 0;
    for (Sized table : all) {
      start = add(start, bytes(table.limits().minimum(), 0));
    }
    if (start > limit) {
      throw new TransformException.Refusal(
          "tableEntries",
          "its tables start with %s, more than the limit of %,d"
              .formatted(size(start, "entries"), limit));
    }
    if (all.isEmpty() || limit == Long.MAX_VALUE) {
      return;
    }
    long share = (limit - start) / all.size();
    List<Limits> lowered = new ArrayList<>();
    for (Sized table : all.subList(layout.importedTables(), all.size())) {
      lowered.add(lower(table.limits(), add(table.limits().minimum(), share), MOST_ENTRIES));
    }
    patch(layout, Sections.TABLE, all.subList(layout.importedTables(), all.size()), lowered);
  }

  private static String size(long number, String unit) {
    return number == Long.MAX_VALUE
        ? "2^63 %s or more".formatted(unit)
        : "%,d %s".formatted(number, unit);
  }

  /** Returns a number of pages in bytes, or the largest number if it does not fit. */
  private static long bytes(long pages, int pageBits) {
    return pages < 0 || pages > Long.MAX_VALUE >> pageBits ? Long.MAX_VALUE : pages << pageBits;
  }

  private static long add(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /**
   * Lowers a maximum, or returns the same limits.
   *
   * @param most the maximum to set
   * @param possible what an index of 32 bits allows at most
   */
  private static Limits lower(Limits limits, long most, long possible) {
    if (limits.maximum().isPresent()) {
      long declared = limits.maximum().get();
      return Long.compareUnsigned(declared, most) <= 0 ? limits : limits.withMaximum(most);
    }
    return !limits.is64() && most >= possible ? limits : limits.withMaximum(most);
  }

  private static void patch(Layout layout, int section, List<Sized> old, List<Limits> lowered) {
    boolean lowers = false;
    for (int i = 0; i < old.size(); i++) {
      lowers |= lowered.get(i) != old.get(i).limits();
    }
    if (!lowers) {
      return;
    }
    WasmReader in = layout.section(section).orElseThrow();
    WasmWriter out = new WasmWriter();
    int from = in.position();
    int end = from + in.remaining();
    for (int i = 0; i < old.size(); i++) {
      in.copyTo(out, from, old.get(i).from());
      lowered.get(i).write(out);
      from = old.get(i).to();
    }
    in.copyTo(out, from, end);
    layout.replace(section, out);
  }
}
