package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumSizeTest {
  private static int minimumSize(String definitions, String type) throws Exception {
    return Contract.parse("plugwright-contract 1\ninterface T\n" + definitions)
        .graph()
        .minimumSize(new Type.Named(type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record A { x: i32, y: string } | 12",
        "record A {} | 0",
        "record A { b: B, c: B };record B { x: i16 } | 4",
        "variant A { One, Two(i64) } | 4",
        "variant A { Two(i64), Three(i16) } | 6",
        "record A { next: option<A>, all: list<A> } | 9",
        "variant A { Node { left: A, right: A }, Leaf(i64) } | 4",
        "layout A { x: [i32; 3] } size 12 align 4 | 12"
      })
  void everyValueHasAtLeastTheseBytes(String definitions, int size) throws Exception {
    assertThat(minimumSize(definitions.replace(';', '\n').replace("\n 3", "; 3"), "A"))
        .isEqualTo(size);
  }

  /** There are 2^120 ways to the leaf. */
  @Test
  @Timeout(60)
  void typesAreVisitedOnce() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append("record R%1$d { a: R%2$d, b: R%2$d }\n".formatted(i, i + 1));
    }
    assertThat(minimumSize(text + "record R120 {}\n", "R0")).isZero();
    assertThat(minimumSize(text + "record R120 { x: i8 }\n", "R0")).isEqualTo(1 << 29);
    assertThat(minimumSize(text + "record R120 { x: i8 }\n", "R110")).isEqualTo(1 << 10);
  }

  @Test
  void sizesDoNotOverflow() throws Exception {
    String text =
        "layout L { x: [i64; 100000000] } size 800000000 align 8\n"
            + "record A { a: L, b: L, c: L }\n";
    assertThat(minimumSize(text, "A")).isEqualTo(1 << 29);
  }
}
