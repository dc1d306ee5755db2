package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.HostFunctionException;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginLoadException;
import dev.plugwright.Wasi;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that plugins log. */
class LogTest {
  @TempDir Path directory;

  private final PluginLog log = new PluginLog();
  private final List<String> lines = log.lines();
  private PluginEngine engine;

  @BeforeEach
  void open() {
    engine = Engines.create();
  }

  @AfterEach
  void close() {
    engine.close();
    log.close();
  }

  private Talker talker(UnaryOperator<PluginLimits.Builder> limits, Talker.Back back) {
    return engine
        .load(Guests.file("talker"))
        .bind(Talker.class)
        .sharedHost(Talker.Back.class, back)
        .limits(limits)
        .instantiate()
        .api();
  }

  private Talker talker() {
    return talker(limits -> limits, () -> {});
  }

  // ---- Rust guests ----

  @Test
  void levelsTargetsAndTextsArePassedOn() {
    Talker talker = talker();
    for (int level = 1; level <= 5; level++) {
      talker.say(level, "größe {0} 🦀");
      talker.facade(level, "f");
    }
    assertThat(lines)
        .containsExactly(
            "SEVERE dev.plugwright.plugin.talker.talker: größe {0} 🦀",
            "SEVERE dev.plugwright.plugin.talker.talker: f",
            "WARNING dev.plugwright.plugin.talker.talker: größe {0} 🦀",
            "WARNING dev.plugwright.plugin.talker.talker: f",
            "INFO dev.plugwright.plugin.talker.talker: größe {0} 🦀",
            "INFO dev.plugwright.plugin.talker.talker: f",
            "FINE dev.plugwright.plugin.talker.talker: größe {0} 🦀",
            "FINE dev.plugwright.plugin.talker.talker: f",
            "FINER dev.plugwright.plugin.talker.talker: größe {0} 🦀",
            "FINER dev.plugwright.plugin.talker.talker: f");
  }

  @Test
  void levelsThatAreOffAreLeftOut() {
    Talker talker = talker();
    log.only(Level.WARNING);
    talker.say(3, "info");
    talker.say(2, "warning");
    log.only(Level.ALL);
    talker.limitTo(2);
    talker.say(3, "info");
    talker.facade(3, "info");
    talker.say(1, "error");
    assertThat(lines)
        .containsExactly(
            "WARNING dev.plugwright.plugin.talker.talker: warning",
            "SEVERE dev.plugwright.plugin.talker.talker: error");
  }

  @Test
  void targetsThatAreNoPathsAndTooManyOfThemHaveNoLogger() {
    Talker talker = talker();
    talker.target("a::b.c-d", "1");
    talker.target("", "2");
    talker.target("a b\n", "3");
    talker.target("../x", "4");
    for (int i = 0; i < 100; i++) {
      talker.target("t" + i, "");
    }
    assertThat(lines.subList(0, 4))
        .containsExactly(
            "INFO dev.plugwright.plugin.talker.a.b.c-d: 1",
            "INFO dev.plugwright.plugin.talker: 2",
            "INFO dev.plugwright.plugin.talker: a b\n\t: 3",
            "INFO dev.plugwright.plugin.talker: ../x: 4");
    assertThat(lines).contains("INFO dev.plugwright.plugin.talker.t62: ");
    assertThat(lines).contains("INFO dev.plugwright.plugin.talker: t63: ");
  }

  @Test
  void aLineCannotLookLikeAnotherOfTheLog() {
    talker().say(3, "one\nSEVERE two\r\u001b[31m\u2028\u202e.");
    assertThat(lines)
        .containsExactly(
            "INFO dev.plugwright.plugin.talker.talker:"
                + " one\n\tSEVERE two\\u000d\\u001b[31m\\u2028\\u202e.");
  }

  @Test
  void longLinesAreCutBetweenCharactersAndSaySo() {
    Talker talker = talker(limits -> limits.logLineBytes(10), () -> {});
    talker.say(3, "exactly 10");
    talker.say(3, "exactly 9ä");
    talker.say(3, "eight  8🦀");
    assertThat(lines)
        .containsExactly(
            "INFO dev.plugwright.plugin.talker.talker: exactly 10",
            "INFO dev.plugwright.plugin.talker.talker: exactly 9..."
                + " (cut: the line has 11 bytes, the limit logLineBytes is 10)",
            "INFO dev.plugwright.plugin.talker.talker: eight  8..."
                + " (cut: the line has 12 bytes, the limit logLineBytes is 10)");
  }

