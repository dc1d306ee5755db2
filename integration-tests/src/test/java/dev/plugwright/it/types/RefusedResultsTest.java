package dev.plugwright.it.types;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginResultException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results that do not hold what the contract promises: each is refused and named by its path. */
class RefusedResultsTest {
  private static TypesGuests guests;
  private static Types mirror;

  @BeforeAll
  static void open() {
    guests = new TypesGuests();
    mirror = guests.mirror;
  }

  @AfterAll
  static void close() {
    guests.close();
  }

  @Test
  void numbersOutOfRange() {
    assertLie(new byte[] {0, 1, 0, 0}, () -> mirror.echoUnsignedByte((byte) 1))
        .hasMessageContaining("invalid result: 256 is not a valid u8");
    assertLie(new byte[] {-1, -1, -1, -1}, () -> mirror.echoUnsignedByte((byte) 1))
        .hasMessageContaining("invalid result: -1 is not a valid u8");
    assertLie(new byte[] {0, 0, 1, 0}, () -> mirror.echoUnsignedShort((short) 1))
        .hasMessageContaining("invalid result: 65536 is not a valid u16");
    assertLie(new byte[] {0, -128, 0, 0}, () -> mirror.echoShort((short) 1))
        .hasMessageContaining("invalid result: 32768 is not a valid i16");
    assertLie(new byte[] {-128, 0, 0, 0}, () -> mirror.echoByte((byte) 1))
        .hasMessageContaining("invalid result: 128 is not a valid i8");
  }

  @Test
  void charactersThatAJavaCharCannotHold() {
    assertLie(new byte[] {0, (byte) 0xF9, 1, 0}, () -> mirror.echoChar('a'))
        .hasMessageContaining("129280 is not a valid char that fits into a Java char");
    assertLie(
            new byte[] {1, 0, 0, 0, 0, 0, 0, 0, -16, -97, -90, -128},
            () -> mirror.echoChars(new char[0]))
        .hasMessageContaining("the character U+1F980 does not fit into a Java char; use String");
  }

  @Test
  void durationsWithASecondOfNanoseconds() {
    assertLie(
            little(12).putLong(1).putInt(1_000_000_000).array(),
            () -> mirror.echoDuration(Duration.ZERO))
        .hasMessageContaining("1000000000 nanoseconds are a second or more");
  }

  @Test
  void elementsThatAreThereTwice() {
    assertLie(little(24).putLong(2).putLong(0).putLong(0).array(), () -> mirror.echoSet(Set.of()))
        .hasMessageContaining("result[1]: duplicate set element or map key (at byte 16)");
    assertLie(
            little(8 + 2 * 16).putLong(2).putLong(0).putLong(1).putLong(0).putLong(2).array(),
            () -> mirror.echoMap(Map.of()))
        .hasMessageContaining("result[key 1]: duplicate set element or map key (at byte 24)");
  }

  @Test
  void tooManyElementsWithoutBytes() {
    assertLie(little(8).putLong(65_537).array(), () -> mirror.echoNothings(List.of()))
        .hasMessageContaining("above the limit of 65536 for elements without bytes");
  }

  @Test
  void aConstructorThatRejectsIsNamedByItsPath() {
    assertLie(little(8).putInt(2).putInt(1).array(), () -> mirror.echoRange(new Range(0, 1)))
        .hasMessageContaining(
            "the result cannot be decoded: result: its constructor rejects it:"
                + " java.lang.IllegalArgumentException: 2 is behind 1 (at byte 0)");
    ByteBuffer ranges = little(8 + 8 + 1 + 8 + 16).putLong(1).putLong(1).put((byte) 'k').putLong(2);
    assertLie(
            ranges.putInt(0).putInt(1).putInt(5).putInt(4).array(),
            () -> mirror.echoRanges(Map.of()))
        .hasMessageContaining("result[value 0][1]: its constructor rejects it");
  }

  @Test
  void ofSeveralRecordsThatEndThereTheOneThatRejectsIsNamed() {
    Route good = new Route("r", new Leg(new Range(0, 1), Optional.empty()));
    Supplier<ByteBuffer> nowhere =
        () -> little(8 + 7 + 8 + 1).putLong(7).put("nowhere".getBytes(US_ASCII));
    assertLie(nowhere.get().putInt(0).putInt(1).array(), () -> mirror.echoRoute(good))
        .hasMessageContaining("result: its constructor rejects it: ")
        .hasMessageContaining("no such route (at byte 0)");
    assertLie(nowhere.get().putInt(0).putInt(0).array(), () -> mirror.echoRoute(good))
        .hasMessageContaining("result.leg: its constructor rejects it: ")
        .hasMessageContaining("leads nowhere (at byte 15)");
    assertLie(nowhere.get().putInt(1).putInt(0).array(), () -> mirror.echoRoute(good))
        .hasMessageContaining("result.leg.range: its constructor rejects it: ");
    byte[] legs = little(18).putInt(5).putInt(5).put((byte) 1).putInt(0).putInt(1).array();
    assertLie(legs, () -> mirror.echoLeg(good.leg()))
        .hasMessageContaining("result: its constructor rejects it: ");
    byte[] next = little(18).putInt(0).putInt(1).put((byte) 1).putInt(5).putInt(5).array();
    assertLie(next, () -> mirror.echoLeg(good.leg()))
        .hasMessageContaining("result.next: its constructor rejects it: ");
    byte[] way = little(28).putInt(1).put(nowhere.get().putInt(0).putInt(1).array()).array();
    assertLie(way, () -> mirror.echoWay(good))
        .hasMessageContaining("result: its constructor rejects it: ")
        .hasMessageContaining("no such route (at byte 4)");
  }

  private static AbstractThrowableAssert<?, ?> assertLie(byte[] reply, ThrowingCallable call) {
    mirror.replyWith(reply);
    return assertThatThrownBy(call).isInstanceOf(PluginResultException.class);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
