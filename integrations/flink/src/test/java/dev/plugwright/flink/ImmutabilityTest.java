package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.workbench.Pricing.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImmutabilityTest {
  private final Immutability immutability = new Immutability();

  private record Part(int number, String name, FaultPolicy policy, Long more) {}

  private record Whole(Part first, Part second) {}

  private record Many(List<String> names) {}

  private record Bytes(byte[] all) {}

  private record Chain(int number, Chain next) {}

  @Test
  void recordsOfSimpleValuesDoNotChange() {
    Part part = new Part(1, "a", FaultPolicy.SKIP, null);
    assertThat(immutability.holds(part)).isTrue();
    assertThat(immutability.holds(new Whole(part, part))).isTrue();
    assertThat(immutability.holds(new Step(null, null))).isTrue();
    assertThat(immutability.holds("a")).isTrue();
  }

  @Test
  void othersMayChange() {
    assertThat(immutability.holds(new Many(List.of()))).isFalse();
    assertThat(immutability.holds(new Bytes(new byte[0]))).isFalse();
    assertThat(immutability.holds(new Chain(1, null))).isFalse();
    assertThat(immutability.holds(new StringBuilder())).isFalse();
    assertThat(immutability.holds(new Part(1, "a", FaultPolicy.SKIP, null))).isTrue();
  }
}
