package dev.plugwright.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.contract.evolution.Verdict;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a binary says of itself without an engine. */
class PluginBinaryTest {
  private static final String HEADER = "plugwright-contract 1\n";
  private static final String COUNTER = HEADER + "interface Counter\nfn count() -> i32\n";
  private static final String CLOCK = HEADER + "host Clock\nfn now() -> i64\n";

  private static Wasm counter(String contract) {
    return new Wasm()
        .function("count", ":i", new Code().i32(7))
        .custom(Contract.SECTION, Wasm.prefixed(contract));
  }

  private static PluginBinary read(Wasm wasm) {
    return PluginBinary.of(wasm.build(), "counter.wasm");
  }

  private static Contract contract(String text) {
    try {
      return Contract.parse(text);
    } catch (ContractSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void declarationsAreRead() {
    PluginBinary plugin =
        read(
            counter(COUNTER)
                .memory(2, 9)
                .function("plugwright_abi_1", ":", new Code())
                .custom("note", "héllo".getBytes(UTF_8)));
    assertThat(plugin.exports()).containsOnlyKeys("count", "plugwright_abi_1");
    assertThat(plugin.memory()).hasValue(new PluginBinary.Memory(2, OptionalLong.of(9), 65_536));
    assertThat(plugin.abiVersion()).isEqualTo(OptionalInt.of(1));
    assertThat(plugin.contracts()).containsExactly(contract(COUNTER));
    assertThat(plugin.customBytes("note").orElseThrow()).isEqualTo("héllo".getBytes(UTF_8));
    assertThat(plugin.metadata()).isEmpty();
    assertThat(plugin.customSections()).contains(new PluginBinary.Section("note", 6));
    assertThat(plugin.needsWasi()).isFalse();
  }

  @Test
  void aPluginOfTheHostsContractWorks() {
    PluginFit fit = read(counter(COUNTER)).check(List.of(contract(COUNTER)));
    assertThat(fit.verdict()).isEqualTo(Verdict.WORKS);
    assertThat(fit.contracts()).containsExactly("Counter");
  }

  @Test
  void refusalsHaveTheWordsOfBind() {
    Contract wanted = contract(HEADER + "interface Counter\nfn count() -> i32\nfn reset()\n");
    PluginFit fit = read(counter(COUNTER)).check(List.of(wanted));
    assertThat(fit.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(fit.refusals())
        .containsExactly(
            "method reset: fn reset in the host, nothing in the plugin (refused; give it a default"
                + " body in the host's contract, or rebuild the plugin)");
    assertThat(fit.remedy()).startsWith("Rebuild the plugin against the host's contract");
  }

  @Test
  void aPluginOfAnotherInterfaceNamesBoth() {
    PluginFit fit = read(counter(COUNTER)).check(List.of(contract(HEADER + "interface Other\n")));
    assertThat(fit.refusals()).containsExactly("the plugin implements Counter; the host has Other");
  }

  @Test
  void aPluginWithoutContractIsCheckedAgainstTheOnlyInterface() {
    Wasm bare = new Wasm().function("count", ":i", new Code().i32(7));
    assertThat(read(bare).check(List.of(contract(COUNTER))).verdict()).isEqualTo(Verdict.WORKS);
    PluginFit fit =
        read(bare).check(List.of(contract(COUNTER), contract(HEADER + "interface Other\n")));
    assertThat(fit.refusals())
        .containsExactly("the plugin contains no contract, and the host has Counter, Other");
  }

  @Test
  void importsMustBeThere() {
    Wasm needy =
        new Wasm()
            .importedFunction("Clock", "now", ":l")
            .function("count", ":i", new Code().i32(7))
            .custom(Contract.SECTION, Wasm.prefixed(COUNTER));
    assertThat(read(needy).check(List.of(contract(COUNTER))).refusals())
        .containsExactly("unresolved import Clock.now () -> i64");
    PluginFit fit = read(needy).check(List.of(contract(COUNTER), contract(CLOCK)));
    assertThat(fit.verdict()).isEqualTo(Verdict.WORKS);
    assertThat(fit.contracts()).containsExactly("Counter", "Clock");
  }

  @Test
  void aDamagedContractSectionIsARefusal() {
    Wasm damaged =
        new Wasm()
            .function("count", ":i", new Code().i32(7))
            .custom(Contract.SECTION, new byte[] {1, 2});
    assertThat(read(damaged).check(List.of(contract(COUNTER))).refusals())
        .singleElement()
        .asString()
        .startsWith("its contract section cannot be read: an entry is longer than the section");
  }

  @Test
  void anotherAbiIsARefusal() {
    Wasm later = counter(COUNTER).function("plugwright_abi_2", ":", new Code());
    assertThat(read(later).check(List.of(contract(COUNTER))).refusals())
        .singleElement()
        .asString()
        .startsWith("it was built for ABI version 2");
  }

  @Test
  void sectionsAreLeftOutAndAllElseStays() {
    PluginBinary plugin = read(counter(COUNTER).custom("name", new byte[100]));
    PluginBinary stripped =
        PluginBinary.of(plugin.withoutSections("name"::equals), "stripped.wasm");
    assertThat(stripped.size()).isEqualTo(plugin.size() - 107);
    assertThat(stripped.customSections())
        .containsExactly(new PluginBinary.Section(Contract.SECTION, Wasm.prefixed(COUNTER).length));
    assertThat(plugin.withoutSections("absent"::equals)).hasSize(plugin.size());
  }

  @Test
  void whatIsNotWasmIsRefused(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("text.wasm"), "hello");
    assertThatThrownBy(() -> PluginBinary.read(file))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageStartingWith("plugin text.wasm: not a valid Wasm module");
    assertThatThrownBy(() -> PluginBinary.read(folder.resolve("absent.wasm")))
        .hasMessageContaining("file not found: ");
    assertThatThrownBy(() -> PluginBinary.read(folder)).hasMessageContaining("it is a directory");
  }
}
