package dev.plugwright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.Wasi;
import dev.plugwright.it.Functions.Pair;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Modules that were not made for Plugwright: plain Rust, C, text, WASI, an older convention. */
class ForeignModulesTest {
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

  private static PluginModule load(String name) {
    return engine.load(Guests.file(name));
  }

  // ---- scenario 1 and 2: add and length, built by plain rustc

  @Test
  void plainFunctionsThroughAContract() {
    try (PluginInstance<Plain> plugin = load("plain").instantiate(Plain.class)) {
      assertThat(plugin.api().add(1, 7)).isEqualTo(8);
      assertThat(plugin.api().length("Grüße")).isEqualTo(7);
    }
  }

  // ---- scenario 3, 4 and 5: free functions with #[wasm_plugin]

  @Test
  void stringInLongerStringOutAndAnEncodedPair() {
    try (PluginInstance<Functions> plugin = load("functions").instantiate(Functions.class)) {
      assertThat(plugin.api().twice("Wasm 🦀 ")).isEqualTo("Wasm 🦀 Wasm 🦀 ");
      assertThat(plugin.api().multiply(new Pair((byte) 3, "ab")))
          .isEqualTo(new Pair((byte) 3, "ababab"));
    }
  }

  // ---- scenario 6: the one-argument convention, both variants

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theOneArgumentConvention(int lengthAddress) {
    String function = lengthAddress == 1 ? "multiply" : "multiply_old";
    try (PluginInstance<DynamicPlugin> plugin = load("one_argument").dynamic().instantiate()) {
      for (String text : new String[] {"", "ab", "x".repeat(70_000)}) {
        BincodeInput in =
            new BincodeInput(plugin.api().callOneArgument(function, pair(3, text), lengthAddress));
        assertThat(in.readByte()).isEqualTo((byte) 3);
        assertThat(in.readString().length()).isEqualTo(3 * text.length());
        in.finish();
      }
    }
  }

  @Test
  void theOneArgumentConventionIsCheckedWhereItCanBe() {
    try (PluginInstance<DynamicPlugin> plugin = load("one_argument").dynamic().instantiate()) {
      assertThatThrownBy(() -> plugin.api().callOneArgument("multiply", new byte[1], 1))
          .isInstanceOf(PluginTrapException.class);
      assertThatThrownBy(() -> plugin.api().callOneArgument("absent", new byte[1], 1))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage("plugin one_argument.wasm, exports._absent: no such export");
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
    Wasi wasi = Wasi.none().environment("VERBOSE", "1").output(output);
    try (PluginInstance<DynamicPlugin> plugin =
        load("wasi_adder").dynamic().wasi(wasi).instantiate()) {
      assertThat(plugin.api().call("adder", 1, 7)).isEqualTo(8);
      assertThat(output.toString(UTF_8)).isEqualTo("1 + 7\n");
    }
    try (PluginInstance<DynamicPlugin> quiet =
        load("wasi_adder").dynamic().wasi(Wasi.none().output(output)).instantiate()) {
      assertThat(quiet.api().call("adder", 2, 3)).isEqualTo(5);
      assertThat(output.toString(UTF_8)).isEqualTo("1 + 7\n");
    }
  }

  @Test
  void withoutTheGrantEveryMissingImportIsNamed() {
    PluginModule module = load("wasi_adder");
    assertThatThrownBy(() -> module.dynamic().instantiate())
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("wasi_snapshot_preview1.fd_write (i32, i32, i32, i32) -> i32")
        .hasMessageContaining("wasi_snapshot_preview1.environ_get (i32, i32) -> i32")
        .hasMessageContaining("wasi_snapshot_preview1.environ_sizes_get (i32, i32) -> i32")
        .hasMessageContaining("wasi_snapshot_preview1.proc_exit (i32) -> ()")
        .hasMessageContaining("It was built for WASI preview 1: grant it WASI");
  }

  @Test
  void aPluginThatEndsItselfSaysWithWhat() {
    try (PluginInstance<DynamicPlugin> plugin =
        load("wasi_adder").dynamic().wasi(Wasi.none()).instantiate()) {
      assertThatThrownBy(() -> plugin.api().call("give_up", 3))
          .isInstanceOf(PluginTrapException.class)
          .hasMessageContaining("exited with exit status 3");
      assertThatThrownBy(() -> plugin.api().call("adder", 1, 2))
          .isInstanceOf(PluginStateException.class);
    }
  }

  @Test
  void aProgramReadsItsInput() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Wasi wasi =
        Wasi.none()
            .environment("GREETING", "hello")
            .input(new ByteArrayInputStream("from the host".getBytes(UTF_8)))
            .output(output);
    try (PluginInstance<DynamicPlugin> program = load("cat").dynamic().wasi(wasi).instantiate()) {
      assertThat(program.api().run()).isZero();
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
        Wasi.none()
            .arguments("/in/a.txt")
            .readOnly(in, "/in")
            .readWrite(out, "/out")
            .output(output);
    try (PluginInstance<DynamicPlugin> program = load("cat").dynamic().wasi(wasi).instantiate()) {
      assertThat(program.api().run()).isZero();
    }
    assertThat(output.toString(UTF_8)).isEqualTo("contents");
    assertThat(out.resolve("note.txt")).hasContent("copied\n");
  }

  @Test
  void aReadOnlyFolderStaysAsItWas() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "contents");
    Wasi wasi = Wasi.none().arguments("/out/a.txt").readOnly(directory, "/out");
    try (PluginInstance<DynamicPlugin> program = load("cat").dynamic().wasi(wasi).instantiate()) {
      assertThat(program.api().run()).isZero();
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
    Wasi wasi = Wasi.none().arguments(file).readOnly(in, "/in").output(output).errors(errors);
    try (PluginInstance<DynamicPlugin> program = load("cat").dynamic().wasi(wasi).instantiate()) {
      assertThat(program.api().run()).isEqualTo(2);
    }
    assertThat(output.toString(UTF_8)).isEmpty();
    assertThat(errors.toString(UTF_8)).isEqualTo("cannot open " + file + "\n");
  }

