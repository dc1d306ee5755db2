package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFuelException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget of instructions ends every call, and at the same place on every engine. */
class FuelTest {
  private static final int LOG_INT = 0;

  private static PluginEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static PluginSpec<Stateful> stateful(long fuel) {
    return engine
        .load(Guests.file("stateful"))
        .bind(Stateful.class)
        .limits(limits -> limits.fuel(fuel));
  }

  private static PluginSpec<DynamicPlugin> dynamic(byte[] module, long fuel) {
    return engine.load(module, "dynamic.wasm").dynamic().limits(limits -> limits.fuel(fuel));
  }

  @Test
  void anEndlessLoopEnds() {
    try (PluginInstance<Stateful> plugin = stateful(1_000_000).instantiate()) {
      Stateful api = plugin.api();
      PluginFuelException thrown = catchThrowableOfType(PluginFuelException.class, api::forever);
      assertThat(thrown)
          .hasMessage(
              "plugin stateful.wasm, Stateful.forever: out of fuel (limit 1,000,000);"
                  + " PluginLimits.fuel sets the limit");
      assertThat(thrown.fuel()).isEqualTo(1_000_000);
      assertThat(thrown.guestStack()).isNotEmpty();
      assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
      assertThatThrownBy(api::calls)
          .isInstanceOf(PluginStateException.class)
          .hasMessageContaining("(out of fuel)");
    }
  }

  @Test
  void everyCallHasTheWholeBudget() {
    try (PluginInstance<Stateful> plugin = stateful(1_000_000).instantiate()) {
      Stateful api = plugin.api();
      long result = api.work(50_000);
      for (int i = 0; i < 50; i++) {
        assertThat(api.work(50_000)).isEqualTo(result);
      }
      assertThatThrownBy(() -> api.work(5_000_000)).isInstanceOf(PluginFuelException.class);
    }
  }

  @Test
  void aTrapOfTheGuestIsNoLackOfFuel() {
    PluginSpec<Trouble> spec =
        engine
            .load(Guests.file("trouble"))
            .bind(Trouble.class)
            .limits(limits -> limits.fuel(10_000_000));
    try (PluginInstance<Trouble> plugin = spec.instantiate()) {
      assertThatThrownBy(() -> plugin.api().unreachable())
          .isInstanceOf(PluginTrapException.class)
          .hasMessageEndingWith("trapped: unreachable");
    }
  }

  // ---- where it ends ----

  /** Counts rounds in the host: the loop costs 5 for each, the function 2 before. */
  private static byte[] counting() {
    Code code = new Code().op(0x03, 0x40).i32(1).call(LOG_INT).op(0x0C, 0, 0x0B);
    return new Wasm().importedFunction("Console", "log_int", "i:").function("f", ":", code).build();
  }

  /** Loop header, constant, call, branch, end. */
  private static final int ROUND = 4;

