package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginStateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong before the first call, and around the calls. */
class LoadTest {
  private static PluginEngine engine;

  @TempDir Path directory;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void aPluginLoadsFromFileBytesAndClassPath() {
    byte[] binary = Guests.bytes("plain");
    for (PluginModule module :
        new PluginModule[] {
          engine.load(Guests.file("plain")),
          engine.load(binary, "plain.wasm"),
          engine.loadResource(LoadTest.class, "/plain.wasm")
        }) {
      assertThat(module.name()).isEqualTo("plain.wasm");
      assertThat(module.size()).isEqualTo(binary.length);
      try (PluginInstance<Plain> plugin = module.instantiate(Plain.class)) {
        assertThat(plugin.api().add(2, 3)).isEqualTo(5);
      }
    }
  }

  @Test
  void aModuleWithoutContractIsBoundByNamesAndSignatures() {
    try (PluginInstance<Plain> plugin =
        engine.load(Guests.file("plain")).instantiate(Plain.class)) {
      assertThat(plugin.api().add(Integer.MAX_VALUE, 1)).isEqualTo(Integer.MIN_VALUE);
      assertThat(plugin.api().length("Grüße")).isEqualTo(7);
      assertThat(plugin.api().length("")).isZero();
      assertThat(plugin.api().sum(new long[] {1, 2, 3})).isEqualTo(6);
      assertThat(plugin.api().sum(new long[100_000])).isZero();
    }
  }

  @Test
  void missingFile() {
    Path file = directory.resolve("absent.wasm");
    assertThatThrownBy(() -> engine.load(file))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage("plugin absent.wasm: file not found: %s", file);
  }

  @Test
  void missingResource() {
    assertThatThrownBy(() -> engine.loadResource(LoadTest.class, "/absent.wasm"))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageStartingWith("plugin absent.wasm: resource not found: /absent.wasm");
  }

