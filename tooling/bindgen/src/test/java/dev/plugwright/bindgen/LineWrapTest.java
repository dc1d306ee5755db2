package dev.plugwright.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapTest {
  @Test
  void shortLinesStayWhole() {
    assertThat(LineWrap.split("record A { x: i32 }", 19, "  "))
        .containsExactly("record A { x: i32 }");
  }

  @Test
  void longLinesAreSplitAfterCommas() {
    assertThat(LineWrap.split("record A { x: i32, y: i32, z: i32 }", 20, "  "))
        .containsExactly("record A { x: i32, ", "  y: i32, z: i32 }");
  }

  @Test
  void withoutACommaTheyAreSplitAfterSpaces() {
    assertThat(LineWrap.split("fn f(a: i32) -> string", 14, ""))
        .containsExactly("fn f(a: i32) ", "-> string");
  }

  @Test
  void longWordsStayWhole() {
    assertThat(LineWrap.split("fn word_count(text: string)", 8, " "))
        .containsExactly("fn ", " word_count(text: ", " string)");
    assertThat(LineWrap.split("abcdefgh", 3, " ")).containsExactly("abcdefgh");
  }
}
