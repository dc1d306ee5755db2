package dev.plugwright.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.contract.Contract;
import dev.plugwright.inspect.PluginBinary;
import dev.plugwright.it.Engines;
import dev.plugwright.spi.engine.WasmEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to plugins in AssemblyScript: runtimes, collection, thrown errors, size. */
class AssemblyScriptTest {
  private static final String CONTRACT =
      """
      plugwright-contract 1
      interface Greeter
      fn greet(name: string) -> string
      """;

  private static final String HELLO =
      """
      export function greet(name: string): string {
        return "Hello, " + name + "!";
      }
      """;

  /** Fails in the way that the name asks for; all of it is garbage after the call. */
  private static final String FAULTY =
      """
      export function greet(name: string): string {
        const words = name.split(" ");
        if (name == "nobody") {
          throw new Error("nobody is there: \\u{1F980}\\uD800");
        }
        assert(name != "noone", "who?");
        return words[7];
      }
      """;

  /** Calls the allocator that the host calls too. */
  private static final String ALLOCATING =
      """
      import { plugwright_alloc, plugwright_free } from "./plugwright.codec";

      export function greet(name: string): string {
        const words = name.split(" ");
        const first = U32.parseInt(words[0]);
        if (words.length == 1) {
          return plugwright_alloc(first).toString();
        }
        plugwright_free(first, U32.parseInt(words[1]));
        return "";
      }
      """;

  private static Path build(String source, List<String> options) throws Exception {
    GuestBuild build =
        new GuestBuild("assemblyscript", "greeter").contract(Contract.parse(CONTRACT));
    List<String> command = AscGuests.command("greeter", List.of("greeter.exports.ts"));
    command.addAll(options);
    return build.file("index.ts", source).run("greeter.wasm", command);
  }

  @ParameterizedTest
  @CsvSource({"incremental, 8192", "minimal, 6144"})
  void aGreetingIsSmall(String runtime, int limit) throws Exception {
    Path wasm = build(HELLO, List.of("-Oz", "--runtime", runtime));
    System.out.printf("A greeting in AssemblyScript, %s: %d bytes%n", runtime, Files.size(wasm));
    assertThat(Files.size(wasm)).isLessThanOrEqualTo(limit);
    assertThat(PluginBinary.read(wasm).contracts())
        .extracting(Contract::text)
        .containsExactly(CONTRACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"incremental", "minimal"})
  void memoryStaysTheSameInManyCalls(String runtime) throws Exception {
    Path wasm = build(HELLO, List.of("--runtime", runtime));
    // The engine that is fast without a JIT compiler of its own.
    WasmEngine compiler = Engines.wasmEngine("endive");
    try (PluginEngine engine = PluginEngine.builder().wasmEngine(compiler).build();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      String name = "Grüße 🦀 ".repeat(10);
      call(plugin, name, 1_000);
      long before = plugin.statistics().memoryBytes();
      call(plugin, name, 99_000);
      assertThat(plugin.statistics().memoryBytes()).isEqualTo(before).isLessThan(1 << 20);
    }
  }

  private static void call(PluginInstance<DynamicPlugin> plugin, String name, int calls) {
    for (int i = 0; i < calls; i++) {
      plugin.api().callForString("greet", name);
    }
    assertThat(plugin.api().callForString("greet", name)).isEqualTo("Hello, " + name + "!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody | nobody is there: \uD83E\uDD80\uFFFD | index.ts:4:5",
        "noone  | who?                                | index.ts:6:3",
        "a b    | Index out of range                  | ~lib/array.ts:114:42",
      })
  void anErrorEndsTheCallWithItsTextAndPlace(String name, String text, String place)
      throws Exception {
    Path wasm = build(FAULTY, List.of());
    try (PluginEngine engine = Engines.create();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      PluginPanicException panic =
          catchThrowableOfType(
              PluginPanicException.class, () -> plugin.api().callForString("greet", name));
      assertThat(panic.panicMessage()).isEqualTo(text);
      assertThat(panic.location()).isEqualTo(place);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"incremental", "minimal"})
  void theAllocatorForTheHostReturns0IfThereIsNoMemory(String runtime) throws Exception {
    Path wasm = build(HELLO, List.of("--runtime", runtime));
    PluginLimits limits = PluginLimits.defaults().toBuilder().memoryBytes(4 << 20).build();
    try (PluginEngine engine = Engines.builder().limits(limits).build();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      assertThatThrownBy(() -> plugin.api().callForString("greet", "x".repeat(5 << 20)))
          .isInstanceOf(PluginMemoryException.class)
          .hasMessageContaining("argument");
      // Nothing has run in the guest but the allocator, which has not trapped.
      assertThat(plugin.state()).isEqualTo(InstanceState.READY);
      call(plugin, "Ann", 1);
    }
  }

