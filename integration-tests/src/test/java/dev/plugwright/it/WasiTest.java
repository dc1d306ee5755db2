package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.Wasi;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How WASI modules start and end, and which files they see. */
class WasiTest {
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

  // ---- what runs first ----

  /** Function 0 is {@code Console.log_int}, function 1 {@code Console.log_str}. */
  private static Wasm logging() {
    return new Wasm()
        .importedFunction("Console", "log_int", "i:")
        .importedFunction("Console", "log_str", "ii:")
        .memory(1, 2)
        .data(64, "text".getBytes(StandardCharsets.US_ASCII));
  }

  private static Code log(int value) {
    return new Code().i32(value).call(0);
  }

  private static PluginSpec<DynamicPlugin> spec(Wasm module, List<Object> log) {
    Console console =
        (Console)
            Proxy.newProxyInstance(
                Console.class.getClassLoader(),
                new Class<?>[] {Console.class},
                (proxy, method, arguments) -> {
                  log.add(arguments[0]);
                  return null;
                });
    return engine
        .load(module.build(), "reactor.wasm")
        .dynamic()
        .sharedHost(Console.class, console)
        .wasi(Wasi.none());
  }

  @Test
  void initializeRunsBeforeAnyOtherExportAndMayCallTheHost() {
    List<Object> log = new ArrayList<>();
    Wasm module =
        logging()
            .function("plugwright_panic_slot", ":i", log(2).i32(4096))
            .function("_initialize", ":", log(1).i32(64).i32(4).call(1))
            .function("__wasm_call_ctors", ":", log(99))
            .function("f", ":i", log(3).i32(7));
    try (PluginInstance<DynamicPlugin> plugin = spec(module, log).instantiate()) {
      assertThat(log).containsExactly(1, "text", 2);
      assertThat(plugin.api().call("f")).isEqualTo(7);
      assertThat(log).containsExactly(1, "text", 2, 3);
    }
  }

  @Test
  void constructorsOfAModuleWithoutInitializeRunOnce() {
    List<Object> log = new ArrayList<>();
    Wasm module =
        logging()
            .global(0)
            .function("f", ":i", new Code().globalGet(0))
            .function("plugwright_panic_slot", ":i", log(2).i32(4096))
            .function("__wasm_call_ctors", ":", log(1).globalGet(0).i32(42).add().globalSet(0));
    try (PluginInstance<DynamicPlugin> plugin = spec(module, log).instantiate()) {
      assertThat(log).containsExactly(1, 2);
      assertThat(plugin.api().call("f")).isEqualTo(42);
      assertThat(plugin.api().call("f")).isEqualTo(42);
    }
  }

  @Test
  void functionsOfTheseNamesWithAnotherSignatureAreOrdinaryExports() {
    List<Object> log = new ArrayList<>();
    Wasm module =
        logging()
            .function("_initialize", "i:", new Code().unreachable())
            .function("__wasm_call_ctors", ":i", new Code().unreachable());
    try (PluginInstance<DynamicPlugin> plugin = spec(module, log).instantiate()) {
      assertThat(plugin.state()).isEqualTo(InstanceState.READY);
    }
  }

  @Test
  void anInitializeThatTrapsIsALoadError() {
    Wasm module = logging().function("_initialize", ":", new Code().unreachable());
    assertThatThrownBy(() -> spec(module, new ArrayList<>()).instantiate())
        .isInstanceOf(PluginLoadException.class)
        .hasMessage("plugin reactor.wasm: start-up failed: unreachable, in _initialize");
  }

  @Test
  void aStartFunctionMayPassNumbersToTheHost() {
    List<Object> log = new ArrayList<>();
    Wasm module = logging().function(null, ":", log(1)).start(2);
    try (PluginInstance<DynamicPlugin> plugin = spec(module, log).instantiate()) {
      assertThat(plugin.state()).isEqualTo(InstanceState.READY);
      assertThat(log).containsExactly(1);
    }
  }

