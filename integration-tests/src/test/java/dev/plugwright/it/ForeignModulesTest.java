package dev.plugwright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.it.Functions.Pair;
import dev.plugwright.runtime.DynamicPlugin;
import dev.plugwright.runtime.DynamicPlugin.LengthCell;
import dev.plugwright.runtime.PluginArgumentException;
import dev.plugwright.runtime.PluginEngine;
import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.PluginLoadException;
import dev.plugwright.runtime.PluginModule;
import dev.plugwright.runtime.PluginResultException;
import dev.plugwright.runtime.PluginStateException;
import dev.plugwright.runtime.PluginTrapException;
import dev.plugwright.runtime.Wasi;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules that were not made for Plugwright: plain Rust, C, text, WASI, an older convention. */
class ForeignModulesTest {
  private static PluginEngine engine;

  @TempDir Path directory;

  @BeforeAll
  static void open() {
    engine = PluginEngine.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static PluginModule load(String name) {
    return engine.load(Guests.file(name));
  }

  // ---- scenario 1 and 2: add and length, built by plain rustc

  @Test
  void plainFunctionsThroughAContract() {
    try (PluginInstance<Plain> plugin = load("plain").instantiate(Plain.class)) {
      assertThat(plugin.proxy().add(1, 7)).isEqualTo(8);
      assertThat(plugin.proxy().length("Grüße")).isEqualTo(7);
    }
  }

  // ---- scenario 3, 4 and 5: free functions with #[wasm_plugin]

  @Test
  void stringInLongerStringOutAndAnEncodedPair() {
    try (PluginInstance<Functions> plugin = load("functions").instantiate(Functions.class)) {
      assertThat(plugin.proxy().twice("Wasm 🦀 ")).isEqualTo("Wasm 🦀 Wasm 🦀 ");
      assertThat(plugin.proxy().multiply(new Pair((byte) 3, "ab")))
          .isEqualTo(new Pair((byte) 3, "ababab"));
    }
  }

  // ---- scenario 6: the one-argument convention, both variants

  @ParameterizedTest
  @EnumSource
  void theOneArgumentConvention(LengthCell cell) {
    String function = cell == LengthCell.ADDRESS_1 ? "multiply" : "multiply_old";
    try (DynamicPlugin plugin = load("one_argument").open()) {
      for (String text : new String[] {"", "ab", "x".repeat(70_000)}) {
        BincodeInput in = new BincodeInput(plugin.callOneArgument(function, pair(3, text), cell));
        assertThat(in.readByte()).isEqualTo((byte) 3);
        assertThat(in.readString().length()).isEqualTo(3 * text.length());
        in.finish();
      }
    }
  }

  @Test
  void theOneArgumentConventionIsCheckedWhereItCanBe() {
    try (DynamicPlugin plugin = load("one_argument").open()) {
      assertThatThrownBy(
              () -> plugin.callOneArgument("multiply", new byte[1], LengthCell.ADDRESS_1))
          .isInstanceOf(PluginTrapException.class);
      assertThatThrownBy(() -> plugin.callOneArgument("absent", new byte[1], LengthCell.ADDRESS_1))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage("plugin one_argument.wasm, exports._absent: there is no such export");
    }
  }

  private static byte[] pair(int times, String text) {
    BincodeOutput out = new BincodeOutput(16, 1 << 20);
    out.writeByte(times);
    out.writeString(text);
    return out.toBytes();
  }

  // ---- scenario 8: WASI, granted and not

  @Test
  void anAdderForWasiWithItsImportsSupplied() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Wasi wasi = Wasi.nothing().environment("VERBOSE", "1").output(output);
    try (DynamicPlugin plugin = load("wasi_adder").open(wasi)) {
      assertThat(plugin.call("adder", 1, 7)).isEqualTo(8);
      assertThat(output.toString(UTF_8)).isEqualTo("1 + 7\n");
    }
    try (DynamicPlugin quiet = load("wasi_adder").open(Wasi.nothing().output(output))) {
      assertThat(quiet.call("adder", 2, 3)).isEqualTo(5);
      assertThat(output.toString(UTF_8)).isEqualTo("1 + 7\n");
    }
  }

  @Test
  void withoutTheGrantEveryMissingImportIsNamed() {
    PluginModule module = load("wasi_adder");
    assertThatThrownBy(module::open)
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("wasi_snapshot_preview1.fd_write (i32, i32, i32, i32) -> i32")
        .hasMessageContaining("wasi_snapshot_preview1.environ_get (i32, i32) -> i32")
        .hasMessageContaining("wasi_snapshot_preview1.environ_sizes_get (i32, i32) -> i32")
        .hasMessageContaining("wasi_snapshot_preview1.proc_exit (i32) -> ()")
        .hasMessageContaining("It was built for WASI preview 1: grant it what it may use");
  }

  @Test
  void aPluginThatEndsItselfSaysWithWhat() {
    try (DynamicPlugin plugin = load("wasi_adder").open(Wasi.nothing())) {
      assertThatThrownBy(() -> plugin.call("give_up", 3))
          .isInstanceOf(PluginTrapException.class)
          .hasMessageContaining("it ended with exit status 3");
      assertThatThrownBy(() -> plugin.call("adder", 1, 2)).isInstanceOf(PluginStateException.class);
    }
  }