  /** Its allocator traps; where memory is left, though too little, the host cannot know why. */
  @Test
  void aHeapThatIsFullEndsTheCall() throws Exception {
    Path wasm = build(HELLO, List.of());
    PluginLimits limits = PluginLimits.defaults().toBuilder().memoryBytes(4 << 20).build();
    try (PluginEngine engine = Engines.builder().limits(limits).build();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      // The argument fits. As text of UTF-16 it takes twice as much, and the greeting again.
      assertThatThrownBy(() -> plugin.api().callForString("greet", "x".repeat(1_500_000)))
          .isInstanceOf(PluginTrapException.class)
          .hasMessageContaining("trapped: unreachable");
      assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
    }
  }

  @Test
  void blocksForTheHostAreUsedAgain() throws Exception {
    Path wasm = build(ALLOCATING, List.of());
    try (PluginEngine engine = Engines.create();
        PluginInstance<DynamicPlugin> plugin = engine.load(wasm).dynamic().instantiate()) {
      Random random = new Random(17);
      Map<Integer, Integer> blocks = new LinkedHashMap<>();
      for (int i = 0; i < 3_000; i++) {
        if (random.nextInt(20) < (blocks.size() < 30 ? 11 : 9)) {
          int size = random.nextInt(10) == 0 ? random.nextInt(100_000) : random.nextInt(200);
          int block = allocate(plugin, size);
          assertThat(block).isPositive().matches(it -> it % 16 == 0);
          blocks.forEach(
              (other, length) ->
                  assertThat(other >= block + size || other + length <= block).isTrue());
          blocks.put(block, size);
        } else if (!blocks.isEmpty()) {
          int block = List.copyOf(blocks.keySet()).get(random.nextInt(blocks.size()));
          free(plugin, block, blocks.remove(block));
        }
      }
      blocks.forEach((block, size) -> free(plugin, block, size));
      long before = plugin.statistics().memoryBytes();
      // All of it is one block again, or there would be no room for this.
      int whole = allocate(plugin, (int) (before - (192 << 10)));
      assertThat(whole).isPositive();
      assertThat(plugin.statistics().memoryBytes()).isEqualTo(before);
    }
  }

  private static int allocate(PluginInstance<DynamicPlugin> plugin, int size) {
    return Integer.parseInt(plugin.api().callForString("greet", "" + size));
  }

  private static void free(PluginInstance<DynamicPlugin> plugin, int block, int size) {
    assertThat(plugin.api().callForString("greet", block + " " + size)).isEmpty();
  }

  @Test
  void theRuntimeThatNeverFreesMemoryIsRefused() {
    assertThatThrownBy(() -> build(HELLO, List.of("--runtime", "stub")))
        .hasMessageContaining(
            "the runtime 'stub' never frees memory: build with --runtime incremental or minimal");
  }

  @Test
  void aMissingFunctionIsAnErrorOfTheCompiler() {
    assertThatThrownBy(() -> build("export function salute(): void {}\n", List.of()))
        .hasMessageContaining("Property 'greet' does not exist");
  }
}
