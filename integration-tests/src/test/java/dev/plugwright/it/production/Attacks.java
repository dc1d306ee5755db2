package dev.plugwright.it.production;

import static dev.plugwright.it.production.Interference.forever;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.it.Guests;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The attacks that every engine must survive. */
final class Attacks {
  private static final int SIZE = 5 << 20;
  private static final byte[] RESULT = {1, 2, 3, 4, 5, 6, 7, 8};

  private Attacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    time().stream().map(Attack::hurried).forEach(attacks::add);
    attacks.addAll(memory());
    attacks.addAll(stack());
    attacks.addAll(bounds());
    attacks.addAll(values());
    attacks.addAll(modules());
    return attacks;
  }

  private static Attack rust(String name, int kind) {
    return Attack.of(name, Attacks::evil, plugin -> plugin.call("attack", kind));
  }

  private static byte[] evil() {
    try {
      return Files.readAllBytes(Guests.file("evil"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void nothing(DynamicPlugin plugin) {}

  private static List<Attack> time() {
    return List.of(
        Attack.of(
            "endless loop in an export",
            () -> new Wasm().function("f", ":", forever()).build(),
            plugin -> plugin.call("f")),
        Attack.of(
            "endless loop in the start function",
            () -> new Wasm().function(null, ":", forever()).start(0).build(),
            Attacks::nothing),
        Attack.of(
            "endless loop in `_initialize`",
            () -> new Wasm().function("_initialize", ":", forever()).build(),
            Attacks::nothing),
        Attack.of(
            "endless loop in the allocator",
            () -> allocator(forever().i32(0), new Code()),
            plugin -> plugin.call("length", "text")),
        Attack.of(
            "endless loop in the allocator's `free`",
            () -> allocator(new Code().i32(1024), forever()),
            plugin -> plugin.call("length", (Object) new byte[SIZE])),
        Attack.of(
            "endless loop in the function that gives the panic slot",
            () ->
                new Wasm()
                    .memory(1, 1)
                    .function("plugwright_panic_slot", ":i", forever().i32(0))
                    .build(),
            Attacks::nothing),
        rust("endless loop in a panic hook", 5),
        rust("endless calls of a host function", 6),
        Attack.of("endless log lines", Attacks::logFlood, plugin -> plugin.call("f")));
  }

  /** Logs the same 1,000 bytes again and again. */
  private static byte[] logFlood() {
    Code line = new Code().op(0x03, 0x40).i32(3).i32(0).i32(0).i32(64).i32(1_000).call(0);
    return new Wasm()
        .importedFunction("plugwright", "log", "iiiii:")
        .memory(1, 1)
        .data(64, "flood ".repeat(200).getBytes(StandardCharsets.US_ASCII))
        .function("f", ":", line.op(0x0C, 0x00, 0x0B))
        .build();
  }

  private static byte[] allocator(Code alloc, Code free) {
    return new Wasm()
        .memory(200, 200)
        .function("plugwright_alloc", "i:i", alloc)
        .function("plugwright_free", "ii:", free)
        .function("length", "ii:i", new Code().get(1))
        .build();
  }

  private static List<Attack> memory() {
    return List.of(
        rust("endless allocations", 1),
        rust("an allocation of 1 GiB", 2),
        rust("an allocation beyond the address space", 7),
        Attack.of(
            "`memory.grow` until it is refused",
            () ->
                new Wasm()
                    .memory(1, 65_536)
                    .function(
                        "f",
                        ":",
                        new Code()
                            .op(0x03, 0x40)
                            .i32(1)
                            .grow()
                            .i32(-1)
                            .op(0x47, 0x0D, 0, 0x0B)
                            .unreachable())
                    .build(),
            plugin -> plugin.call("f")),
        Attack.of(
            "a memory of 4 GiB from the start",
            () -> new Wasm().memory(65_536, 65_536).build(),
            Attacks::nothing),
        Attack.of(
            "`table.grow` until it is refused",
            () ->
                table(
                    1,
                    Wasm.bytes(
                        0x03, 0x40, 0xD0, 0x70, 0x41, 0xE8, 0x07, 0xFC, 15, 0, 0x41, 0x7F, 0x47,
                        0x0D, 0, 0x0B, 0x00)),
            plugin -> plugin.call("f")),
        Attack.of(
            "a table of 4,000,000,000 entries from the start",
            () -> table(4_000_000_000L, Wasm.bytes()),
            Attacks::nothing),
        Attack.of(
            "an argument that the memory has no room for",
            () ->
                new Wasm()
                    .memory(1, 65_536)
                    .function("five", "iiiiiiiiii:i", new Code().i32(7))
                    .build(),
            plugin -> {
              byte[] large = new byte[15 << 20];
              plugin.call("five", large, large, large, large, large);
            }));
  }

  private static byte[] table(long entries, byte[] code) {
    return Wasm.concat(
        Wasm.header(1),
        Wasm.section(1, Wasm.bytes(1, 0x60, 0, 0)),
        Wasm.section(3, Wasm.bytes(1, 0)),
        Wasm.section(4, Wasm.concat(Wasm.bytes(1, 0x70, 0), leb(entries))),
        Wasm.section(7, Wasm.bytes(1, 1, 'f', 0, 0)),
        Wasm.section(10, Wasm.concat(Wasm.bytes(1, code.length + 2, 0), code, Wasm.bytes(0x0B))));
  }

  private static List<Attack> stack() {
    return List.of(
        rust("endless recursion", 3),
        rust("endless recursion on the stack in memory", 4),
        new Attack(
            "endless recursion through the host",
            Attacks::evil,
            plugin -> plugin.call("attack", 6),
            plugin -> plugin.call("attack", 6),
            Duration.ofMinutes(1)));
  }

  /**
   * Bulk instructions and accesses whose ends are beyond what 32 bits can say, and shared memory.
   */
  private static List<Attack> bounds() {
    return List.of(
        bulk(
            "`memory.fill` that ends beyond 4 GiB",
            new Code().i32(-1).i32(0).i32(2).op(0xFC, 11, 0)),
        bulk(
            "`memory.copy` from beyond 4 GiB",
            new Code().i32(0).i32(-8).i32(16).op(0xFC, 10, 0, 0)),
        bulk("a load at 8 GiB - 2", new Code().i32(-1).i32Load(0xFFFF_FFFFL).op(0x1A)),
        bulk("a store at 4 GiB", new Code().i32(-4).i32(1).i32Store(4)),
        Attack.of(
            "`table.copy` from the longer of two tables",
            () -> tables(Wasm.bytes(0x41, 0, 0x41, 0, 0x41, 10, 0xFC, 14, 0, 1)),
            plugin -> plugin.call("f")),
        Attack.of(
            "`table.fill` that ends beyond 4 GiB",
            () -> tables(Wasm.bytes(0x41, 0x7F, 0xD0, 0x70, 0x41, 2, 0xFC, 17, 0)),
            plugin -> plugin.call("f")),
        Attack.of(
            "`table.init` that ends beyond 4 GiB",
            () -> tables(Wasm.bytes(0x41, 0x7F, 0x41, 0x7F, 0x41, 2, 0xFC, 12, 0, 0)),
            plugin -> plugin.call("f")),
        Attack.of(
            "a shared memory",
            () -> Wasm.concat(Wasm.header(1), Wasm.section(5, Wasm.bytes(1, 3, 1, 1))),
            Attacks::nothing),
        bulk(
            "an endless wait for another thread",
            new Code().i32(0).i32(0).i64(-1).op(0xFE, 1, 2, 0, 0x1A)));
  }

  private static Attack bulk(String name, Code code) {
    return Attack.of(
        name,
        () -> new Wasm().memory(1, 1).function("f", ":", code).build(),
        plugin -> plugin.call("f"));
  }

  /** A table of one entry, one of ten, and a passive segment of one function. */
  private static byte[] tables(byte[] code) {
    return Wasm.concat(
        Wasm.header(1),
        Wasm.section(1, Wasm.bytes(1, 0x60, 0, 0)),
        Wasm.section(3, Wasm.bytes(1, 0)),
        Wasm.section(4, Wasm.bytes(2, 0x70, 1, 1, 1, 0x70, 1, 10, 10)),
        Wasm.section(7, Wasm.bytes(1, 1, 'f', 0, 0)),
        Wasm.section(9, Wasm.bytes(1, 1, 0, 1, 0)),
        Wasm.section(10, Wasm.concat(Wasm.bytes(1, code.length + 2, 0), code, Wasm.bytes(0x0B))));
  }

  private static List<Attack> values() {
    byte[] slices = new Wasm().memory(1, 1).function("slice", "l:l", new Code().get(0)).build();
    return List.of(
        Attack.of(
            "a result of 4 GiB",
            () -> slices,
            plugin -> plugin.callForBytes("slice", 0x0000_0000_FFFF_FFFFL)),
        Attack.of(
            "a result that ends beyond 4 GiB",
            () -> slices,
            plugin -> plugin.callForBytes("slice", 0xFFFF_FFFF_0000_0010L)),
        Attack.of(
            "a result that the plugin overwrites when it is called next",
            Attacks::overwritten,
            plugin -> {
              byte[] result = plugin.callForBytes("result");
              plugin.call("overwrite");
              if (!Arrays.equals(result, RESULT)) {
                throw new AssertionError("the result has changed: " + Arrays.toString(result));
              }
            }),
        Attack.of(
            "memory from the allocator at 4 GiB - 1",
            () -> allocator(new Code().i32(-1), new Code()),
            plugin -> plugin.call("length", "text")));
  }

  private static byte[] overwritten() {
    return new Wasm()
        .memory(1, 1)
        .data(64, RESULT)
        .function("result", ":l", new Code().i64(64L << 32 | RESULT.length))
        .function("overwrite", ":", new Code().i32(0).i32(255).i32(65_536).op(0xFC, 11, 0))
        .build();
  }

  private static List<Attack> modules() {
    return List.of(
        Attack.of(
            "an export with a name of 1 MB",
            () -> new Wasm().function("x".repeat(1_000_000), ":", new Code()).build(),
            plugin -> plugin.call("x".repeat(1_000_000))),
        Attack.of(
            "an import with a name of 1 MB",
            () -> new Wasm().importedFunction("x".repeat(1_000_000), "f", ":").build(),
            Attacks::nothing),
        Attack.of(
            "a custom section of 10 MB",
            () -> new Wasm().custom("evil", new byte[10_000_000]).build(),
            Attacks::nothing),
        Attack.of(
            "a module of 17 MiB",
            () -> new Wasm().custom("evil", new byte[17 << 20]).build(),
            Attacks::nothing),
        Attack.of("4,000,000,000 locals in a function", Attacks::locals, Attacks::nothing),
        Attack.of("100,000 data segments", Attacks::segments, Attacks::nothing),
        Attack.of(
            "a data segment beyond the memory",
            () -> new Wasm().memory(1, 1).data(65_535, new byte[2]).build(),
            Attacks::nothing));
  }

  private static byte[] locals() {
    byte[] body = Wasm.concat(Wasm.bytes(1), leb(4_000_000_000L), Wasm.bytes(0x7F, 0x0B));
    return Wasm.concat(
        Wasm.header(1),
        Wasm.section(1, Wasm.bytes(1, 0x60, 0, 0)),
        Wasm.section(3, Wasm.bytes(1, 0)),
        Wasm.section(10, Wasm.concat(Wasm.bytes(1, body.length), body)));
  }

  private static byte[] segments() {
    Wasm module = new Wasm().memory(1, 1);
    for (int i = 0; i < 100_000; i++) {
      module.data(0, new byte[] {1});
    }
    return module.build();
  }

  private static byte[] leb(long value) {
    List<Integer> bytes = new ArrayList<>();
    long rest = value;
    do {
      bytes.add((int) (rest & 0x7F | (rest > 0x7F ? 0x80 : 0)));
      rest >>>= 7;
    } while (rest != 0);
    return Wasm.bytes(bytes.stream().mapToInt(it -> it).toArray());
  }
}
