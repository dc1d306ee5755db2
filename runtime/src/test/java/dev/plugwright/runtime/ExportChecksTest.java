package dev.plugwright.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Contract;
import dev.plugwright.runtime.testing.Code;
import dev.plugwright.runtime.testing.Wasm;
import dev.plugwright.runtime.wasm.WasmModule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportChecksTest {
  private static final String HEAD = "plugwright-contract 1\ninterface Tools\n";

  private static byte[] entry(String contract) {
    byte[] text = contract.getBytes(UTF_8);
    return ByteBuffer.allocate(4 + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(text.length)
        .put(text)
        .array();
  }

  private static void check(Wasm module, String lines) throws Exception {
    ExportChecks.check(
        "tools.wasm", WasmModule.parse(module.build()), Contract.parse(HEAD + lines));
  }

  @Test
  void aDifferenceOfOneMethodHidesNoOther() {
    Wasm module =
        new Wasm()
            .memory(1, 1)
            .function("word_count", "ii:i", new Code().i32(0))
            .custom(Contract.SECTION, entry(HEAD + "fn word()\nfn word_count(a: string)\n"));
    assertThatThrownBy(() -> check(module, "fn word()\nfn word_count(a: string) -> i32\n"))
        .isInstanceOf(PluginContractException.class)
        .satisfies(
            e ->
                assertThat(((PluginContractException) e).differences())
                    .containsExactly(
                        "method word_count, result: i32 in the host, nothing in the plugin",
                        "export word () -> () is missing"));
  }

  @Test
  void everyExportIsChecked() {
    Wasm module = new Wasm().function("a", "i:", new Code()).function("b", ":", new Code());
    assertThatThrownBy(
            () -> check(module, "fn a(x: i64)\nfn b()\nfn c(x: string)\nfn d() optional"))
        .isInstanceOf(PluginContractException.class)
        .hasMessage(
            """
            plugin tools.wasm: it does not fit the contract Tools:
              - export a has the signature (i32) -> (), and the contract needs (i64) -> ()
              - export c (i32, i32) -> () is missing
              - the export memory is missing, through which arguments and results go
            Rebuild the plugin against the host's contract, or load it with the host it was built for.""");
  }

  @Test
  void aPluginOfAnotherContractSaysWhich() {
    String other = "plugwright-contract 1\ninterface Other\n";
    Wasm module = new Wasm().custom(Contract.SECTION, entry(other)).function("a", ":", new Code());
    assertThatThrownBy(() -> check(module, "fn a()"))
        .isInstanceOf(PluginContractException.class)
        .hasMessageContaining("\n  - the plugin implements Other\n");
  }

  @Test
  void oneOfSeveralContractsMayFit() {
    String other = "plugwright-contract 1\ninterface Other\n";
    Wasm module =
        new Wasm()
            .custom(Contract.SECTION, Wasm.concat(entry(other), entry(HEAD + "fn a()\n")))
            .function("a", ":", new Code());
    assertThatCode(() -> check(module, "fn a()\n")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 10, 40})
  void aContractSectionThatIsCutOffIsUnreadable(int length) {
    byte[] cut = java.util.Arrays.copyOf(entry(HEAD + "fn a()\n"), length);
    Wasm module = new Wasm().custom(Contract.SECTION, cut).function("a", ":", new Code());
    assertThatThrownBy(() -> check(module, "fn a()\n"))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin tools.wasm: its contract section cannot be read: an entry is longer than the"
                + " section; build it with a plugwright crate that fits this runtime");
  }

  @Test
  void importsAreNamed() throws Exception {
    WasmModule module = WasmModule.parse(new Wasm().importedFunction("env", "log", "ii:").build());
    assertThatThrownBy(() -> ImportChecks.check("tools.wasm", module, Grants.NONE))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            """
            plugin tools.wasm: it imports what nobody supplies:
              - env.log (i32, i32) -> ()
            Supply them as host functions when the plugin is instantiated, or remove them from the plugin.""");
  }
}
