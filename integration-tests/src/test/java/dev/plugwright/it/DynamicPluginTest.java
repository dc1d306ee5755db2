package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginSpec;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by name: every shape of result, and names of every kind. */
class DynamicPluginTest {
  private static PluginEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static PluginSpec<DynamicPlugin> spec(Wasm module) {
    return engine.load(module.build(), "dynamic.wasm").dynamic();
  }

  private static PluginInstance<DynamicPlugin> start(Wasm module) {
    return spec(module).instantiate();
  }

  /** Starts a module with types that not every engine has. */
  private static PluginInstance<DynamicPlugin> startIfSupported(Wasm module) {
    try {
      return start(module);
    } catch (PluginLoadException e) {
      return Assumptions.abort(e.getMessage());
    }
  }

  @Test
  void aFunctionWithoutResultReturnsNull() {
    try (PluginInstance<DynamicPlugin> plugin =
        start(new Wasm().function("nothing", ":", new Code()))) {
      assertThat(plugin.api().call("nothing")).isNull();
    }
  }

  @Test
  void oneResultIsANumberOfItsType() {
    Wasm module =
        new Wasm()
            .function("i32", "i:i", new Code().get(0))
            .function("i64", "l:l", new Code().get(0))
            .function("f32", "f:f", new Code().get(0))
            .function("f64", "d:d", new Code().get(0));
    try (PluginInstance<DynamicPlugin> plugin = start(module)) {
      DynamicPlugin api = plugin.api();
      for (int value : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        assertThat(api.call("i32", value)).isEqualTo(value);
      }
      for (long value : new long[] {0, -1, Long.MIN_VALUE, 1L << 53 | 1}) {
        assertThat(api.call("i64", value)).isEqualTo(value);
      }
      for (float value : new float[] {-0f, Float.MIN_VALUE, Float.NaN, 1.5f}) {
        assertThat(api.call("f32", value)).isEqualTo(value);
      }
      for (double value : new double[] {-0d, Double.MIN_VALUE, Double.NaN, 1.1}) {
        assertThat(api.call("f64", value)).isEqualTo(value);
      }
    }
  }

  @Test
  void severalResultsAreAList() {
    Wasm module =
        new Wasm()
            .function("two", "i:ii", new Code().get(0).i32(-7))
            .function(
                "all",
                "l:ilfd",
                new Code().i32(Integer.MIN_VALUE).get(0).f32(1.5f).f64(Double.MIN_VALUE))
            .function("swap", "il:li", new Code().get(1).get(0));
    try (PluginInstance<DynamicPlugin> plugin = start(module)) {
      assertThat(plugin.api().call("two", 5)).isEqualTo(List.of(5, -7));
      assertThat(plugin.api().call("all", Long.MIN_VALUE))
          .isEqualTo(List.of(Integer.MIN_VALUE, Long.MIN_VALUE, 1.5f, Double.MIN_VALUE));
      assertThat(plugin.api().call("swap", 1, 2L)).isEqualTo(List.of(2L, 1));
    }
  }

  @Test
  void resultsWithoutAJavaValueAreRefusedBeforeTheCall() {
    Wasm module =
        new Wasm()
            .function("vector", ":v", new Code().unreachable())
            .function("number_and_vector", ":iv", new Code().unreachable())
            .function("reference", ":x", new Code().unreachable())
            .function("fine", ":i", new Code().i32(1));
    try (PluginInstance<DynamicPlugin> plugin = startIfSupported(module)) {
      for (String export : List.of("vector", "number_and_vector")) {
        assertThatThrownBy(() -> plugin.api().call(export))
            .isInstanceOf(PluginArgumentException.class)
            .hasMessage(
                "plugin dynamic.wasm, exports.%s: returns a v128, which has no Java value", export);
      }
      assertThatThrownBy(() -> plugin.api().call("reference"))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("which has no Java value");
      assertThat(plugin.api().call("fine")).isEqualTo(1);
      assertThat(plugin.statistics().calls()).isEqualTo(1);
      assertThat(plugin.api().exports()).hasSize(4);
    }
  }

  @Test
  void parametersWithoutAJavaValueAreRefused() {
    Wasm module =
        new Wasm()
            .function("vector", "v:", new Code().unreachable())
            .function("reference", "x:", new Code().unreachable());
    try (PluginInstance<DynamicPlugin> plugin = startIfSupported(module)) {
      assertThatThrownBy(() -> plugin.api().call("vector", 1))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("its signature is (v128) -> ()");
      assertThatThrownBy(() -> plugin.api().call("reference", new Object()))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("argument 1 is a java.lang.Object");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a.b",
        "a::b",
        "a\nb",
        "a\u0000b",
        "fn f() -> i32",
        "naïve 🦀",
        "toString",
        "__proto__",
        "constructor",
        "memory.grow",
        "9",
        "$"
      })
  void exportsMayHaveAnyName(String name) {
    Wasm module =
        new Wasm()
            .memory(1, 2)
            .function("before", ":i", new Code().i32(1))
            .function(name, "i:i", new Code().get(0))
            .function("fail" + name, ":", new Code().unreachable());
    PluginSpec<DynamicPlugin> spec = spec(module);
    assertThat(spec.supports(name)).isTrue();
    assertThat(spec.supports(name + "x")).isFalse();
    try (PluginInstance<DynamicPlugin> plugin = spec.instantiate()) {
      assertThat(plugin.api().exports()).containsOnlyKeys("before", name, "fail" + name);
      assertThat(plugin.api().call(name, 42)).isEqualTo(42);
      assertThat(plugin.api().call("before")).isEqualTo(1);
      assertThatThrownBy(() -> plugin.api().call("fail" + name))
          .hasMessage("plugin dynamic.wasm, exports.fail%s: trapped: unreachable", name);
    }
  }

