package dev.plugwright.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.FixedArray;
import dev.plugwright.processor.model.ContractType.FixedText;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.Definition.Component;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Layout.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures are what {@code size_of} and {@code align_of} say of the Rust structs. */
class LayoutTest {
  private static final ContractType U8 = scalar(Scalar.U8);
  private static final ContractType I16 = scalar(Scalar.I16);
  private static final ContractType I32 = scalar(Scalar.I32);
  private static final ContractType F64 = scalar(Scalar.F64);

  private final List<RecordDefinition> records = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "I8, 1", "U8, 1", "I16, 2", "U16, 2", "I32, 4", "U32, 4", "F32, 4", "I64, 8", "U64, 8", "F64, 8"
  })
  void scalarsAreAlignedToTheirSize(Scalar scalar, int size) {
    Layout layout = layout(U8, scalar(scalar));
    assertThat(layout.size()).isEqualTo(2L * size);
    assertThat(layout.align()).isEqualTo(size);
    assertThat(paddings(layout)).containsExactly(0, size - 1);
    assertThat(layout.padding()).isZero();
  }

  @Test
  void theEndIsPaddedToo() {
    Layout layout = layout(F64, F64, U8);
    assertThat(layout.size()).isEqualTo(24);
    assertThat(layout.align()).isEqualTo(8);
    assertThat(layout.padding()).isEqualTo(7);
  }

  @Test
  void arraysAreAlignedLikeTheirElements() {
    Layout layout = layout(U8, array(I16, 3), I32, array(U8, 5));
    assertThat(paddings(layout)).containsExactly(0, 1, 0, 0);
    assertThat(layout.size()).isEqualTo(20);
    assertThat(layout.align()).isEqualTo(4);
    assertThat(layout.padding()).isEqualTo(3);
  }

  @Test
  void textsAreStructuresOfLengthAndBytes() {
    Layout layout = layout(U8, new FixedText(13), U8, new FixedText(16));
    assertThat(Layout.paddingAfter(new FixedText(13))).isEqualTo(3);
    assertThat(Layout.paddingAfter(new FixedText(16))).isZero();
    assertThat(paddings(layout)).containsExactly(0, 3, 0, 3);
    assertThat(layout.size()).isEqualTo(48);
    assertThat(layout.align()).isEqualTo(4);
  }

  @Test
  void nestedRecordsKeepTheirPadding() {
    Named point = define(F64, U8);
    Layout layout = layout(U8, point, array(point, 2), U8);
    assertThat(paddings(layout)).containsExactly(0, 7, 0, 0);
    assertThat(layout.size()).isEqualTo(64);
    assertThat(layout.align()).isEqualTo(8);
  }

  @Test
  void hugeSizesDoNotOverflow() {
    Named inner = define(F64);
    for (int depth = 0; depth < 10; depth++) {
      inner = define(array(inner, 65_535), U8);
    }
    assertThat(Layout.of(inner, new TypeGraph(records)).size()).isGreaterThan(1L << 32);
  }

  private Layout layout(ContractType... components) {
    Named type = define(components);
    return Layout.of(type, new TypeGraph(records));
  }

  private Named define(ContractType... components) {
    Named type = new Named(new JavaName("p", List.of("R" + records.size())), List.of(), true);
    List<Component> all = new ArrayList<>();
    for (ContractType component : components) {
      String name = "c" + all.size();
      all.add(new Component(name, name, component, List.of()));
    }
    records.add(new RecordDefinition(type, List.of(), all, all, List.of()));
    return type;
  }

  private static List<Integer> paddings(Layout layout) {
    return layout.fields().stream().map(Field::padding).toList();
  }

  private static ContractType scalar(Scalar scalar) {
    return new ScalarType(scalar, false);
  }

  private static ContractType array(ContractType element, int length) {
    return new FixedArray(new ArrayType(element), length);
  }
}