  @Test
  void theGuestItselfCutsVeryLongLines() {
    Talker talker = talker(limits -> limits.logLineBytes(1 << 20), () -> {});
    talker.say(3, "x".repeat(100_000));
    assertThat(lines)
        .containsExactly(
            "INFO dev.plugwright.plugin.talker.talker: "
                + "x".repeat(64 << 10)
                + "… (cut by the plugin)");
  }

  @Test
  void aCallLogsOnlySoMuchAndTheNextOneAgain() {
    AtomicReference<Talker> nested = new AtomicReference<>();
    Talker talker =
        talker(
            limits -> limits.logBytes(1000),
            () -> {
              if (nested.get() != null) {
                nested.getAndSet(null).flood(1, 10);
              }
            });
    String leftOut =
        "WARNING dev.plugwright.plugin.talker: further lines of this call are dropped: the limit"
            + " logBytes is 1000";
    talker.flood(100, 93); // target and line break make it 100
    assertThat(lines).hasSize(11).endsWith(leftOut);
    lines.clear();
    nested.set(talker);
    talker.flood(100, 93);
    assertThat(lines).hasSize(12).contains(leftOut);
  }

  @ParameterizedTest
  @CsvSource({"true, 1024, 16384", "false, 8192, 262144"})
  void thePresetsHaveLimits(boolean strict, int line, int call) {
    PluginLimits limits = strict ? PluginLimits.strict() : PluginLimits.defaults();
    assertThat(limits.logLineBytes()).isEqualTo(line);
    assertThat(limits.logBytes()).isEqualTo(call);
    assertThat(limits.toBuilder().build().logLineBytes()).isEqualTo(line);
    assertThat(limits.toBuilder().build().logBytes()).isEqualTo(call);
  }

  @Test
  void aPluginThatLogsNothingImportsNothing() {
    assertThat(new String(Guests.bytes("everything"), StandardCharsets.ISO_8859_1))
        .doesNotContain("\nplugwright\u0003log");
    assertThat(new String(Guests.bytes("talker"), StandardCharsets.ISO_8859_1))
        .contains("\nplugwright\u0003log");
  }

  // ---- standard streams ----

