package dev.plugwright.spi.codec;

import static dev.plugwright.spi.codec.Bytes.assertRefused;
import static dev.plugwright.spi.codec.Bytes.read;
import static dev.plugwright.spi.codec.Bytes.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.internal.text.Utf8;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringTest {
  private static final String CRAB = "\uD83E\uDD80";

  static IntStream lengths() {
    return IntStream.rangeClosed(0, 25);
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void loneSurrogatesAreFoundWhereverTheyStand(int length) {
    for (int at = 0; at < length; at++) {
      for (String lone : new String[] {"\uD83E", "\uDD80"}) {
        String text = "x".repeat(at) + lone + "x".repeat(length - at - 1);
        assertRefused(out -> out.writeString(text))
            .hasMessage("the string has an unpaired surrogate at " + at);
      }
    }
  }

  @Test
  void loneSurrogatesAreFoundInLongTexts() {
    String text = "why? ".repeat(2_000);
    assertLone(text + "\uD83E", 10_000);
    assertLone("\uDD80" + text, 0);
    assertLone("ü" + text + "\uD83E", 10_001);
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void questionMarksAreNoSurrogates(int length) {
    for (int at = 0; at < length; at++) {
      String text = "x".repeat(at) + "?" + "é".repeat(length - at - 1);
      assertThat(written(out -> out.writeUtf8(text))).isEqualTo(text.getBytes(UTF_8));
    }
  }

  static Stream<String> soundTexts() {
    return Stream.of(
        "",
        "\0",
        "why?",
        "?" + CRAB + "?",
        CRAB.repeat(9),
        "\uFFFD",
        "a\uFFFDb",
        "\uFFFD" + CRAB + "?\uFFFF",
        "\uFEFFmark",
        "ß€é",
        "long? ".repeat(10_000),
        "löng? ".repeat(100));
  }

  @ParameterizedTest
  @MethodSource("soundTexts")
  void soundTextsComeBack(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    byte[] encoded = written(out -> out.writeString(text));
    assertThat(encoded).hasSize(8 + utf8.length).endsWith(utf8);
    assertThat(read(encoded, BincodeInput::readString)).isEqualTo(text);
    assertThat(read(encoded, BincodeInput::readByteArray)).isEqualTo(utf8);
  }

  @ParameterizedTest
  @CsvSource({
    "\uD83E\uD83E\uDD80, 0",
    "\uD83E\uDD80\uDD80, 2",
    "\uDD80\uD83E, 0",
    "?\uD83E?, 1",
    "\uD83Ex, 0"
  })
  void pairsThatAreNoneAreFound(String text, int at) {
    assertLone(text, at);
  }

  private static void assertLone(String text, int at) {
    assertRefused(
            out -> {
              out.writeInt(7);
              out.writeString(text);
            })
        .hasMessage("the string has an unpaired surrogate at " + at)
        .extracting(e -> ((CodecException) e).offset())
        .isEqualTo(4);
  }

  /** Strings are encoded in pieces of 4096 characters. */
  @ParameterizedTest
  @ValueSource(ints = {4094, 4095, 4096, 4097, 8191, 8192})
  void pairsAcrossPiecesStayTogether(int length) {
    for (String unit : new String[] {"x", "é", "€", CRAB}) {
      String text = unit.repeat(length).substring(0, length - length % unit.length()) + CRAB + "y";
      assertThat(written(out -> out.writeUtf8(text))).isEqualTo(text.getBytes(UTF_8));
      assertThat(written(out -> out.writeUtf8("z" + text))).isEqualTo(("z" + text).getBytes(UTF_8));
    }
  }

  @Test
  void aTextFillsTheRoomToTheLastByte() {
    String text = "€".repeat(5_000);
    BincodeOutput exact = new BincodeOutput(1, 8 + 15_000);
    exact.writeString(text);
    assertThat(exact.position()).isEqualTo(8 + 15_000);
    BincodeOutput small = new BincodeOutput(1, 8 + 14_999);
    assertThatThrownBy(() -> small.writeString(text))
        .isInstanceOf(CodecException.class)
        .hasMessage("the value takes more than the limit of 15007 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0200000000000000 c328",
        "0300000000000000 eda080",
        "0200000000000000 c080",
        "0100000000000000 ff",
        "0200000000000000 e282",
        "0500000000000000 efbfbd c328",
        "0400000000000000 f4908080"
      })
  void malformedUtf8IsRefusedAtTheStart(String hex) {
    assertRefused(hex, BincodeInput::readString)
        .hasMessage("the string is not valid UTF-8")
        .extracting(e -> ((CodecException) e).offset())
        .isEqualTo(0);
  }

  @Test
  void decodesOnlyItsOwnPartOfTheArray() {
    byte[] bytes = "aé€b".getBytes(UTF_8);
    assertThat(Utf8.decode(bytes, 1, 5)).isEqualTo("é€");
    assertThat(Utf8.decode(bytes, 1, 4)).isNull();
    assertThat(Utf8.decode(bytes, 2, 4)).isNull();
  }
}
