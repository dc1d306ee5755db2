package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginResultException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest that returns what is no result: one clear exception each, and the host unharmed. */
class LiarTest {
  private PluginEngine engine;
  private Liar liar;

  @BeforeEach
  void open() {
    engine = Engines.create();
    PluginInstance<Liar> plugin = engine.load(Guests.file("liar")).instantiate(Liar.class);
    liar = plugin.api();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void scalarsOutOfRange() {
    rejected(
        () -> liar.flag(2), "Liar.flag: invalid result: 2 is not a valid bool, which is 0 or 1");
    rejected(() -> liar.small(128), "Liar.small: invalid result: 128 is not a valid i8");
    rejected(() -> liar.character(0xD800), "55296 is not a valid char that fits into a Java char");
    rejected(
        () -> liar.character(0x1F980), "129408 is not a valid char that fits into a Java char");
    assertThat(liar.flag(1)).isTrue();
    assertThat(liar.small(-128)).isEqualTo((byte) -128);
    assertThat(liar.character('x')).isEqualTo('x');
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void pointersAndLengthsOutsideTheMemory(int lie) {
    rejected(() -> liar.text(lie), "pointer out of bounds");
    rejected(() -> liar.bytes(lie), "pointer out of bounds");
    rejected(() -> liar.numbers(lie), "pointer out of bounds");
    rejected(() -> liar.day(lie), "pointer out of bounds");
    rejected(() -> liar.texts(lie), "pointer out of bounds");
    rejected(() -> liar.parse(lie), "pointer out of bounds");
    assertThat(liar.text(0)).isEmpty();
    assertThat(liar.bytes(0)).isEmpty();
  }

  @Test
  void unalignedNumbers() {
    rejected(() -> liar.numbers(10), "pointer 0x11 is not aligned to elements of 8 bytes");
    rejected(() -> liar.numbers(11), "pointer out of bounds");
  }

  @Test
  void textThatIsNoUtf8() {
    rejected(() -> liar.text(10), "the string is not valid UTF-8");
    rejected(() -> liar.text(11), "the string is not valid UTF-8");
  }

  @Test
  void bytesThatDoNotDecode() {
    rejected(
        () -> liar.day(10),
        "Liar.day: the result cannot be decoded: result: the variant 7 is unknown; there are 7 (at"
            + " byte 0)");
    rejected(
        () -> liar.day(11), "result: unexpected end: 4 bytes are needed and 2 remain (at byte 0)");
    rejected(() -> liar.day(12), "1 trailing bytes after the value (at byte 4)");
    rejected(
        () -> liar.texts(10),
        "result: a length of 18446744073709551615 exceeds the 0 elements that the remaining bytes"
            + " can hold (at byte 0)");
    rejected(
        () -> liar.texts(11),
        "result[1]: unexpected end: 8 bytes are needed and 0 remain (at byte 25)");
    rejected(() -> liar.texts(12), "result[0]: the string is not valid UTF-8 (at byte 8)");
    rejected(() -> liar.texts(13), "result[0]: a length of 1099511627776 exceeds");
    rejected(() -> liar.parse(10), "the variant 2 is unknown; there are 2 (at byte 0)");
    rejected(() -> liar.parse(11), "error.reason: a length of 3 exceeds");
  }

  private static void rejected(ThrowingCallable call, String text) {
    assertThatThrownBy(call)
        .isInstanceOf(PluginResultException.class)
        .hasMessageStartingWith("plugin liar.wasm, Liar.")
        .hasMessageContaining(text)
        .hasMessageEndingWith("; the plugin is at fault: rebuild it against this contract");
  }
}
