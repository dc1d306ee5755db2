package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginTrapException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memories and tables stop growing at the limit of their spec. */
class MemoryLimitTest {
  private static final long PAGE = 65_536;

  private static byte[] growing() {
    return new Wasm()
        .memory(1, 1000)
        .function("grow", "i:i", new Code().get(0).grow())
        .function("size", ":i", new Code().op(0x3F, 0))
        .build();
  }

  private static PluginSpec<DynamicPlugin> limited(PluginModule module, int pages) {
    return module.dynamic().limits(limits -> limits.memoryBytes(pages * PAGE));
  }

  private static void assertGrows(PluginSpec<DynamicPlugin> spec, int pages) {
    try (PluginInstance<DynamicPlugin> plugin = spec.instantiate()) {
      DynamicPlugin api = plugin.api();
      assertThat(api.call("grow", pages)).isEqualTo(-1);
      assertThat(api.call("grow", pages - 1)).isEqualTo(1);
      assertThat(api.call("grow", 1)).isEqualTo(-1);
      assertThat(api.call("size")).isEqualTo(pages);
    }
  }

  @Test
  void eachSpecHasItsOwnLimit() {
    CountingEngine counted = new CountingEngine();
    try (PluginEngine engine = PluginEngine.builder().wasmEngine(counted).build()) {
      PluginModule module = engine.load(growing(), "growing.wasm");
      assertThat(counted.compiled).hasValue(1);
      for (int i = 0; i < 3; i++) {
        assertGrows(limited(module, 10), 10);
        assertGrows(limited(module, 20), 20);
      }
      assertThat(counted.compiled).hasValue(3);
      assertGrows(limited(module, 5000), 1000); // the module's own maximum: no change
      assertGrows(module.dynamic(), 1000);
      assertThat(counted.compiled).hasValue(3);
      try (PluginInstance<DynamicPlugin> plugin = limited(module, 10).instantiate()) {
        module.close();
        assertThat(counted.freed).hasValue(2);
        assertThat(plugin.api().call("size")).isEqualTo(1);
      }
      assertThat(counted.freed).hasValue(3);
    }
  }

  @Test
  void aModuleThatStartsAboveTheLimitIsRefused() {
    byte[] module = new Wasm().memory(17, 20).build();
    PluginLimits limits = PluginLimits.defaults().toBuilder().memoryBytes(16 * PAGE).build();
    try (PluginEngine strict = Engines.builder().limits(limits).build();
        PluginEngine engine = Engines.create()) {
      assertThatThrownBy(() -> strict.load(module, "large.wasm"))
          .isInstanceOf(PluginMemoryException.class)
          .hasMessage(
              "plugin large.wasm: out of memory (limit 1 MiB): its memory starts with 1,114,112"
                  + " bytes, more than the limit of 1,048,576 bytes; PluginLimits.memoryBytes sets"
                  + " the limit");
      PluginSpec<DynamicPlugin> spec = engine.load(module, "large.wasm").dynamic().limits(limits);
      assertThatThrownBy(spec::instantiate).isInstanceOf(PluginMemoryException.class);
    }
  }

  @Test
  void tablesStopAtTheirLimit() {
    byte[] grow = Wasm.bytes(0xD0, 0x70, 0x20, 0, 0xFC, 15, 0, 0x0B);
    byte[] module =
        Wasm.concat(
            Wasm.header(1),
            Wasm.section(1, Wasm.bytes(1, 0x60, 1, 0x7F, 1, 0x7F)),
            Wasm.section(3, Wasm.bytes(1, 0)),
            Wasm.section(4, Wasm.bytes(1, 0x70, 0, 10)),
            Wasm.section(7, Wasm.bytes(1, 1, 'g', 0, 0)),
            Wasm.section(10, Wasm.concat(Wasm.bytes(1, grow.length + 1, 0), grow)));
    try (PluginEngine engine = Engines.create()) {
      PluginModule loaded = engine.load(module, "table.wasm");
      PluginSpec<DynamicPlugin> spec = loaded.dynamic().limits(limits -> limits.tableEntries(100));
      try (PluginInstance<DynamicPlugin> plugin = spec.instantiate()) {
        assertThat(plugin.api().call("g", 91)).isEqualTo(-1);
        assertThat(plugin.api().call("g", 90)).isEqualTo(10);
        assertThat(plugin.api().call("g", 1)).isEqualTo(-1);
      }
      PluginSpec<DynamicPlugin> small = loaded.dynamic().limits(limits -> limits.tableEntries(9));
      assertThatThrownBy(small::instantiate)
          .isInstanceOf(PluginLimitException.class)
          .hasMessage(
              "plugin table.wasm: its tables start with 10 entries, more than the limit of 9;"
                  + " PluginLimits.tableEntries sets the limit");
    }
  }

  private static void assertOutOfMemory(Throwable thrown, String detail, InstanceState state) {
    assertThat(thrown)
        .isInstanceOf(PluginMemoryException.class)
        .hasMessageStartingWith("plugin ")
        .hasMessageContaining("out of memory (limit 16 MiB)" + detail)
        .hasMessageEndingWith("; PluginLimits.memoryBytes sets the limit");
    PluginMemoryException failure = (PluginMemoryException) thrown;
    assertThat(failure.memoryBytes()).isEqualTo(16 << 20);
    assertThat(failure.limit()).isEqualTo("memoryBytes");
    assertThat(failure.guestStack().isEmpty()).isEqualTo(state == InstanceState.READY);
  }

  /** One of many small allocations fails, or one large one, or one beyond the address space. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void anAllocationOfRustThatIsRefused(int kind) {
    try (PluginEngine engine = Engines.create();
        PluginInstance<DynamicPlugin> plugin =
            engine
                .load(Guests.file("evil"))
                .dynamic()
                .sharedHost(Console.class, nothing())
                .limits(limits -> limits.memoryBytes(16 << 20))
                .instantiate()) {
      Throwable thrown = catchThrowable(() -> plugin.api().call("attack", kind));
      assertOutOfMemory(thrown, ";", InstanceState.POISONED);
      assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
    }
  }

  private static Console nothing() {
    return (Console)
        Proxy.newProxyInstance(
            Console.class.getClassLoader(), new Class<?>[] {Console.class}, (p, m, a) -> null);
  }

  @Test
  void anArgumentThatTheGuestHasNoRoomFor() {
    try (PluginEngine engine = Engines.create();
        PluginInstance<Plain> plugin =
            engine
                .load(Guests.file("plain"))
                .bind(Plain.class)
                .limits(limits -> limits.memoryBytes(16 << 20))
                .instantiate()) {
      Throwable thrown = catchThrowable(() -> plugin.api().sum(new long[3 << 20]));
      assertOutOfMemory(thrown, ": argument ", InstanceState.READY);
      assertThat(plugin.state()).isEqualTo(InstanceState.READY);
      assertThat(plugin.api().sum(new long[] {1, 2})).isEqualTo(3);
      assertThat(plugin.statistics().calls()).isEqualTo(1);
    }
  }

  @Test
  void anUnreachableWithRoomLeftIsATrap() {
    byte[] module = new Wasm().memory(1, 1000).function("f", ":", new Code().unreachable()).build();
    try (PluginEngine engine = Engines.create();
        PluginInstance<DynamicPlugin> plugin =
            engine.load(module, "trap.wasm").dynamic().instantiate()) {
      assertThatThrownBy(() -> plugin.api().call("f")).isInstanceOf(PluginTrapException.class);
    }
  }
}
