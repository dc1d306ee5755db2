package dev.plugwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.internal.load.TestBindings;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a module from serving a contract, told at once and before anything runs. */
class ContractChecksTest {
  private static final String HEAD = "plugwright-contract 1\ninterface Tools\n";

  private static void check(Wasm module, String lines) {
    TestBindings.bind(Probe.ENGINE.load(module.build(), "tools.wasm"), Probe.of(HEAD + lines));
  }

  @Test
  void aDifferenceOfOneMethodHidesNoOther() {
    Wasm module =
        new Wasm()
            .memory(1, 1)
            .function("word_count", "ii:i", new Code().i32(0))
            .custom(
                Contract.SECTION, Wasm.prefixed(HEAD + "fn word()\nfn word_count(a: string)\n"));
    assertThatThrownBy(() -> check(module, "fn word()\nfn word_count(a: string) -> i32\n"))
        .isInstanceOf(PluginContractException.class)
        .satisfies(
            e ->
                assertThat(((PluginContractException) e).differences())
                    .containsExactly(
                        "method word_count, result: i32 in the host, nothing in the plugin (to the host:"
                            + " refused; rebuild the plugin against the host's contract)",
                        "missing export word () -> ()"));
  }

  @Test
  void everyExportIsChecked() {
    Wasm module = new Wasm().function("a", "i:", new Code()).function("b", ":", new Code());
    assertThatThrownBy(
            () -> check(module, "fn a(x: i64)\nfn b()\nfn c(x: string)\nfn d() optional\n"))
        .isInstanceOf(PluginContractException.class)
        .hasMessage(
            """
            plugin tools.wasm: it does not fit the contract Tools:
              - export a has the signature (i32) -> (); the contract needs (i64) -> ()
              - missing export c (i32, i32) -> ()
              - missing export "memory", needed to pass arguments and results
            Rebuild the plugin against the host's contract, or load it with the host it was built for.""");
  }

  @Test
  void aPluginOfAnotherContractSaysWhich() {
    String other = "plugwright-contract 1\ninterface Other\n";
    Wasm module =
        new Wasm().custom(Contract.SECTION, Wasm.prefixed(other)).function("a", ":", new Code());
    assertThatThrownBy(() -> check(module, "fn a()\n"))
        .isInstanceOf(PluginContractException.class)
        .hasMessageContaining("\n  - the plugin implements Other\n");
  }

  @Test
  void oneOfSeveralContractsMayFit() {
    String other = "plugwright-contract 1\ninterface Other\n";
    Wasm module =
        new Wasm()
            .custom(
                Contract.SECTION,
                Wasm.concat(Wasm.prefixed(other), Wasm.prefixed(HEAD + "fn a()\n")))
            .function("a", ":", new Code());
    assertThatCode(() -> check(module, "fn a()\n")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 10, 40})
  void aContractSectionThatIsCutOffIsUnreadable(int length) {
    byte[] cut = java.util.Arrays.copyOf(Wasm.prefixed(HEAD + "fn a()\n"), length);
    Wasm module = new Wasm().custom(Contract.SECTION, cut).function("a", ":", new Code());
    assertThatThrownBy(() -> check(module, "fn a()\n"))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin tools.wasm: its contract section cannot be read: an entry is longer than the"
                + " section; build it with a plugwright crate that fits this runtime");
  }

  @Test
  void everyImportThatNobodySuppliesIsNamed() {
    Wasm module =
        new Wasm()
            .importedFunction("env", "log", "ii:")
            .importedFunction("env", "now", ":l")
            .function("a", ":", new Code());
    assertThatThrownBy(
            () -> Probe.ENGINE.load(module.build(), "tools.wasm").dynamic().instantiate())
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            """
            plugin tools.wasm: unresolved imports:
              - env.log (i32, i32) -> ()
              - env.now () -> i64
            Supply them, as in spec.host(Console.class, MyConsole::new), or remove them from the plugin.""");
  }
}
