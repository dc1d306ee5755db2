package dev.plugwright.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.Wasi;
import dev.plugwright.contract.Contract;
import dev.plugwright.inspect.PluginBinary;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Ledger;
import dev.plugwright.it.Ledger.Entry;
import dev.plugwright.it.Ledger.Kind;
import dev.plugwright.it.PluginLog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins in other languages than Rust: other versions of their contract, and their log. */
class LedgerTest {
  private static final Entry COINS = new Entry("Brötchen 🥐", 3, "USD", Kind.CASH);
  private static final Entry CARD = new Entry("", 1L << 40, "EUR", Kind.CARD);

  private static Contract contract(String... replaced) throws Exception {
    String text = GuestBuild.read("ledger").text();
    for (int i = 0; i < replaced.length; i += 2) {
      assertThat(text).contains(replaced[i]);
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    return Contract.parse(text);
  }

  private static PluginModule load(PluginEngine engine, String language, Contract contract)
      throws Exception {
    return engine.load(LedgerGuests.build(language, contract));
  }

  private static Ledger start(PluginModule module) {
    assertThat(module.check(Ledger.class)).isEmpty();
    return module.bind(Ledger.class).wasi(Wasi.none()).instantiate().api();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "assemblyscript", "go"})
  void aPluginOfAnOlderContract(String language) throws Exception {
    Contract older =
        contract("currency: string = 'EUR', ", "", "amount: i64", "amount: i32", "Card, ", "");
    try (PluginEngine engine = Engines.create()) {
      Ledger ledger = start(load(engine, language, older));
      Entry received = new Entry(COINS.text(), COINS.amount(), "EUR", COINS.kind());
      assertThat(ledger.echoEntry(COINS)).isEqualTo(received);
      assertThat(ledger.echoEntries(List.of(COINS, COINS))).containsExactly(received, received);
      assertThatThrownBy(() -> ledger.echoEntry(new Entry("", 1L << 40, "EUR", Kind.CASH)))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("entry.amount");
      Entry unknown = ledger.echoEntry(new Entry("", 1, "EUR", Kind.CARD));
      assertThat(unknown.kind()).isEqualTo(Kind.OTHER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "assemblyscript", "go"})
  void aPluginOfANewerContract(String language) throws Exception {
    Contract newer =
        contract(
            "record Entry { ",
            "record Entry { note: string = 'none', ",
            "Card, ",
            "Voucher, Card, ");
    try (PluginEngine engine = Engines.create()) {
      PluginModule module = load(engine, language, newer);
      Ledger ledger = start(module);
      assertThat(ledger.echoEntry(CARD)).isEqualTo(CARD);
      assertThat(ledger.echoEntries(List.of(CARD, COINS))).containsExactly(CARD, COINS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "assemblyscript", "go"})
  void aPluginOfAContractThatDoesNotFit(String language) throws Exception {
    Contract other = contract("record Entry { ", "record Entry { note: string, ");
    try (PluginEngine engine = Engines.create()) {
      PluginModule module = load(engine, language, other);
      assertThat(PluginBinary.read(LedgerGuests.build(language, other)).contracts())
          .containsExactly(other);
      assertThat(module.check(Ledger.class)).isNotEmpty();
      assertThatThrownBy(() -> module.bind(Ledger.class))
          .isInstanceOf(PluginContractException.class)
          .hasMessageContaining(
              "record Entry, field note: nothing in the host, string in the plugin");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "assemblyscript", "go"})
  void linesOfTheLog(String language) throws Exception {
    try (PluginLog log = new PluginLog();
        PluginEngine engine = Engines.create()) {
      Ledger ledger = start(load(engine, language, contract()));
      ledger.write(1, "books", "Größe {0} 🦀");
      ledger.write(3, "books", "");
      ledger.write(2, "", "x".repeat(5000));
      assertThat(log.lines()).hasSize(3);
      assertThat(log.lines().get(0))
          .isEqualTo("SEVERE dev.plugwright.plugin.ledger.books: Größe {0} 🦀");
      assertThat(log.lines().get(1)).isEqualTo("INFO dev.plugwright.plugin.ledger.books: ");
      assertThat(log.lines().get(2))
          .isEqualTo("WARNING dev.plugwright.plugin.ledger: " + "x".repeat(5000));
    }
  }
}
