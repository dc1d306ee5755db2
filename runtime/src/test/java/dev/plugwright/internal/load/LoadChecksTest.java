package dev.plugwright.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import dev.plugwright.internal.fit.AbiVersion;
import dev.plugwright.internal.fit.ContractChecks;
import dev.plugwright.internal.fit.PluginVersion;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.wasm.builder.Wasm;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked when a plugin is loaded, before an engine sees it. */
class LoadChecksTest {
  private static final String TEXT = "plugwright-contract 1\ninterface Probe\nfn count() -> i32\n";

  @Test
  void version1OfTheAbiIsAcceptedStatedOrNot() {
    assertThat(AbiVersion.problem(Set.of("add", "memory"))).isEmpty();
    assertThat(AbiVersion.problem(Set.of("add", "plugwright_abi_1"))).isEmpty();
  }

  @Test
  void anotherVersionOfTheAbiIsRefusedByBothNumbers() {
    assertThat(AbiVersion.problem(Set.of("plugwright_abi_2")))
        .hasValue(
            "it was built for ABI version 2, but this host supports version 1;"
                + " build it with a plugwright crate that fits this version of plugwright-runtime");
  }

  @ParameterizedTest
  @CsvSource({"plugwright_abi_01", "plugwright_abi_", "plugwright_abi_x", "plugwright_abi_0"})
  void aVersionThatIsNotANumberIsRefused(String export) {
    assertThat(AbiVersion.problem(Set.of(export)).orElseThrow()).contains("[" + export + "]");
  }

  @Test
  void severalVersionsAreRefused() {
    assertThat(AbiVersion.problem(Set.of("plugwright_abi_1", "plugwright_abi_2")).orElseThrow())
        .contains("plugwright_abi_1")
        .contains("plugwright_abi_2");
  }

  @Test
  void aDebugBuildIsLogged() throws Exception {
    WasmModule debug =
        WasmModule.parse(
            new Wasm()
                .custom(".debug_info", new byte[400_000])
                .custom(".debug_str", new byte[200_000])
                .build());
    WasmModule release =
        WasmModule.parse(new Wasm().custom(".debug_info", new byte[10_000]).build());
    assertThat(logged(() -> DebugNotice.check("p.wasm", debug)))
        .singleElement()
        .asString()
        .startsWith("plugin p.wasm: it contains 600000 bytes of debug information")
        .contains("cargo build --release");
    assertThat(logged(() -> DebugNotice.check("p.wasm", release))).isEmpty();
  }

  private static List<String> logged(Runnable action) {
    List<String> messages = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord log) {
            messages.add(MessageFormat.format(log.getMessage(), log.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.plugwright");
    logger.addHandler(handler);
    try {
      action.run();
    } finally {
      logger.removeHandler(handler);
    }
    return messages;
  }

  @Test
  void aPluginWithItsContractAndWithoutItsExportsIsToldOfTheMacro() throws Exception {
    WasmModule module =
        WasmModule.parse(new Wasm().custom(Contract.SECTION, Wasm.prefixed(TEXT)).build());
    ContractChecks check =
        ContractChecks.of(module, PluginVersion.of("p.wasm", module, Contract.parse(TEXT)));
    assertThat(check.summary()).isEqualTo("it does not fit the contract Probe:");
    assertThat(check.differences()).containsExactly("missing export count () -> i32");
    assertThat(check.remedy())
        .isEqualTo(
            "The plugin was built against this contract but does not export its functions. Check"
                + " that the impl has #[wasm_plugin] and that the crate type is cdylib.");
  }
}
