package dev.plugwright.it;

import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.Unknown;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** A contract whose plugins are built against older and newer versions of it. */
@WasmPlugin
public interface Ledger {
  /** Returns the entry. */
  Entry echoEntry(Entry entry);

  /** Returns the entries. */
  List<Entry> echoEntries(List<Entry> entries);

  /** Writes a line to the log. */
  void write(int level, String target, String text);

  /**
   * An entry.
   *
   * @param text a text
   * @param amount an amount
   * @param currency its currency
   * @param kind how it was paid
   */
  record Entry(String text, long amount, @Default("EUR") String currency, Kind kind) {}

  /** How something is paid. */
  enum Kind {
    /** With coins. */
    CASH,
    /** With a card. */
    CARD,
    /** In a way that this version does not know. */
    @Unknown
    OTHER
  }
}
