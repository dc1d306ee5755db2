package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginSpec;
import dev.plugwright.Wasi;
import dev.plugwright.internal.load.Resets;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a reset a plugin is as it was after its start, whatever it has done. */
class ResetTest {
  private static PluginEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static PluginSpec<Stateful> stateful() {
    return engine.load(Guests.file("stateful")).bind(Stateful.class);
  }

  private static PluginSpec<DynamicPlugin> dynamic(Wasm module) {
    return engine.load(module.build(), "dynamic.wasm").dynamic();
  }

  /** Everything that the guest remembers and an address, in one list. */
  private static List<Object> useAll(Stateful plugin) {
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      results.add(plugin.remember("text " + i));
      results.add(plugin.count("word"));
      results.add(plugin.calls());
      results.add(plugin.leak(1000));
      results.add(plugin.total(new long[] {1, 2, 3, i}));
    }
    return results;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyKindOfStateIsGone(boolean confined) {
    PluginSpec<Stateful> spec = confined ? stateful().confined() : stateful();
    try (Resets<Stateful> plugin = Resets.start(spec)) {
      Stateful api = plugin.instance().api();
      List<Object> first = useAll(api);
      assertThat(first).contains("text 0,text 1", 2);
      for (int i = 0; i < 20; i++) {
        assertThat(plugin.snapshot().restore()).isEmpty();
        assertThat(useAll(api)).isEqualTo(first);
      }
    }
  }

  @Test
  void aLargeArgumentBetweenResetsIsForgotten() {
    try (Resets<Stateful> plugin = Resets.start(stateful(), 256 << 10)) {
      Stateful api = plugin.instance().api();
      List<Object> first = useAll(api);
      assertThat(plugin.snapshot().restore()).isEmpty();
      assertThat(api.total(new long[10_000])).isZero(); // replaces the chunk for arguments
      assertThat(api.total(new long[] {4, 5})).isEqualTo(9);
      assertThat(plugin.snapshot().restore()).isEmpty();
      assertThat(useAll(api)).isEqualTo(first);
    }
  }

  @Test
  void aMemoryThatHasGrownIsNotReset() {
    try (Resets<Stateful> plugin = Resets.start(stateful())) {
      Stateful api = plugin.instance().api();
      api.leak(1 << 20);
      assertThat(plugin.snapshot().growth()).isGreaterThanOrEqualTo(1 << 20);
      assertThat(plugin.snapshot().restore().orElseThrow())
          .matches("its memory has grown from [\\d,]+ to [\\d,]+ bytes");
      assertThat(api.calls()).isEqualTo(1);
    }
  }

  @Test
  void withMemoryInReserveItNeedNotGrow() {
    try (Resets<Stateful> plugin = Resets.start(stateful(), 2 << 20)) {
      for (int i = 0; i < 20; i++) {
        plugin.instance().api().leak(1 << 20);
        assertThat(plugin.snapshot().restore()).isEmpty();
      }
    }
  }

  @Test
  void aPoisonedOrClosedInstanceIsNotReset() {
    Resets<Trouble> plugin = Resets.start(engine.load(Guests.file("trouble")).bind(Trouble.class));
    assertThatThrownBy(() -> plugin.instance().api().panic("no"))
        .isInstanceOf(PluginPanicException.class);
    assertThat(plugin.snapshot().restore()).contains("the instance is poisoned");
    plugin.close();
    assertThat(plugin.snapshot().restore()).contains("the instance is closed");
  }

  @Test
  void globalsAreReset() {
    Wasm module =
        new Wasm()
            .memory(1, 2)
            .global(7)
            .function("next", ":i", new Code().globalGet(0).i32(1).add().globalSet(0).globalGet(0));
    try (Resets<DynamicPlugin> plugin = Resets.start(dynamic(module))) {
      for (int i = 0; i < 3; i++) {
        assertThat(plugin.instance().api().call("next")).isEqualTo(8);
        assertThat(plugin.instance().api().call("next")).isEqualTo(9);
        assertThat(plugin.snapshot().restore()).isEmpty();
      }
    }
  }

  @Test
  void everyByteOfTheMemoryIsReset() {
    Wasm module =
        new Wasm()
            .memory(3, 3)
            .data(70_000, new byte[] {1, 2, 3, 4})
            .function("store", "ii:", new Code().get(0).get(1).op(0x3A, 0, 0))
            .function("load", "i:i", new Code().get(0).op(0x2D, 0, 0))
            .function("fill", "iii:", new Code().get(0).get(1).get(2).op(0xFC, 0x0B, 0));
    try (Resets<DynamicPlugin> plugin = Resets.start(dynamic(module), 0)) {
      DynamicPlugin api = plugin.instance().api();
      for (int address : new int[] {0, 1, 4095, 4096, 65_535, 65_536, 69_999, 70_003, 196_607}) {
        int before = (int) api.call("load", address);
        api.call("store", address, 99);
        assertThat(api.call("load", address)).isEqualTo(99);
        assertThat(plugin.snapshot().restore()).isEmpty();
        assertThat(api.call("load", address)).as("byte %d", address).isEqualTo(before);
      }
      api.call("fill", 0, 0x55, 196_608);
      assertThat(plugin.snapshot().restore()).isEmpty();
      for (int address = 0; address < 196_608; address += 1) {
        int expected = address >= 70_000 && address < 70_004 ? address - 69_999 : 0;
        if (!api.call("load", address).equals(expected)) {
          assertThat(api.call("load", address)).as("byte %d", address).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void aGuestOfWasiIsReset() {
    PluginSpec<Tools> spec =
        engine.load(Guests.file("tools_c")).bind(Tools.class).wasi(Wasi.none());
    try (Resets<Tools> plugin = Resets.start(spec)) {
      for (int i = 0; i < 5; i++) {
        assertThat(plugin.instance().api().shout("quiet " + i)).isEqualTo("QUIET " + i);
        assertThat(plugin.snapshot().restore()).isEmpty();
      }
    }
  }

  @Test
  void whatIsInTheWayIsNamed(@TempDir Path directory) {
    assertThat(Resets.obstacle(stateful())).isEmpty();
    assertThat(Resets.obstacle(stateful().wasi(Wasi.none()))).isEmpty();
    assertThat(Resets.obstacle(stateful().wasi(Wasi.none().readOnly(directory, "/data"))))
        .contains("it may open files in a granted directory, which a reset would leave open");
    byte[] table =
        Wasm.concat(
            Wasm.header(1),
            Wasm.section(1, Wasm.bytes(1, 0x60, 0, 0)),
            Wasm.section(3, Wasm.bytes(1, 0)),
            Wasm.section(4, Wasm.bytes(1, 0x70, 0, 1)),
            Wasm.section(10, Wasm.bytes(1, 8, 0, 0x41, 0, 0xD0, 0x70, 0x26, 0, 0x0B)));
    assertThat(Resets.obstacle(engine.load(table, "table.wasm").dynamic()))
        .contains("its function 0 uses table.set");
  }
}
