package dev.plugwright.engine.endive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrayMemoryTest {
  private static final int PAGE = 65_536;

  @Test
  void aQuarterOfTheArrayIsSpare() {
    assertThat(ArrayMemory.capacity(8 * PAGE, 100)).isEqualTo(10 * PAGE);
    assertThat(ArrayMemory.capacity(8 * PAGE, 9)).isEqualTo(9 * PAGE);
  }

  @Test
  void theSpareQuarterDoesNotOverflow() {
    assertThat(ArrayMemory.capacity(30_000 * PAGE, 32_767)).isEqualTo(32_767 * PAGE);
  }
}