  @Test
  void clockAndRandomNumbersComeWithEveryGrant() {
    try (PluginInstance<DynamicPlugin> plugin =
        load("tools_c").dynamic().wasi(Wasi.none()).instantiate()) {
      long before = System.currentTimeMillis() / 1000;
      long seconds = (Long) plugin.api().call("seconds");
      assertThat(seconds).isBetween(before, System.currentTimeMillis() / 1000);
      assertThat(plugin.api().call("random_number"))
          .isNotEqualTo(plugin.api().call("random_number"));
    }
  }

  // ---- scenario 11: C and text behind one contract

  @ParameterizedTest
  @ValueSource(strings = {"tools_c", "tools_wat"})
  void otherLanguagesServeAContract(String name) {
    try (PluginInstance<Tools> plugin =
        load(name).bind(Tools.class).wasi(Wasi.none()).instantiate()) {
      Tools tools = plugin.api();
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
    try (PluginInstance<DynamicPlugin> plugin = load("plain").dynamic().instantiate()) {
      assertThat(plugin.api().exports().get("add")).hasToString("(i32, i32) -> i32");
      assertThat(plugin.api().exports()).containsKeys("add", "length", "sum");
      assertThat(plugin.api().call("add", 1, 7)).isEqualTo(8);
      assertThat(plugin.api().call("length", "four")).isEqualTo(4);
      assertThat(plugin.api().call("length", (Object) new byte[] {'a', 'b'})).isEqualTo(2);
    }
    try (PluginInstance<DynamicPlugin> plugin = load("functions").dynamic().instantiate()) {
      assertThat(plugin.api().callForString("double", "ab")).isEqualTo("abab");
      assertThat(plugin.api().callForBytes("double", "ab")).isEqualTo("abab".getBytes(UTF_8));
    }
  }

  @Test
  void callsByNameAreChecked() {
    try (PluginInstance<DynamicPlugin> plugin = load("plain").dynamic().instantiate()) {
      assertThatThrownBy(() -> plugin.api().call("add", 1))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessage(
              "plugin plain.wasm, exports.add: its signature is (i32, i32) -> i32; the arguments are [i32]");
      assertThatThrownBy(() -> plugin.api().call("add", 1L, 2))
          .isInstanceOf(PluginArgumentException.class);
      assertThatThrownBy(() -> plugin.api().call("subtract", 1, 2))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("no such export");
      assertThatThrownBy(() -> plugin.api().callForBytes("add", 1, 2))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("not a pointer and length");
      assertThatThrownBy(() -> plugin.api().call("add", 1, null))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("argument 2 is null");
      assertThat(plugin.api().call("add", 1, 2)).isEqualTo(3);
    }
    try (PluginInstance<DynamicPlugin> liar = load("liar").dynamic().instantiate()) {
      assertThatThrownBy(() -> liar.api().callForBytes("text", 1))
          .isInstanceOf(PluginResultException.class);
    }
  }
}
