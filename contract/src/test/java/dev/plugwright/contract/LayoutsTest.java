package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.Named;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
