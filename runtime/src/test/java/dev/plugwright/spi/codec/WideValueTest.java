package dev.plugwright.spi.codec;

import static dev.plugwright.spi.codec.Bytes.assertRefused;
import static dev.plugwright.spi.codec.Bytes.hexWritten;
import static dev.plugwright.spi.codec.Bytes.input;
import static dev.plugwright.spi.codec.Bytes.read;
import static dev.plugwright.spi.codec.Bytes.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 128-bit integers, durations, instants, UUIDs. */
class WideValueTest {
  private static final BigInteger TWO_63 = BigInteger.TWO.pow(63);
  private static final BigInteger TWO_64 = BigInteger.TWO.pow(64);
  private static final BigInteger TWO_127 = BigInteger.TWO.pow(127);
  private static final BigInteger TWO_128 = BigInteger.TWO.pow(128);

  static Stream<BigInteger> signed() {
    return Stream.of(BigInteger.ZERO, BigInteger.ONE, TWO_63, TWO_64, TWO_127)
        .flatMap(v -> Stream.of(v.subtract(BigInteger.ONE), v.negate()));
  }

  @ParameterizedTest
  @MethodSource("signed")
  void signedIntegersComeBack(BigInteger value) {
    byte[] bytes = written(out -> out.writeI128(value));
    assertThat(bytes).hasSize(16);
    assertThat(read(bytes, BincodeInput::readI128)).isEqualTo(value);
  }

  static Stream<BigInteger> unsigned() {
    return Stream.of(BigInteger.ONE, TWO_63, TWO_64, TWO_127, TWO_128)
        .flatMap(v -> Stream.of(v.subtract(BigInteger.ONE), v.shiftRight(1)));
  }

  @ParameterizedTest
  @MethodSource("unsigned")
  void unsignedIntegersComeBack(BigInteger value) {
    byte[] bytes = written(out -> out.writeU128(value));
    assertThat(bytes).hasSize(16);
    assertThat(read(bytes, BincodeInput::readU128)).isEqualTo(value);
  }

  @Test
  void integersBeyond128BitsAreRefused() {
    assertRefused(out -> out.writeI128(TWO_127))
        .hasMessage(TWO_127 + " does not fit into a signed 128-bit integer");
    assertRefused(out -> out.writeI128(TWO_127.negate().subtract(BigInteger.ONE)));
    assertRefused(out -> out.writeU128(TWO_128))
        .hasMessage(TWO_128 + " does not fit into an unsigned 128-bit integer");
    assertRefused(out -> out.writeU128(BigInteger.ONE.negate()))
        .hasMessage("-1 does not fit into an unsigned 128-bit integer");
  }

  static Stream<Duration> durations() {
    return Stream.of(
        Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
  }

  @ParameterizedTest
  @MethodSource("durations")
  void durationsComeBack(Duration value) {
    byte[] bytes = written(out -> out.writeDuration(value));
    assertThat(read(bytes, BincodeInput::readDuration)).isEqualTo(value);
  }

  static Stream<Instant> instants() {
    return Stream.of(Instant.EPOCH, Instant.EPOCH.plusNanos(1), Instant.MAX);
  }

  @ParameterizedTest
  @MethodSource("instants")
  void instantsComeBack(Instant value) {
    byte[] bytes = written(out -> out.writeInstant(value));
    assertThat(read(bytes, BincodeInput::readInstant)).isEqualTo(value);
  }

  @Test
  void negativeTimesAreRefused() {
    assertRefused(out -> out.writeDuration(Duration.ofNanos(-1)))
        .hasMessage("the duration PT-0.000000001S is negative, which a Rust Duration cannot be");
    assertRefused(out -> out.writeInstant(Instant.EPOCH.minusNanos(1)))
        .hasMessage(
            "the instant 1969-12-31T23:59:59.999999999Z is before 1970, which cannot be encoded");
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000080 00000000, 9223372036854775808 seconds are out of Java's range",
    "ffffffffffffffff ffc99a3b, 18446744073709551615 seconds are out of Java's range",
    "0100000000000000 00ca9a3b, 1000000000 nanoseconds are a second or more",
    "0100000000000000 ffffffff, 4294967295 nanoseconds are a second or more",
    "0100000000000000 000000, unexpected end: 12 bytes are needed and 11 remain"
  })
  void badTimesAreRefused(String hex, String message) {
    assertRefused(hex, BincodeInput::readDuration).hasMessage(message);
    assertRefused(hex, BincodeInput::readInstant).hasMessage(message);
  }

  @Test
  void anInstantBeyondJavasIsAFaultOfTheBytesAlone() {
    long tooLate = Instant.MAX.getEpochSecond() + 1;
    String hex = hexWritten(out -> out.writeLong(tooLate)) + "00000000";
    assertRefused(hex, BincodeInput::readInstant)
        .hasMessage(tooLate + " seconds are out of Java's range")
        .hasNoCause()
        .extracting(e -> ((CodecException) e).offset())
        .isEqualTo(0);
    assertThat(input(hex).readDuration()).isEqualTo(Duration.ofSeconds(tooLate));
  }

  @Test
  void uuidsComeBack() {
    for (String text :
        new String[] {
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "00112233-4455-6677-8899-aabbccddeeff"
        }) {
      UUID value = UUID.fromString(text);
      assertThat(hexWritten(out -> out.writeUuid(value)))
          .isEqualTo("1000000000000000" + text.replace("-", ""));
      assertThat(read(written(out -> out.writeUuid(value)), BincodeInput::readUuid))
          .isEqualTo(value);
    }
  }

  @Test
  void aUuidHasSixteenBytes() {
    String bytes = "00".repeat(16);
    assertRefused("0f00000000000000" + bytes, BincodeInput::readUuid)
        .hasMessage("a UUID has 16 bytes, not 15");
    assertRefused("ffffffffffffffff" + bytes, BincodeInput::readUuid)
        .hasMessage("a UUID has 16 bytes, not 18446744073709551615");
    assertRefused("1000000000000000" + "00".repeat(15), BincodeInput::readUuid)
        .hasMessage("unexpected end: 24 bytes are needed and 23 remain");
  }

  @Test
  void nullNamesTheType() {
    assertRefused(out -> out.writeI128(null))
        .hasMessage("is null, but the contract requires an i128");
    assertRefused(out -> out.writeU128(null))
        .hasMessage("is null, but the contract requires a u128");
    assertRefused(out -> out.writeUuid(null))
        .hasMessage("is null, but the contract requires a uuid");
    assertRefused(out -> out.writeDuration(null))
        .hasMessage("is null, but the contract requires a duration");
    assertRefused(out -> out.writeInstant(null))
        .hasMessage("is null, but the contract requires an instant");
    assertRefused(out -> out.writeString(null))
        .hasMessage("is null, but the contract requires a string");
  }
}