  private static final int ENTRY = 2;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 6, 7, 100, 101, 102, 103, 12_345})
  void theSameBudgetEndsAtTheSamePlace(long fuel) {
    List<Integer> rounds = new ArrayList<>();
    PluginSpec<DynamicPlugin> spec =
        dynamic(counting(), fuel)
            .sharedHost(Console.class, host(Console.class, (name, value) -> rounds.add(value)));
    for (int i = 0; i < 3; i++) {
      rounds.clear();
      try (PluginInstance<DynamicPlugin> plugin = spec.instantiate()) {
        assertThatThrownBy(() -> plugin.api().call("f")).isInstanceOf(PluginFuelException.class);
      }
      assertThat(rounds).hasSize((int) Math.max(0, (fuel - ENTRY) / ROUND));
    }
  }

  /** {@code g} is small: its callers pay its 6 instructions, wherever they are. */
  @Test
  void smallFunctionsArePaidForByTheirCallers() {
    byte[] module =
        new Wasm()
            .function("f", "i:i", new Code().get(0).call(1).call(1))
            .function(null, "i:i", new Code().get(0).get(0).add().i32(1).add())
            .build();
    try (PluginInstance<DynamicPlugin> plugin = dynamic(module, 4 + 2 * 6).instantiate()) {
      assertThat(plugin.api().call("f", 5)).isEqualTo(23);
    }
    try (PluginInstance<DynamicPlugin> plugin = dynamic(module, 4 + 2 * 6 - 1).instantiate()) {
      assertThatThrownBy(() -> plugin.api().call("f", 5)).isInstanceOf(PluginFuelException.class);
    }
  }

  /** It would call itself 2 to the power of 60 times, never deeper than 60. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRecursionOfSmallFunctionsEnds(boolean mutual) {
    Code calls = new Code().get(0).op(0x04, 0x40);
    for (int i = 0; i < 2; i++) {
      calls.get(0).i32(-1).add().call(mutual ? 2 - i : 1);
    }
    calls.op(0x0B);
    Wasm module =
        new Wasm()
            .function("f", "i:", new Code().get(0).call(1))
            .function(null, "i:", calls)
            .function(null, "i:", calls);
    try (PluginInstance<DynamicPlugin> plugin = dynamic(module.build(), 100_000).instantiate()) {
      assertThatThrownBy(() -> plugin.api().call("f", 60)).isInstanceOf(PluginFuelException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "15, 5", "16, 6", "65536, 4101", "-1, 268435460"})
  void fillingMemoryCostsByItsSize(int length, long cost) {
    byte[] module =
        new Wasm()
            .memory(1, 1)
            .function("f", "i:", new Code().i32(0).i32(0).get(0).op(0xFC, 0x0B, 0))
            .build();
    assertCost(module, length, cost);
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 4100", "2, 8196", "-1, 17592186040324"})
  void growthCostsByItsPages(int pages, long cost) {
    byte[] module =
        new Wasm().memory(1, 9).function("f", "i:", new Code().get(0).grow().drop()).build();
    assertCost(module, pages, cost);
  }

  /** With as much fuel as it costs, the function ends by itself, if only in another trap. */
  private static void assertCost(byte[] module, int argument, long cost) {
    try (PluginInstance<DynamicPlugin> plugin = dynamic(module, cost - 1).instantiate()) {
      assertThatThrownBy(() -> plugin.api().call("f", argument))
          .isInstanceOf(PluginFuelException.class);
    }
    try (PluginInstance<DynamicPlugin> plugin = dynamic(module, cost).instantiate()) {
      plugin.api().call("f", argument);
    } catch (PluginTrapException e) {
      assertThat(e).hasMessageEndingWith("out of bounds memory access");
    }
  }

  // ---- start-up ----

  @Test
  void theStartFunctionHasABudgetToo() {
    byte[] loop = withStart(new Code().op(0x03, 0x40, 0x0C, 0, 0x0B));
    assertThatThrownBy(() -> dynamic(loop, 1000).instantiate())
        .isInstanceOf(PluginFuelException.class)
        .hasMessage(
            "plugin dynamic.wasm: out of fuel (limit 1,000); PluginLimits.fuel sets the limit");
    byte[] trap = withStart(new Code().unreachable());
    assertThatThrownBy(() -> dynamic(trap, 1000).instantiate())
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("start-up failed: unreachable");
  }

  @Test
  void theStartFunctionRunsOnceBeforeAnyCall() {
    Code store = new Code().i32(0).i32(0).i32Load(0).i32(1).add().i32Store(0);
    try (PluginInstance<DynamicPlugin> plugin = dynamic(withStart(store), 1000).instantiate()) {
      assertThat(plugin.api().call("load")).isEqualTo(1);
      assertThat(plugin.module().exports()).containsOnlyKeys("load");
    }
  }

  private static byte[] withStart(Code start) {
    return new Wasm()
        .memory(1, 1)
        .function(null, ":", start)
        .function("load", ":i", new Code().i32(0).i32Load(0))
        .start(0)
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_initialize", "__wasm_call_ctors"})
  void soHaveInitializers(String name) {
    byte[] module =
        new Wasm().function(name, ":", new Code().op(0x03, 0x40, 0x0C, 0, 0x0B)).build();
    assertThatThrownBy(() -> dynamic(module, 1000).instantiate())
        .isInstanceOf(PluginFuelException.class)
        .satisfies(e -> assertThat(((PluginFuelException) e).method()).isEmpty());
  }

  // ---- host functions ----

  @Test
  void nestedCallsShareTheBudget() {
    byte[] module =
        new Wasm()
            .importedFunction("Console", "log_int", "i:")
            .function("f", "i:", new Code().get(0).call(LOG_INT)) // costs 3
            .build();
    List<DynamicPlugin> self = new ArrayList<>();
    BiConsumer<String, Integer> again =
        (name, depth) -> {
          if (depth > 0) {
            self.get(0).call("f", depth - 1);
          }
        };
    PluginSpec<DynamicPlugin> spec =
        dynamic(module, 30).sharedHost(Console.class, host(Console.class, again));
    try (PluginInstance<DynamicPlugin> plugin = spec.instantiate()) {
      self.add(plugin.api());
      for (int i = 0; i < 10; i++) {
        plugin.api().call("f", 9);
      }
      assertThatThrownBy(() -> plugin.api().call("f", 10)).isInstanceOf(PluginFuelException.class);
      assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
    }
  }

  /** Serves functions without results, or with ones that nobody asks for. */
  private static <H> H host(Class<H> functions, BiConsumer<String, Integer> function) {
    return functions.cast(
        Proxy.newProxyInstance(
            functions.getClassLoader(),
            new Class<?>[] {functions},
            (proxy, method, arguments) -> {
              function.accept(method.getName(), (Integer) arguments[0]);
              return null;
            }));
  }
}