  @Test
  void aLongNameAndManyExports() {
    Wasm module = new Wasm();
    String name = "x".repeat(70_000);
    module.function(name, ":i", new Code().i32(1));
    for (int i = 0; i < 3_000; i++) {
      module.function("f" + i, ":i", new Code().i32(i));
    }
    try (PluginInstance<DynamicPlugin> plugin = start(module)) {
      assertThat(plugin.api().call(name)).isEqualTo(1);
      for (int i = 0; i < 3_000; i += 499) {
        assertThat(plugin.api().call("f" + i)).isEqualTo(i);
      }
    }
  }

  @Test
  void exportsAreInTheOrderOfTheBinary() {
    Wasm module = new Wasm();
    for (String name : List.of("z", "b", "y", "a")) {
      module.function(name, ":", new Code());
    }
    try (PluginInstance<DynamicPlugin> plugin = start(module)) {
      assertThat(plugin.api().exports().keySet()).containsExactly("z", "b", "y", "a");
    }
  }

  /** Returns a module whose function {@code view} returns its arguments as a slice. */
  private static Wasm viewer() {
    byte[] contents = new byte[16];
    for (int i = 0; i < contents.length; i++) {
      contents[i] = (byte) (i - 8);
    }
    return new Wasm()
        .memory(1, 1)
        .data(64, contents)
        .function(
            "view",
            "ii:l",
            new Code().get(0).op(0xAD).i64(32).op(0x86).get(1).op(0xAD).op(0x84)) // a << 32 | n
        .function("number", ":i", new Code().i32(1));
  }

  @Test
  void arraysOfEachTypeAreCopied() {
    try (PluginInstance<DynamicPlugin> plugin = start(viewer())) {
      DynamicPlugin api = plugin.api();
      assertThat(api.callForArray("view", byte[].class, 64, 3)).containsExactly(-8, -7, -6);
      assertThat(api.callForArray("view", short[].class, 72, 2))
          .containsExactly((short) 0x0100, (short) 0x0302);
      assertThat(api.callForArray("view", int[].class, 72, 2))
          .containsExactly(0x03020100, 0x07060504);
      assertThat(api.callForArray("view", long[].class, 72, 1))
          .containsExactly(0x0706050403020100L);
      assertThat(api.callForArray("view", float[].class, 72, 1))
          .containsExactly(Float.intBitsToFloat(0x03020100));
      assertThat(api.callForArray("view", double[].class, 72, 1))
          .containsExactly(Double.longBitsToDouble(0x0706050403020100L));
      assertThat(api.callForArray("view", long[].class, 65_536, 0)).isEmpty();
    }
  }

  @Test
  void arraysAreRefusedThatAreNotInTheMemory() {
    try (PluginInstance<DynamicPlugin> plugin = start(viewer())) {
      DynamicPlugin api = plugin.api();
      assertThatThrownBy(() -> api.callForArray("view", String[].class, 64, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("java.lang.String[] is not an array of a number type");
      assertThatThrownBy(() -> api.callForArray("number", int[].class))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("returns () -> i32, not a pointer and length in an i64");
    }
    refused(int[].class, 66, 1, "pointer 0x42 is not aligned to elements of 4 bytes");
    refused(
        long[].class, 65_528, 2, "pointer out of bounds: 0xfff8 + 16 bytes in a memory of 65536");
    refused(byte[].class, -1, 1, "pointer out of bounds: 0xffffffff + 1 bytes");
    refused(double[].class, 0, -1, "pointer out of bounds: 0x0 + 34359738360 bytes");
  }

  private static void refused(Class<?> type, int pointer, int count, String problem) {
    try (PluginInstance<DynamicPlugin> plugin = start(viewer())) {
      assertThatThrownBy(() -> plugin.api().callForArray("view", type, pointer, count))
          .isInstanceOf(PluginResultException.class)
          .hasMessageContaining(problem);
    }
  }

  @Test
  void textNeedsAMemory() {
    try (PluginInstance<DynamicPlugin> plugin =
        start(new Wasm().function("length", "ii:i", new Code().get(1)))) {
      assertThatThrownBy(() -> plugin.api().call("length", "text"))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("the module exports no memory");
      assertThat(plugin.api().call("length", 1, 2)).isEqualTo(2);
    }
  }
}
