package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.contract.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about a module that need no instance. */
class CheckTest {
  private static PluginEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static PluginModule load(String guest) {
    return engine.load(Guests.file(guest));
  }

  @Test
  void aPluginThatFitsHasNoDifferences() {
    assertThat(load("everything").check(Everything.class)).isEmpty();
    assertThat(load("plain").check(Plain.class)).isEmpty();
    assertThat(load("plain").check(OnlyAdd.class)).isEmpty();
    assertThat(load("caller").check(Caller.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "misfit, dev.plugwright.it.Everything",
    "plain, dev.plugwright.it.Trouble",
    "liar, dev.plugwright.it.OtherLiar",
    "everything, dev.plugwright.it.Trouble"
  })
  void theDifferencesAreThoseThatBindingWouldThrow(String guest, Class<?> contract) {
    PluginModule module = load(guest);
    assertThat(module.check(contract)).isNotEmpty();
    assertThatThrownBy(() -> module.bind(contract))
        .isInstanceOfSatisfying(
            PluginContractException.class,
            e -> assertThat(e.differences()).isEqualTo(module.check(contract)));
  }

  @Test
  void aClosedModuleCanStillBeAsked() {
    PluginModule module = load("plain");
    module.close();
    assertThat(module.check(Plain.class)).isEmpty();
    assertThat(module.exports()).containsKeys("add", "length", "sum");
    assertThat(module.contracts()).isEmpty();
  }

  @Test
  void aModuleSaysWhatItWasBuiltAgainst() {
    assertThat(load("caller").contracts())
        .extracting(Contract::interfaceName)
        .containsExactlyInAnyOrder("Caller", "Console", "Clock");
    assertThat(load("plain").contracts()).isEmpty();
  }

  @Test
  void optionalMethodsAreSupportedIfThePluginHasThem() {
    PluginSpec<Everything> spec = load("everything").bind(Everything.class);
    assertThat(spec.supports("echoInt")).isTrue();
    assertThat(spec.supports("greeting")).isTrue();
    assertThat(spec.supports("farewell")).isFalse();
    assertThat(spec.supports("renamed")).isTrue();
    for (String unknown : new String[] {"renamed_in_wasm", "echo_int", "absent", ""}) {
      assertThatThrownBy(() -> spec.supports(unknown))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("no method " + unknown + " in Everything; it has [")
          .hasMessageContaining("echoInt");
    }
  }

  @Test
  void aSpecWithoutContractIsAskedForExports() {
    PluginSpec<DynamicPlugin> spec = load("plain").dynamic();
    assertThat(spec.supports("add")).isTrue();
    assertThat(spec.supports("subtract")).isFalse();
    assertThat(spec.supports("memory")).isFalse();
  }
}
