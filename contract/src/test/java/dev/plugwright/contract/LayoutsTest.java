package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutsTest {
  private static final Field SMALL = new Field("small", new Type.Basic(BasicKind.I8));
  private static final Field LARGE = new Field("large", new Type.Basic(BasicKind.F64));

  private static Layout layout(Field... fields) {
    return new Layouts(Map.of("S", List.of(fields))).of("S");
  }

  @Test
  void fieldsAreAligned() {
    Layout layout = layout(SMALL, LARGE, new Field("last", new Type.Basic(BasicKind.U16)));
    assertThat(layout.size()).isEqualTo(24);
    assertThat(layout.alignment()).isEqualTo(8);
    assertThat(layout.slots()).extracting(Layout.Slot::offset).containsExactly(0L, 8L, 16L);
    assertThat(layout.slots()).extracting(Layout.Slot::padding).containsExactly(0, 7, 0);
    assertThat(layout.padding()).isEqualTo(6);
  }

  @Test
  void aTextIsItsLengthAndItsBytes() {
    FixedText text = new FixedText(13);
    Layout layout = layout(SMALL, new Field("text", text), SMALL);
    assertThat(layout.slots()).extracting(Layout.Slot::offset).containsExactly(0L, 4L, 24L);
    assertThat(layout.slots().get(1).size()).isEqualTo(20);
    assertThat(Layout.paddingAfter(text)).isEqualTo(3);
    assertThat(layout.size()).isEqualTo(28);
  }

  @Test
  void structsContainArraysOfStructs() {
    Named inner = new Named("Inner");
    Layouts layouts =
        new Layouts(
            Map.of(
                "Outer", List.of(SMALL, new Field("inner", new FixedArray(inner, 3))),
                "Inner", List.of(LARGE, SMALL)));
    assertThat(layouts.of("Inner").size()).isEqualTo(16);
    Layout outer = layouts.of("Outer");
    assertThat(outer.size()).isEqualTo(56);
    assertThat(outer.slots().get(1)).extracting(Layout.Slot::offset).isEqualTo(8L);
    assertThat(outer.slots().get(1).size()).isEqualTo(48);
  }

  @Test
  void hugeSizesDoNotOverflow() {
    Type huge = new FixedArray(new FixedArray(LARGE.type(), Integer.MAX_VALUE), Integer.MAX_VALUE);
    assertThat(layout(new Field("a", huge), new Field("b", huge), SMALL).size())
        .isBetween(1L << 40, 1L << 41);
  }

  @Test
  void otherTypesHaveNoLayout() {
    assertThatThrownBy(() -> layout(new Field("x", new Type.Basic(BasicKind.CHAR))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("char has no fixed layout");
    assertThatThrownBy(() -> layout(new Field("x", new Named("T"))))
        .hasMessage("T has no fixed layout");
    assertThatThrownBy(() -> layout(new Field("x", new Named("S"))))
        .hasMessage("the layout S contains itself");
  }

  /** The figures are what {@code size_of} and {@code align_of} say of the Rust structs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u8, i16 | 4 | 2 | 0 1 | 0",
        "u8, f32 | 8 | 4 | 0 3 | 0",
        "u8, u64 | 16 | 8 | 0 7 | 0",
        "f64, f64, u8 | 24 | 8 | 0 0 0 | 7",
        "u8, [i16; 3], i32, [u8; 5] | 20 | 4 | 0 1 0 0 | 3",
        "u8, text<13>, u8, text<16> | 48 | 4 | 0 3 0 3 | 0",
        "u8, Point, [Point; 2], u8 | 64 | 8 | 0 7 0 0 | 7"
      })
  void layoutsAreThoseOfRust(
      String types, long size, int alignment, String paddings, int lastPadding) throws Exception {
    List<Field> fields = new ArrayList<>();
    for (String type : types.split(", ")) {
      fields.add(new Field("f" + fields.size(), new ContractScanner(type).type()));
    }
    Layout layout = new Layouts(Map.of("S", fields, "Point", List.of(LARGE, SMALL))).of("S");
    assertThat(layout.size()).isEqualTo(size);
    assertThat(layout.alignment()).isEqualTo(alignment);
    assertThat(layout.slots().stream().map(slot -> "" + slot.padding()))
        .containsExactly(paddings.split(" "));
    assertThat(layout.padding()).isEqualTo(lastPadding);
  }
}
