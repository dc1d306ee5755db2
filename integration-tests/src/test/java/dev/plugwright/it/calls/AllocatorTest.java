package dev.plugwright.it.calls;

import static dev.plugwright.it.calls.Probe.echoing;
import static dev.plugwright.it.calls.Probe.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Memory for arguments from whatever the guest offers, and what a bad allocator leads to. */
class AllocatorTest {
  private static final String ECHO = "fn echo(text: string) -> string\n";
  private static final String COUNTED = ECHO + "fn allocations() -> i32\nfn frees() -> i32\n";
  private static final String MEASURED = ECHO + "fn pages() -> i32\n";
  private static final int HEAP = 70_001; // an odd address, as a simple alloc may give

  /** Each kind of allocator, which counts what it hands out and gets back. */
  enum Kind {
    PLUGWRIGHT,
    MALLOC,
    ALLOC,
    CABI_REALLOC;

    /** Functions 1 and 2; globals 0 heap, 1 allocations, 2 frees. */
    Wasm into(Wasm module) {
      module.global(HEAP).global(0).global(0);
      switch (this) {
        case PLUGWRIGHT ->
            module
                .function("plugwright_alloc", "i:i", bump(new Code(), 0))
                .function("plugwright_free", "ii:", increment(new Code(), 2));
        case MALLOC ->
            module
                .function("malloc", "i:i", bump(new Code(), 0))
                .function("free", "i:", increment(new Code(), 2));
        case ALLOC ->
            module
                .function("alloc", "i:i", bump(new Code(), 0))
                .function("dealloc", "ii:", increment(new Code(), 2));
        case CABI_REALLOC -> {
          Code code = new Code().get(3).op(0x45, 0x04, 0x7F); // if the new size is 0
          increment(code, 2).i32(0).op(0x05);
          module.function("cabi_realloc", "iiii:i", bump(code, 3).op(0x0B));
        }
      }
      return module
          .function("allocations", ":i", new Code().globalGet(1))
          .function("frees", ":i", new Code().globalGet(2));
    }

    private static Code bump(Code code, int size) {
      increment(code, 1).globalGet(0);
      return code.globalGet(0).get(size).add().globalSet(0);
    }