  @Test
  void aProgramReadsItsInput() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Wasi wasi =
        Wasi.nothing()
            .environment("GREETING", "hello")
            .input(new ByteArrayInputStream("from the host".getBytes(UTF_8)))
            .output(output);
    try (DynamicPlugin program = load("cat").open(wasi)) {
      assertThat(program.run()).isZero();
      assertThat(output.toString(UTF_8)).isEqualTo("hello\nfrom the host");
    }
  }

  @Test
  void aProgramSeesTheFoldersThatItWasGranted() throws IOException {
    Path in = Files.createDirectory(directory.resolve("in"));
    Path out = Files.createDirectory(directory.resolve("out"));
    Files.writeString(in.resolve("a.txt"), "contents");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Wasi wasi =
        Wasi.nothing()
            .arguments("/in/a.txt")
            .readOnly(in, "/in")
            .readWrite(out, "/out")
            .output(output);
    try (DynamicPlugin program = load("cat").open(wasi)) {
      assertThat(program.run()).isZero();
    }
    assertThat(output.toString(UTF_8)).isEqualTo("contents");
    assertThat(out.resolve("note.txt")).hasContent("copied\n");
  }

  @Test
  void aReadOnlyFolderStaysAsItWas() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "contents");
    Wasi wasi = Wasi.nothing().arguments("/out/a.txt").readOnly(directory, "/out");
    try (DynamicPlugin program = load("cat").open(wasi)) {
      assertThat(program.run()).isZero();
    }
    assertThat(directory.resolve("note.txt")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "/in/../secret.txt", "/in/link.txt"})
  void aProgramCannotLeaveItsFolders(String file) throws IOException {
    Path in = Files.createDirectory(directory.resolve("in"));
    Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(in.resolve("link.txt"), secret);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Wasi wasi = Wasi.nothing().arguments(file).readOnly(in, "/in").output(output).errors(errors);
    try (DynamicPlugin program = load("cat").open(wasi)) {
      assertThat(program.run()).isEqualTo(2);
    }
    assertThat(output.toString(UTF_8)).isEmpty();
    assertThat(errors.toString(UTF_8)).isEqualTo("cannot open " + file + "\n");
  }

  @Test
  void clockAndRandomNumbersComeWithEveryGrant() {
    try (DynamicPlugin plugin = load("tools_c").open(Wasi.nothing())) {
      long before = System.currentTimeMillis() / 1000;
      long seconds = (Long) plugin.call("seconds");
      assertThat(seconds).isBetween(before, System.currentTimeMillis() / 1000);
      assertThat(plugin.call("random_number")).isNotEqualTo(plugin.call("random_number"));
    }
  }

  // ---- scenario 11: C and text behind one contract

  @ParameterizedTest
  @ValueSource(strings = {"tools_c", "tools_wat"})
  void otherLanguagesServeAContract(String name) {
    try (PluginInstance<Tools> plugin =
        load(name).configure(Tools.class).wasi(Wasi.nothing()).instantiate()) {
      Tools tools = plugin.proxy();
      assertThat(tools.add(2, 3)).isEqualTo(5);
      for (String text : new String[] {"", "quiet", "x".repeat(30_000)}) {
        assertThat(tools.length(text)).isEqualTo(text.length());
        assertThat(tools.shout(text)).isEqualTo(text.toUpperCase(java.util.Locale.ROOT));
      }
    }
  }

  // ---- scenario 13: by name only

  @Test
  void functionsAreListedAndCalledByName() {
    try (DynamicPlugin plugin = load("plain").open()) {
      assertThat(plugin.exports().get("add")).hasToString("(i32, i32) -> i32");
      assertThat(plugin.exports()).containsKeys("add", "length", "sum");
      assertThat(plugin.call("add", 1, 7)).isEqualTo(8);
      assertThat(plugin.call("length", "four")).isEqualTo(4);
      assertThat(plugin.call("length", (Object) new byte[] {'a', 'b'})).isEqualTo(2);
    }
    try (DynamicPlugin plugin = load("functions").open()) {
      assertThat(plugin.callForString("double", "ab")).isEqualTo("abab");
      assertThat(plugin.callForBytes("double", "ab")).isEqualTo("abab".getBytes(UTF_8));
    }
  }

  @Test
  void callsByNameAreChecked() {
    try (DynamicPlugin plugin = load("plain").open()) {
      assertThatThrownBy(() -> plugin.call("add", 1))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin plain.wasm, exports.add: its signature is (i32, i32) -> i32, and the arguments are [i32]");
      assertThatThrownBy(() -> plugin.call("add", 1L, 2))
          .isInstanceOf(PluginArgumentException.class);
      assertThatThrownBy(() -> plugin.call("subtract", 1, 2))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("there is no such export");
      assertThatThrownBy(() -> plugin.callForBytes("add", 1, 2))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("no pointer and length");
      assertThatThrownBy(() -> plugin.call("add", 1, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(plugin.call("add", 1, 2)).isEqualTo(3);
    }
    try (DynamicPlugin liar = load("liar").open()) {
      assertThatThrownBy(() -> liar.callForBytes("text", 1))
          .isInstanceOf(PluginResultException.class);
    }
  }
}
