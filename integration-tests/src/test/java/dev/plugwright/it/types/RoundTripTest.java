package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.it.random.EchoMethod;
import dev.plugwright.it.random.RoundTrip;
import dev.plugwright.it.random.RoundTrip.Side;
import dev.plugwright.it.random.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The comparison sees a difference, and reports the seed and a small value. */
class RoundTripTest {
  @Test
  void aWrongByteIsReportedWithItsSeedAndASmallValue() {
    try (TypesGuests guests = new TypesGuests()) {
      Side mirror = new Side("mirror", guests.mirror, guests.mirror::lastArgument);
      Side wrong = new Side("a guest", guests.types, () -> spoiled(guests.types.lastArgument()));
      assertThatThrownBy(() -> run(mirror, wrong))
          .isInstanceOf(AssertionError.class)
          .hasMessageMatching(
              "echoStringList, case \\d+ of seed 7: a guest encodes it differently\\s+"
                  + "smallest value found: \\[\"[^\"]{0,12}\"]");
    }
  }

  @Test
  void aWrongValueIsReportedToo() {
    try (TypesGuests guests = new TypesGuests()) {
      Side mirror = new Side("mirror", guests.mirror, guests.mirror::lastArgument);
      guests.mirror.replyWith(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
      assertThatThrownBy(() -> run(mirror, mirror))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("Java decodes its own bytes as [\"\"]");
    }
  }

  private static void run(Side mirror, Side guest) {
    List<EchoMethod> methods =
        TypesGuests.METHODS.stream().filter(it -> it.name().equals("echoStringList")).toList();
    new RoundTrip(new Values(TypesGuests.CONTRACT), methods, mirror, List.of(guest)).run(7, 200);
  }

  /** Changes the last byte of all but the empty list. */
  private static byte[] spoiled(byte[] bytes) {
    if (bytes.length > 8) {
      bytes[bytes.length - 1]++;
    }
    return bytes;
  }
}
