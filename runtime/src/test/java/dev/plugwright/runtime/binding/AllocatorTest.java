package dev.plugwright.runtime.binding;

import static dev.plugwright.runtime.binding.Probe.call;
import static dev.plugwright.runtime.binding.Probe.count;
import static dev.plugwright.runtime.binding.Probe.echo;
import static dev.plugwright.runtime.binding.Probe.echoing;
import static dev.plugwright.runtime.binding.Probe.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.runtime.PluginArgumentException;
import dev.plugwright.runtime.PluginStateException;
import dev.plugwright.runtime.PluginTrapException;
import dev.plugwright.runtime.testing.Code;
import dev.plugwright.runtime.testing.Wasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Memory for arguments from whatever the guest offers, and what a bad allocator leads to. */
class AllocatorTest {
  private static final String ECHO = "fn echo(text: string) -> string";
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
    try (var instance = start(kind.into(echoing(10, 10)), ECHO)) {
      Guest guest = instance.proxy();
      for (int i = 0; i < 100; i++) {
        assertThat(echo(guest, "call " + i)).isEqualTo("call " + i);
      }
      assertThat(count(guest, "allocations")).isEqualTo(1);
      assertThat(count(guest, "frees")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSmallChunkIsFreedForALargerOne(Kind kind) {
    try (var instance = start(kind.into(echoing(10, 10)), ECHO)) {
      Guest guest = instance.proxy();
      echo(guest, "small");
      assertThat(echo(guest, "x".repeat(5_000))).isEqualTo("x".repeat(5_000));
      assertThat(count(guest, "allocations")).isEqualTo(2);
      assertThat(count(guest, "frees")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBigArgumentIsGivenBack(Kind kind) {
    try (var instance = start(kind.into(echoing(400, 400)), ECHO)) {
      Guest guest = instance.proxy();
      String big = "x".repeat(5 << 20);
      assertThat(echo(guest, big)).isEqualTo(big);
      assertThat(count(guest, "frees")).isEqualTo(count(guest, "allocations")).isEqualTo(1);
      assertThat(echo(guest, "small")).isEqualTo("small");
      assertThat(count(guest, "allocations")).isEqualTo(2);
    }
  }

  @Test
  void aGuestWithoutAllocatorGetsPagesAtItsEnd() {
    try (var instance = start(echoing(1, 1000), ECHO)) {
      Guest guest = instance.proxy();
      assertThat(echo(guest, "text")).isEqualTo("text");
      assertThat(guest.memory().size()).isEqualTo(2 * 65_536);
      echo(guest, "y".repeat(60_000));
      echo(guest, "z".repeat(60_000));
      assertThat(guest.memory().size()).isEqualTo(4 * 65_536);
    }
  }

  @Test
  void bigArgumentsUseTheSamePagesAgain() {
    try (var instance = start(echoing(1, 400), ECHO)) {
      Guest guest = instance.proxy();
      String big = "x".repeat(5 << 20);
      echo(guest, big);
      long size = guest.memory().size();
      for (int i = 0; i < 10; i++) {
        assertThat(echo(guest, big)).isEqualTo(big);
        assertThat(echo(guest, "small")).isEqualTo("small");
      }
      assertThat(guest.memory().size()).isLessThanOrEqualTo(2 * size);
    }
  }

  @Test
  void aGuestWhoseMemoryIsEmptyGetsPagesToo() {
    try (var instance = start(echoing(0, 10), ECHO)) {
      assertThat(echo(instance.proxy(), "text")).isEqualTo("text");
    }
  }

  @Test
  void pagesRunOut() {
    try (var instance = start(echoing(1, 3), ECHO)) {
      Guest guest = instance.proxy();
      assertThatThrownBy(() -> echo(guest, "x".repeat(500_000)))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: argument text takes 524288 bytes, and the plugin's"
                  + " allocator has no more memory");
      assertThat(echo(guest, "small")).isEqualTo("small");
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
      assertThat(echo(instance.proxy(), "text")).isEqualTo("text");
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
      assertThatThrownBy(() -> echo(instance.proxy(), "text"))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: argument text takes 4096 bytes, and the plugin's"
                  + " allocator has no more memory");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0xffffffff", "65536, 0x10000", "65000, 0xfde8", "-2147483648, 0x80000000"})
  void pointersOutsideTheMemoryAreRefused(int address, String shown) {
    try (var instance = start(allocating(new Code().i32(address)), ECHO)) {
      assertThatThrownBy(() -> echo(instance.proxy(), "text"))
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
      Guest guest = instance.proxy();
      assertThatThrownBy(() -> echo(guest, "text"))
          .isInstanceOf(PluginTrapException.class)
          .hasMessage("plugin probe.wasm, Probe.echo: trapped: unreachable");
      assertThatThrownBy(() -> echo(guest, "text")).isInstanceOf(PluginStateException.class);
    }
  }

  @Test
  void aFreeThatTrapsAfterTheCallBreaksTheInstanceAndKeepsTheResult() {
    Wasm module =
        echoing(400, 400)
            .function("plugwright_alloc", "i:i", new Code().i32(1024))
            .function("plugwright_free", "ii:", new Code().unreachable());
    try (var instance = start(module, ECHO)) {
      Guest guest = instance.proxy();
      String big = "x".repeat(5 << 20);
      assertThat(echo(guest, big)).isEqualTo(big);
      assertThatThrownBy(() -> echo(guest, "text"))
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: the instance is unusable since an earlier call failed"
                  + " (its allocator failed: unreachable); instantiate again");
    }
  }

  @Test
  void noMemoryForALaterArgumentLeavesTheInstanceUsable() {
    Wasm module = echoing(1, 3).function("second", "iiii:l", new Code().slice(2, 3));
    try (var instance = start(module, ECHO + "\nfn second(a: string, b: string) -> string")) {
      Guest guest = instance.proxy();
      assertThatThrownBy(
              () ->
                  call(
                      guest,
                      "second",
                      call -> {
                        call.string(0, "first");
                        return call.string(1, "x".repeat(500_000));
                      }))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.second: argument b takes 524288 bytes, and the plugin's"
                  + " allocator has no more memory");
      assertThat(echo(guest, "small")).isEqualTo("small");
    }
  }
}