  /** Everything that is written on a line, and what has no line break when the instance closes. */
  @Test
  void standardOutputIsLoggedLineByLine() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "one\n\ntwo\r\nlonger than ten\nlast");
    Wasi wasi = Wasi.none().arguments("/d/a.txt").readOnly(directory, "/d").logOutput();
    try (PluginInstance<DynamicPlugin> program =
        engine
            .load(Guests.file("cat"))
            .dynamic()
            .wasi(wasi)
            .limits(limits -> limits.logLineBytes(10))
            .instantiate()) {
      assertThat(program.api().run()).isZero();
    }
    assertThat(lines)
        .containsExactly(
            "INFO dev.plugwright.plugin.cat.stdout: one",
            "INFO dev.plugwright.plugin.cat.stdout: ",
            "INFO dev.plugwright.plugin.cat.stdout: two",
            "INFO dev.plugwright.plugin.cat.stdout: longer tha..."
                + " (cut: the line has 15 bytes, the limit logLineBytes is 10)",
            "INFO dev.plugwright.plugin.cat.stdout: last");
  }

  @Test
  void standardErrorIsLoggedAsAWarning() {
    assumeTrue(Files.exists(Guests.file("wasip1")), "rustc has the target wasm32-wasip1");
    dev.plugwright.it.Files plugin =
        engine
            .load(Guests.file("wasip1"))
            .bind(dev.plugwright.it.Files.class)
            .sharedHost(dev.plugwright.it.Files.Disk.class, path -> path)
            .wasi(Wasi.none().logOutput())
            .instantiate()
            .api();
    plugin.print("out", "error");
    assertThat(lines)
        .containsExactly(
            "INFO dev.plugwright.plugin.wasip1.stdout: out",
            "WARNING dev.plugwright.plugin.wasip1.stderr: error");
  }

  // ---- hostile guests ----

  /** Function 0 is {@code plugwright.log}. */
  private static Wasm logging() {
    return new Wasm()
        .importedFunction("plugwright", "log", "iiiii:")
        .memory(1, 1)
        .data(64, new byte[] {'t', (byte) 0xff, (byte) 0xc3, 'x', 0});
  }

  private static Code log(int level, int target, int targetLength, int message, int length) {
    return new Code().i32(level).i32(target).i32(targetLength).i32(message).i32(length).call(0);
  }

  private PluginInstance<DynamicPlugin> instance(Wasm module) {
    return engine.load(module.build(), "hostile 1.wasm").dynamic().instantiate();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 65536, 1, 0, 0, target out of bounds: 1 bytes at address 65536",
    "3, 0, 65537, 0, 0, target out of bounds: 65537 bytes at address 0",
    "3, 0, 0, 65535, 2, message out of bounds: 2 bytes at address 65535",
    "3, 0, 0, -1, 1, message out of bounds: 1 bytes at address 4294967295",
    "3, 0, 0, 1, -1, message out of bounds: 4294967295 bytes at address 1",
    "3, 0, 0, -1, -1, message out of bounds: 4294967295 bytes at address 4294967295",
    "0, 0, 0, 0, 0, level 0 is not one of 1 (error) to 5 (trace)",
    "6, 0, 0, 0, 0, level 6 is not one of 1 (error) to 5 (trace)",
    "-2147483648, 0, 0, 0, 0, level -2147483648 is not",
  })
  void invalidArgumentsEndTheCall(
      int level, int target, int targetLength, int message, int length, String problem) {
    Wasm module = logging().function("f", ":", log(level, target, targetLength, message, length));
    try (PluginInstance<DynamicPlugin> plugin = instance(module)) {
      assertThatThrownBy(() -> plugin.api().call("f"))
          .isInstanceOf(HostFunctionException.class)
          .hasMessageStartingWith("plugin hostile 1.wasm, plugwright.log: " + problem);
      assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
    }
    assertThat(lines).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreReplaced() {
    Wasm module =
        logging()
            .function("f", ":", log(3, 64, 1, 64, 5))
            .function("g", ":", log(3, 65536, 0, 65536, 0));
    try (PluginInstance<DynamicPlugin> plugin = instance(module)) {
      plugin.api().call("f");
      plugin.api().call("g");
    }
    assertThat(lines)
        .containsExactly(
            "INFO dev.plugwright.plugin.hostile_1.t: t\ufffd\ufffdx\\u0000",
            "INFO dev.plugwright.plugin.hostile_1: ");
  }

  @Test
  void startUpLogsOnceTheMemoryIsThere() {
    Wasm module = logging().function("_initialize", ":", log(3, 64, 1, 64, 1));
    instance(module).close();
    assertThat(lines).containsExactly("INFO dev.plugwright.plugin.hostile_1.t: t");
    Wasm tooEarly = logging().function(null, ":", log(3, 64, 1, 64, 1)).start(1);
    assertThatThrownBy(() -> instance(tooEarly))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin hostile 1.wasm: it logs from its start function, before its memory is"
                + " available; log from exports or from _initialize");
  }

  @Test
  void aModuleWithoutMemoryCannotLogAnything() {
    Wasm module =
        new Wasm()
            .importedFunction("plugwright", "log", "iiiii:")
            .function("f", ":", log(3, 0, 0, 0, 1));
    try (PluginInstance<DynamicPlugin> plugin = instance(module)) {
      assertThatThrownBy(() -> plugin.api().call("f"))
          .hasMessageContaining("message out of bounds: 1 bytes at address 0 in a memory of 0");
    }
  }

  @Test
  void anotherSignatureOrFunctionIsNotThere() {
    Wasm module =
        new Wasm()
            .importedFunction("plugwright", "log", "i:")
            .importedFunction("plugwright", "log2", "iiiii:");
    assertThatThrownBy(() -> instance(module))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("plugwright.log (i32)")
        .hasMessageContaining("the host has (i32, i32, i32, i32, i32)")
        .hasMessageContaining("plugwright.log2 (i32, i32, i32, i32, i32)");
  }
}
