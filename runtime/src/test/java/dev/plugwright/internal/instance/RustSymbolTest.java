package dev.plugwright.internal.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symbols as rustc has written them, and damaged ones. */
class RustSymbolTest {
  private static final String CLOSURE = "_RNCNvNtCsebHcaeoSrxy_3std9panicking13panic_handler0B5_";

  @ParameterizedTest
  @CsvSource({
    "_RNvNtCsebHcaeoSrxy_3std9panicking15panic_with_hook, std::panicking::panic_with_hook",
    "_RNvCsfLfy6EI15iL_7___rustc12___rust_abort, __rustc::__rust_abort",
    CLOSURE + ", std::panicking::panic_handler::{closure}",
    "_RINvNtNtCsebHcaeoSrxy_3std3sys9backtrace26___rust_end_short_backtraceNCNvNtB6_9panicking13panic_handler0zEB6_,"
        + " std::sys::backtrace::__rust_end_short_backtrace",
    "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt, core::panicking::panic_fmt",
    "_RNvMs_NtCs1_4core3fmtNtB4_9Formatter3pad, <core::fmt::Formatter>::pad",
    "_RNvXs_Cs1_4testReNtCs2_4core5Clone5clone, <&str as core::Clone>::clone",
    "_ZN4core9panicking9panic_fmt17h0123456789abcdefE, core::panicking::panic_fmt",
    "word_count, word_count",
    "_Rsomething_else, _Rsomething_else",
    "_ZN99short, _ZN99short",
  })
  void symbolsAreReadable(String symbol, String name) {
    assertThat(RustSymbol.readable(symbol)).isEqualTo(name);
  }

  @Test
  void aDamagedSymbolIsANameOfSomeKind() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder damaged = new StringBuilder(CLOSURE);
      for (int j = 0; j < 3; j++) {
        damaged.setCharAt(
            2 + random.nextInt(CLOSURE.length() - 2), (char) (33 + random.nextInt(94)));
      }
      assertThat(RustSymbol.readable(damaged.toString())).isNotNull();
    }
  }

  @Test
  void aRecursionHasItsPathOnce() {
    String symbol = "_ZN5guest4deep17h0123456789abcdefE";
    List<String> paths = RustSymbol.readable(List.of(symbol, "main", new String(symbol)));
    assertThat(paths).containsExactly("guest::deep", "main", "guest::deep");
    assertThat(paths.get(2)).isSameAs(paths.get(0));
  }

  /** Each tuple has the one before it twice, by back references. */
  @Test
  void backReferencesDoNotMultiply() {
    StringBuilder symbol = new StringBuilder("_RMC1aT");
    int last = symbol.length() - 2;
    symbol.append("TllE");
    for (int i = 0; i < 20; i++) {
      int next = symbol.length() - 2;
      String reference = "B" + base62(last);
      symbol.append('T').append(reference).append(reference).append('E');
      last = next;
    }
    symbol.append('E');
    assertThat(RustSymbol.readable(symbol.toString())).isEqualTo(symbol.toString());
  }

  /** Writes a number above 0. */
  private static String base62(int number) {
    String digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    String text = "_";
    int rest = number - 1;
    do {
      text = digits.charAt(rest % 62) + text;
      rest /= 62;
    } while (rest > 0);
    return text;
  }

  @Test
  void typesAreNotNestedWithoutEnd() {
    for (String kind : List.of("R", "P", "S", "T", "NvC1aC1b", "B7_")) {
      String symbol = "_RMC1a" + kind.repeat(100_000);
      assertThat(RustSymbol.readable(symbol)).isEqualTo(symbol);
    }
  }
}