  @Test
  void aResourceOfAModuleMayBeEncapsulated() {
    assertThatThrownBy(() -> engine.loadResource(String.class, "/acme/plugins/a.wasm"))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin a.wasm: resource not found: /acme/plugins/a.wasm, looked up by"
                + " java.lang.String; if module java.base has it, add \"opens acme.plugins to"
                + " dev.plugwright;\" to its module-info.java");
  }

  @Test
  void aDirectoryIsNoPlugin() {
    assertThatThrownBy(() -> engine.load(directory))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("it is a directory");
  }

  @Test
  void notWasm() throws IOException {
    Path file = Files.writeString(directory.resolve("notes.wasm"), "dear diary");
    assertThatThrownBy(() -> engine.load(file))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin notes.wasm: not a valid Wasm module: bad magic number, not a Wasm binary (at"
                + " byte 4); build or copy it again");
  }

  @Test
  void emptyFile() throws IOException {
    Path file = Files.createFile(directory.resolve("empty.wasm"));
    assertThatThrownBy(() -> engine.load(file)).isInstanceOf(PluginLoadException.class);
  }

  @Test
  void truncatedWasm() {
    byte[] whole = Guests.bytes("everything");
    for (int length = 0; length < whole.length; length += 997) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> engine.load(cut, "cut.wasm").instantiate(Everything.class))
          .isInstanceOf(PluginLoadException.class)
          .hasMessageStartingWith("plugin cut.wasm: ");
    }
  }

  @Test
  void missingExportsAndWrongSignaturesAreListedAtOnce() {
    PluginModule module = engine.load(Guests.file("plain"));
    assertThatThrownBy(() -> module.instantiate(Trouble.class))
        .asInstanceOf(InstanceOfAssertFactories.type(PluginContractException.class))
        .extracting(PluginContractException::differences)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactly(
            "missing export divide (i32, i32) -> i32",
            "missing export element_at (i32, i32, i32) -> i32",
            "missing export fine (i32) -> i32",
            "missing export panic (i32, i32) -> ()",
            "missing export recurse (i64) -> i64",
            "missing export unreachable () -> ()");
  }

  @Test
  void anExportWithAnotherSignature() {
    PluginModule module = engine.load(Guests.file("liar"));
    assertThatThrownBy(() -> module.instantiate(OtherLiar.class))
        .isInstanceOf(PluginContractException.class)
        .hasMessage(
            """
            plugin liar.wasm: it does not fit the contract OtherLiar:
              - export flag has the signature (i32) -> i32; the contract needs (i64, f64) -> f32
              - export text has the signature (i32) -> i64; the contract needs (i32, i32) -> i64
            Rebuild the plugin against the host's contract, or load it with the host it was built for.""");
  }

  @Test
  void anotherStateOfTheContractIsExplainedByPath() {
    PluginModule module = engine.load(Guests.file("misfit"));
    assertThatThrownBy(() -> module.instantiate(Everything.class))
        .asInstanceOf(InstanceOfAssertFactories.type(PluginContractException.class))
        .extracting(PluginContractException::differences)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .contains(
            "record Order, field customer: string in the host, nothing in the plugin (to the host:"
                + " refused; write @Default on it in the host's contract, or rebuild the plugin)",
            "record Order, field client: nothing in the host, string in the plugin (to the plugin:"
                + " refused; the plugin needs it: use a host whose contract has it, or rebuild the"
                + " plugin)",
            "record Order, field address: Address in the host, nothing in the plugin (to the host:"
                + " refused; write @Default on it in the host's contract, or rebuild the plugin)",
            "method echo_string: fn echo_string in the host, nothing in the plugin (refused; give it"
                + " a default body in the host's contract, or rebuild the plugin)")
        .noneMatch(line -> line.contains("echo_int,")) // a number that fits is converted
        .noneMatch(line -> line.contains("greeting") || line.contains("farewell"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPluginOfAnotherContract() {
    PluginModule module = engine.load(Guests.file("trouble"));
    assertThatThrownBy(() -> module.instantiate(Plain.class))
        .isInstanceOf(PluginContractException.class)
        .hasMessageContaining("the plugin implements Trouble")
        .hasMessageContaining("missing export add (i32, i32) -> i32");
  }

  @Test
  void unresolvedImportsAreListedWithTheirSignatures() {
    PluginModule module = engine.load(Guests.file("needy"));
    assertThatThrownBy(() -> module.instantiate(OnlyAdd.class))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("weather.temperature (i32) -> f64")
        .hasMessageContaining("weather.rain (i32, i32) -> i32")
        .hasMessageContaining("Supply them, as in spec.host(");
  }

  @Test
  void importsOfWasmBindgenGetAHint() {
    PluginModule module = engine.load(Guests.file("wbindgen"));
    assertThatThrownBy(() -> module.instantiate(OnlyAdd.class))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("__wbindgen_placeholder__.__wbindgen_throw (i32, i32) -> ()")
        .hasMessageContaining("without wasm-bindgen");
  }

  @Test
  void useAfterClose() {
    PluginInstance<Plain> plugin = engine.load(Guests.file("plain")).instantiate(Plain.class);
    plugin.close();
    plugin.close();
    assertThatThrownBy(() -> plugin.api().add(1, 2))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin plain.wasm, Plain.add: the instance is closed; instantiate the module again");
  }

  @Test
  void useAfterTheEngineIsClosed() {
    PluginEngine other = Engines.create();
    PluginModule module = other.load(Guests.file("plain"));
    PluginInstance<Plain> plugin = module.instantiate(Plain.class);
    other.close();
    assertThatThrownBy(() -> plugin.api().add(1, 2)).isInstanceOf(PluginStateException.class);
    assertThatThrownBy(() -> plugin.api().length("text"))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> module.instantiate(Plain.class))
        .isInstanceOf(PluginStateException.class);
    assertThatThrownBy(() -> other.load(Guests.file("plain")))
        .isInstanceOf(PluginStateException.class);
    plugin.close();
  }

  @Test
  void aSecondThreadIsTurnedAwayWhileACallRuns() throws Exception {
    try (PluginInstance<Trouble> plugin =
        engine.load(Guests.file("trouble")).instantiate(Trouble.class)) {
      AtomicBoolean stop = new AtomicBoolean();
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(
              () -> {
                while (!stop.get()) {
                  assertThat(plugin.api().recurse(100)).isEqualTo(100);
                }
              });
      boolean turnedAway = false;
      while (!turnedAway && !first.isDone()) {
        try {
          assertThat(plugin.api().fine(7)).isEqualTo(7);
        } catch (PluginStateException e) {
          assertThat(e).hasMessageContaining("give each thread its own instance");
          turnedAway = true;
        }
      }
      stop.set(true);
      try {
        first.get(10, TimeUnit.SECONDS);
        assertThat(turnedAway).isTrue();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(PluginStateException.class);
      }
    }
  }

  @Test
  void anInterfaceWithoutBindingSaysWhatIsMissing() {
    PluginModule module = engine.load(Guests.file("plain"));
    assertThatThrownBy(() -> module.instantiate(Runnable.class))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("@WasmPlugin")
        .hasMessageContaining("annotationProcessorPaths");
  }
}
