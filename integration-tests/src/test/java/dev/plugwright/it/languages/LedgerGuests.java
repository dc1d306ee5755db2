package dev.plugwright.it.languages;

import dev.plugwright.contract.Contract;
import java.nio.file.Path;
import java.util.List;

/** Guests that return entries of a ledger, built against a version of its contract. */
final class LedgerGuests {
  private static final String C =
      """
      #include "ledger.h"

      LedgerEntry ledger_echo_entry(const LedgerEntry *entry) { return *entry; }

      LedgerListOfEntry ledger_echo_entries(LedgerListOfEntry entries) { return entries; }

      void ledger_write(int32_t level, PlugwrightString target, PlugwrightString text) {
        plugwright_log(level, target, text);
      }
      """;

  private static final String ASSEMBLY_SCRIPT =
      """
      import { Entry } from "./ledger";
      import { log } from "./plugwright";

      export function echoEntry(entry: Entry): Entry {
        return entry;
      }

      export function echoEntries(entries: Entry[]): Entry[] {
        return entries;
      }

      export function write(level: i32, target: string, text: string): void {
        log(level, target, text);
      }
      """;

  private static final String GO =
      """
      package main

      func main() {}

      func init() { ExportLedger(plugin{}) }

      type plugin struct{}

      func (plugin) EchoEntry(entry LedgerEntry) LedgerEntry { return entry }

      func (plugin) EchoEntries(entries []LedgerEntry) []LedgerEntry { return entries }

      func (plugin) Write(level int32, target string, text string) {
        PlugwrightLog(level, target, text)
      }
      """;

  private LedgerGuests() {}

  static Path build(String language, Contract contract) throws Exception {
    GuestBuild build = new GuestBuild(language, "ledger").contract(contract);
    switch (language) {
      case "c" -> {
        build.file("guest.c", C);
        return build.run("ledger.wasm", CGuests.command("ledger", List.of(), build.names(".c")));
      }
      case "go" -> {
        build.file("plugin.go", GO).file("go.mod", GoGuests.MODULE);
        return build.run("ledger.wasm", GoGuests.command("ledger", "-tags=none", build));
      }
      default -> {
        build.file("index.ts", ASSEMBLY_SCRIPT);
        return build.run("ledger.wasm", AscGuests.command("ledger", List.of("ledger.exports.ts")));
      }
    }
  }
}
