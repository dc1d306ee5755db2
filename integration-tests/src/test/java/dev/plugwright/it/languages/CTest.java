package dev.plugwright.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.contract.Contract;
import dev.plugwright.inspect.PluginBinary;
import dev.plugwright.it.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to plugins in C: size, memory of a call, panics. */
class CTest {
  private static final String CONTRACT =
      """
      plugwright-contract 1
      interface Greeter
      fn greet(name: string) -> string
      """;

  private static final String HELLO =
      """
      #include "greeter.h"

      PlugwrightString greeter_greet(PlugwrightString name) {
        char *text = (char *)plugwright_allocate(name.size + 8, 1);
        __builtin_memcpy(text, "Hello, ", 7);
        __builtin_memcpy(text + 7, name.data, name.size);
        text[name.size + 7] = '!';
        PlugwrightString result = {text, name.size + 8};
        return result;
      }
      """;

  /** The options for small plugins that the documentation gives. */
  private static final List<String> SMALL =
      List.of("-Oz", "-flto", "-Wl,--strip-all,--compress-relocations");

  /** Takes memory in the way that the first letter asks for, and gives a part of it back. */
  private static final String GREEDY =
      """
      #include "greeter.h"

      static PlugwrightString filled(size_t pages, char with) {
        PlugwrightString text;
        char *bytes = (char *)plugwright_allocate(pages, 65536);
        __builtin_memset(bytes, with, pages * 65536);
        text.data = bytes;
        text.size = pages * 65536;
        return text;
      }

      static bool is_filled(PlugwrightString text, char with) {
        for (size_t i = 0; i < text.size; i++) {
          if (text.data[i] != with) {
            return false;
          }
        }
        return true;
      }

      PlugwrightString greeter_greet(PlugwrightString name) {
        PlugwrightString none = {NULL, 0};
        PlugwrightString first = filled(2, '1');
        PlugwrightString second;
        PlugwrightString third;
        switch (name.size == 0 ? 0 : name.data[0]) {
          case 'f':
            return filled(20, 'f');
          case 'g':
            /* As an allocator of the plugin's own does. */
            __builtin_wasm_memory_grow(0, 1);
            second = filled(3, '2');
            third = filled(1, '3');
            return is_filled(first, '1') && is_filled(second, '2') ? third : none;
          case 'i':
            /* The mark may belong to another block than what is allocated after it. */
            for (int i = 0; i < 20; i++) {
              PlugwrightMark mark = plugwright_mark();
              char *own = (char *)(__builtin_wasm_memory_grow(0, 1) * 65536);
              own[0] = own[65535] = 'o';
              filled(1, '2');
              plugwright_release(mark);
              filled(2, '3');
              if (own[0] != 'o' || own[65535] != 'o' || !is_filled(first, '1')) {
                return none;
              }
            }
            return filled(1, 'i');
          case 'l':
            /* More and more blocks are lost. */
            for (int i = 0; i < 44; i++) {
              __builtin_wasm_memory_grow(0, 1);
              filled(1, 'l');
            }
            return filled(1, 'l');
          case 'm':
            return filled(1000, 'm');
          case 'o':
            plugwright_allocate(65537, 65536);
            return none;
          case 'r':
            for (int i = 0; i < 100000; i++) {
              PlugwrightMark mark = plugwright_mark();
              plugwright_allocate(1000 + (size_t)i % 50 * 1000, 1);
              plugwright_release(mark);
            }
            return is_filled(first, '1') ? first : none;
          default:
            return none;
        }
      }
      """;

  private static final String PANICKING =
      """
      #include "greeter.h"

      PlugwrightString greeter_greet(PlugwrightString name) {
        char *text = (char *)plugwright_allocate(name.size + 1, 1);
        __builtin_memcpy(text, name.data, name.size);
        text[name.size] = 0;
      #line 4711 "greeting.c"
        PLUGWRIGHT_PANIC(text);
      }
      """;

  private static Path build(String source, List<String> options) throws Exception {
    GuestBuild build = new GuestBuild("c", "greeter").contract(Contract.parse(CONTRACT));
    build.file("guest.c", source);
    return build.run("greeter.wasm", CGuests.command("greeter", options, build.names(".c")));
  }

  @Test
  void aGreetingIsSmall() throws Exception {
    Path wasm = build(HELLO, SMALL);
    System.out.printf("A greeting in C: %d bytes%n", Files.size(wasm));
    assertThat(Files.size(wasm)).isLessThanOrEqualTo(1024);
    assertThat(PluginBinary.read(wasm).contracts())
        .extracting(Contract::text)
        .containsExactly(CONTRACT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void allCharactersAndOnlyTheyAreText(boolean small) throws Exception {
    Path wasm = build(HELLO, small ? SMALL : List.of());
    String ends = "\0\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF";
    try (PluginEngine engine = Engines.create();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      for (String name : List.of("", "x", ends, "x".repeat(100_000) + ends)) {
        assertThat(plugin.api().callForString("greet", name)).isEqualTo("Hello, " + name + "!");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"f", "g", "i", "l", "r"})
  void memoryStaysTheSameInManyCalls(String name) throws Exception {
    Path wasm = build(GREEDY, List.of());
    try (PluginEngine engine = Engines.create();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      String text = plugin.api().callForString("greet", name);
      assertThat(text).matches("f{1310720}|[3il]{65536}|1{131072}");
      plugin.api().callForString("greet", name);
      long before = plugin.statistics().memoryBytes();
      // What the plugin takes for itself, not for a call.
      long own = 65_536L * Map.of("g", 1, "i", 20, "l", 44).getOrDefault(name, 0);
      for (int i = 0; i < 20; i++) {
        assertThat(plugin.api().callForString("greet", name)).isEqualTo(text);
      }
      assertThat(plugin.statistics().memoryBytes()).isEqualTo(before + 20 * own);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "o"})
  void memoryThatCannotBeHadIsAPanicWithText(String name) throws Exception {
    Path wasm = build(GREEDY, List.of());
    PluginLimits limits = PluginLimits.defaults().toBuilder().memoryBytes(16 << 20).build();
    try (PluginEngine engine = Engines.builder().limits(limits).build();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      assertThatThrownBy(() -> plugin.api().callForString("greet", name))
          .isInstanceOf(PluginMemoryException.class)
          .hasMessageContaining("out of memory");
    }
  }

  @Test
  void aPanicHasTextAndPlace() throws Exception {
    Path wasm = build(PANICKING, List.of());
    try (PluginEngine engine = Engines.create()) {
      for (String text : List.of("", "no such page", "x".repeat(3000), "🦀".repeat(600))) {
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate();
        PluginPanicException panic =
            catchThrowableOfType(
                PluginPanicException.class, () -> plugin.api().callForString("greet", text));
        // The place takes 17 bytes of the 2,040.
        String cut = text.startsWith("x") ? text.substring(0, 2023) : text;
        assertThat(panic.panicMessage()).isEqualTo(text.length() == 1200 ? "🦀".repeat(505) : cut);
        assertThat(panic.location()).isEqualTo("greeting.c:4711:1");
      }
    }
  }
}
