package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeWalkTest {
  private static final Map<String, List<String>> PARTS =
      Map.of("Order", List.of("Item", "Item", "Order"), "Item", List.of("Price", "Order"));

  private final List<String> visited = new ArrayList<>();
  private final TypeWalk<String> walk = new TypeWalk<>(this::parts);

  private List<String> parts(String type) {
    visited.add(type);
    return PARTS.getOrDefault(type, List.of());
  }

  @Test
  void aTypeReachesItselfAndWhatItContains() {
    assertThat(walk.reaches(List.of("Order"), "Order"::equals)).isTrue();
    assertThat(walk.reaches(List.of("Order"), "Price"::equals)).isTrue();
    assertThat(walk.reaches(List.of("Price", "Item"), "Order"::equals)).isTrue();
    assertThat(walk.reaches(List.of("Price"), "Order"::equals)).isFalse();
    assertThat(walk.reaches(List.of(), type -> true)).isFalse();
  }

  @Test
  void typesThatContainThemselvesAreVisitedOnce() {
    assertThat(walk.reaches(List.of("Order"), "Customer"::equals)).isFalse();
    assertThat(visited).containsExactly("Order", "Item", "Price");
  }

  @Test
  void theWalkEndsAtTheFirstMatch() {
    assertThat(walk.reaches(List.of("Order"), "Item"::equals)).isTrue();
    assertThat(visited).containsExactly("Order");
  }

  @Test
  void theDepthIsNotLimitedByTheStack() {
    TypeWalk<Integer> chain = new TypeWalk<>(i -> List.of(i + 1));
    assertThat(chain.reaches(List.of(0), i -> i == 200_000)).isTrue();
  }
}