  @Test
  void aStartFunctionThatPassesTextToTheHostSaysWhatToDo() {
    Wasm module = logging().function(null, ":", new Code().i32(64).i32(4).call(1)).start(2);
    assertThatThrownBy(() -> spec(module, new ArrayList<>()).instantiate())
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin reactor.wasm: it calls the host function Console.logStr from its start"
                + " function, before its memory is available; call host functions from exports or"
                + " from _initialize");
  }

  // ---- programs ----

  private static PluginInstance<DynamicPlugin> cat(Wasi wasi) {
    return engine.load(Guests.file("cat")).dynamic().wasi(wasi).instantiate();
  }

  @Test
  void aProgramRunsOnce() {
    try (PluginInstance<DynamicPlugin> program = cat(Wasi.none())) {
      assertThat(program.api().run()).isZero();
      assertThatThrownBy(() -> program.api().run())
          .isInstanceOf(PluginStateException.class)
          .hasMessageStartingWith("plugin cat.wasm, exports._start: the instance is poisoned")
          .hasMessageContaining("the program has ended")
          .hasMessageEndingWith("instantiate again");
      assertThat(program.state()).isEqualTo(InstanceState.POISONED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 42, 125})
  void theExitStatusIsReturned(int status) {
    Wasm module =
        new Wasm()
            .importedFunction("wasi_snapshot_preview1", "proc_exit", "i:")
            .memory(1, 1)
            .function("_start", ":", new Code().i32(status).call(0));
    try (PluginInstance<DynamicPlugin> program =
        engine.load(module.build(), "exit.wasm").dynamic().wasi(Wasi.none()).instantiate()) {
      assertThat(program.api().run()).isEqualTo(status);
      assertThatThrownBy(() -> program.api().run()).hasMessageContaining("the program has ended");
      assertThat(program.statistics().failures()).isZero();
    }
  }

  // ---- files ----

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a,b", "a::b", "a:b", "a b", "ä🦀", "a%2Cb", "..a", "-a", "a=b"})
  void aDirectoryOfTheHostMayHaveAnyName(String name) throws IOException {
    Path host = Files.createDirectory(directory.resolve(name));
    Files.writeString(host.resolve("a.txt"), "contents of " + name);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Wasi wasi = Wasi.none().arguments("/out/a.txt").readWrite(host, "/out").output(output);
    try (PluginInstance<DynamicPlugin> program = cat(wasi)) {
      assertThat(program.api().run()).isZero();
    }
    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("contents of " + name);
    assertThat(host.resolve("note.txt")).hasContent("copied\n");
  }

  @Test
  void aDirectoryThatWasDeletedSinceIsNamed() throws IOException {
    Path host = Files.createDirectory(directory.resolve("gone"));
    Wasi wasi = Wasi.none().readOnly(host, "/in");
    Files.delete(host);
    assertThatThrownBy(() -> cat(wasi))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageStartingWith("plugin cat.wasm: ")
        .hasMessageContaining(host.toString());
  }

  @Test
  void aMissingDirectoryIsRefusedWhenItIsGranted() {
    Path host = directory.resolve("missing");
    assertThatThrownBy(() -> Wasi.none().readOnly(host, "/in"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a directory: " + host);
  }

  /** Reads a file of the outer directory and leaves a note. */
  private static Wasi note(String guestPath) {
    return Wasi.none().arguments("/outer/a.txt").environment("NOTE", guestPath);
  }

  private static void assertWritten(Wasi wasi, Path host, boolean written) throws IOException {
    try (PluginInstance<DynamicPlugin> program = cat(wasi)) {
      assertThat(program.api().run()).isZero();
    }
    assertThat(Files.exists(host)).as("%s is written", host).isEqualTo(written);
    Files.deleteIfExists(host);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void theClosestGrantDecidesWhateverTheOrder(boolean outerFirst, boolean outerWritable)
      throws IOException {
    Path outer = Files.createDirectories(directory.resolve("project"));
    Path inner = Files.createDirectories(outer.resolve("target"));
    Files.writeString(outer.resolve("a.txt"), "contents");
    for (String path : List.of("/outer/target/note.txt", "/inner/note.txt")) {
      Wasi wasi = overlapping(note(path), outerFirst, outerWritable, outer, inner);
      assertWritten(wasi, inner.resolve("note.txt"), !outerWritable);
    }
    Wasi wasi = overlapping(note("/outer/note.txt"), outerFirst, outerWritable, outer, inner);
    assertWritten(wasi, outer.resolve("note.txt"), outerWritable);
  }

  private static Wasi overlapping(
      Wasi wasi, boolean outerFirst, boolean outerWritable, Path outer, Path inner) {
    Wasi first = outerFirst ? grant(wasi, outer, "/outer", outerWritable) : wasi;
    Wasi second = grant(first, inner, "/inner", !outerWritable);
    return outerFirst ? second : grant(second, outer, "/outer", outerWritable);
  }

  private static Wasi grant(Wasi wasi, Path host, String guest, boolean writable) {
    return writable ? wasi.readWrite(host, guest) : wasi.readOnly(host, guest);
  }

  @Test
  void contradictionsAreRefusedWhenGranted() throws IOException {
    Path one = Files.createDirectory(directory.resolve("one"));
    Path two = Files.createDirectory(directory.resolve("two"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), one);
    assertThatThrownBy(() -> Wasi.none().readOnly(one, "/in").readOnly(two, "/in"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("guest path /in is granted twice: %s and %s", one, two);
    for (Path same : List.of(one, two.resolve("..").resolve("one"), link)) {
      assertThatThrownBy(() -> Wasi.none().readOnly(one, "/in").readWrite(same, "/out"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("directory %s is granted both read-only and writable", same);
      assertThatThrownBy(() -> Wasi.none().readWrite(same, "/out").readOnly(one, "/in"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Wasi.none().readOnly(one, "in"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an absolute guest path");
  }

  @Test
  void oneDirectoryMayHaveTwoNames() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "contents");
    for (String path : List.of("/first/a.txt", "/second/a.txt")) {
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      Wasi wasi =
          Wasi.none()
              .arguments(path)
              .readOnly(directory, "/first")
              .readOnly(directory, "/second")
              .output(output);
      try (PluginInstance<DynamicPlugin> program = cat(wasi)) {
        assertThat(program.api().run()).isZero();
      }
      assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("contents");
    }
  }
}
