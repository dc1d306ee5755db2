package dev.plugwright.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginPanicException;
import dev.plugwright.contract.Contract;
import dev.plugwright.inspect.PluginBinary;
import dev.plugwright.it.Engines;
import dev.plugwright.spi.engine.WasmEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