    private static Code increment(Code code, int global) {
      return code.globalGet(global).i32(1).add().globalSet(global);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneChunkServesManyCalls(Kind kind) {
    try (var instance = start(kind.into(echoing(10, 10)), COUNTED)) {
      Guest guest = instance.api();
      for (int i = 0; i < 100; i++) {
        assertThat(guest.echo("call " + i)).isEqualTo("call " + i);
      }
      assertThat(guest.count("allocations")).isEqualTo(1);
      assertThat(guest.count("frees")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSmallChunkIsFreedForALargerOne(Kind kind) {
    try (var instance = start(kind.into(echoing(10, 10)), COUNTED)) {
      Guest guest = instance.api();
      guest.echo("small");
      assertThat(guest.echo("x".repeat(5_000))).isEqualTo("x".repeat(5_000));
      assertThat(guest.count("allocations")).isEqualTo(2);
      assertThat(guest.count("frees")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBigArgumentIsGivenBack(Kind kind) {
    try (var instance = start(kind.into(echoing(400, 400)), COUNTED)) {
      Guest guest = instance.api();
      String big = "x".repeat(5 << 20);
      assertThat(guest.echo(big)).isEqualTo(big);
      assertThat(guest.count("frees")).isEqualTo(guest.count("allocations")).isEqualTo(1);
      assertThat(guest.echo("small")).isEqualTo("small");
      assertThat(guest.count("allocations")).isEqualTo(2);
    }
  }

  @Test
  void aGuestWithoutAllocatorGetsPagesAtItsEnd() {
    try (var instance = start(echoing(1, 1000).function("pages", ":i", Probe.pages()), MEASURED)) {
      Guest guest = instance.api();
      assertThat(guest.echo("text")).isEqualTo("text");
      assertThat(guest.count("pages")).isEqualTo(2);
      guest.echo("y".repeat(60_000));
      guest.echo("z".repeat(60_000));
      assertThat(guest.count("pages")).isEqualTo(4);
    }
  }

  @Test
  void bigArgumentsUseTheSamePagesAgain() {
    try (var instance = start(echoing(1, 400).function("pages", ":i", Probe.pages()), MEASURED)) {
      Guest guest = instance.api();
      String big = "x".repeat(5 << 20);
      guest.echo(big);
      int pages = guest.count("pages");
      for (int i = 0; i < 10; i++) {
        assertThat(guest.echo(big)).isEqualTo(big);
        assertThat(guest.echo("small")).isEqualTo("small");
      }
      assertThat(guest.count("pages")).isLessThanOrEqualTo(2 * pages);
    }
  }

  @Test
  void aGuestWhoseMemoryIsEmptyGetsPagesToo() {
    try (var instance = start(echoing(0, 10), ECHO)) {
      assertThat(instance.api().echo("text")).isEqualTo("text");
    }
  }

  @Test
  void pagesRunOut() {
    try (var instance = start(echoing(1, 3), ECHO)) {
      Guest guest = instance.api();
      assertThatThrownBy(() -> guest.echo("x".repeat(500_000)))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: argument text takes 500000 bytes, but the plugin's"
                  + " memory cannot provide 524288 bytes");
      assertThat(guest.echo("small")).isEqualTo("small");
    }
  }

  @Test
  void exportsOfOtherSignaturesAreNoAllocator() {
    Wasm module =
        echoing(1, 10)
            .function("plugwright_alloc", "l:i", new Code().unreachable())
            .function("plugwright_free", "ii:", new Code().unreachable())
            .function("malloc", "i:i", new Code().unreachable());
    try (var instance = start(module, ECHO)) {
      assertThat(instance.api().echo("text")).isEqualTo("text");
    }
  }

  private static Wasm allocating(Code alloc) {
    return echoing(1, 1000)
        .function("plugwright_alloc", "i:i", alloc)
        .function("plugwright_free", "ii:", new Code());
  }

  @Test
  void zeroMeansNoMoreMemory() {
    try (var instance = start(allocating(new Code().i32(0)), ECHO)) {
      assertThatThrownBy(() -> instance.api().echo("sixsix"))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: argument text takes 6 bytes, but the plugin's"
                  + " allocator cannot provide 4096 bytes");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0xffffffff", "65536, 0x10000", "65000, 0xfde8", "-2147483648, 0x80000000"})
  void pointersOutsideTheMemoryAreRefused(int address, String shown) {
    try (var instance = start(allocating(new Code().i32(address)), ECHO)) {
      assertThatThrownBy(() -> instance.api().echo("text"))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: argument text cannot be staged: the plugin's"
                  + " allocator returned %s for 4112 bytes, outside its memory",
              shown);
    }
  }

  @Test
  void anAllocatorThatTrapsBreaksTheInstance() {
    try (var instance = start(allocating(new Code().unreachable()), ECHO)) {
      Guest guest = instance.api();
      assertThatThrownBy(() -> guest.echo("text"))
          .isInstanceOf(PluginTrapException.class)
          .hasMessage("plugin probe.wasm, Probe.echo: trapped: unreachable");
      assertThatThrownBy(() -> guest.echo("text")).isInstanceOf(PluginStateException.class);
    }
  }

  @Test
  void aFreeThatTrapsAfterTheCallBreaksTheInstanceAndKeepsTheResult() {
    Wasm module =
        echoing(400, 400)
            .function("plugwright_alloc", "i:i", new Code().i32(1024))
            .function("plugwright_free", "ii:", new Code().unreachable());
    try (var instance = start(module, ECHO)) {
      Guest guest = instance.api();
      String big = "x".repeat(5 << 20);
      assertThat(guest.echo(big)).isEqualTo(big);
      assertThatThrownBy(() -> guest.echo("text"))
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: the instance is poisoned, because an earlier call"
                  + " failed (its allocator failed: unreachable); instantiate again");
    }
  }

  @Test
  void noMemoryForALaterArgumentLeavesTheInstanceUsable() {
    Wasm module = echoing(1, 3).function("second", "iiii:l", new Code().slice(2, 3));
    try (var instance = start(module, ECHO + "fn second(a: string, b: string) -> string")) {
      Guest guest = instance.api();
      assertThatThrownBy(
              () ->
                  guest.call(
                      "second",
                      call -> {
                        call.argument(0).string("first");
                        return call.argument(1).string("x".repeat(500_000));
                      }))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.second: argument b takes 500000 bytes, but the plugin's"
                  + " memory cannot provide 524288 bytes");
      assertThat(guest.echo("small")).isEqualTo("small");
    }
  }
}
