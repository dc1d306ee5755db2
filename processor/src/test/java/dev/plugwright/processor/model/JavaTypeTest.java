package dev.plugwright.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.contract.Type;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Bounded;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionForm;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import dev.plugwright.processor.model.JavaType.SetType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaTypeTest {
  static Stream<BasicKind> scalars() {
    return Stream.of(BasicKind.values()).filter(kind -> kind.scalar().isPresent());
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void scalarsCrossAsThemselves(BasicKind scalar) {
    assertThat(new ScalarType(scalar, false).lowering()).isEqualTo(new Direct(scalar));
    assertThat(new ScalarType(scalar, true).lowering()).isEqualTo(new Direct(scalar));
  }

  @Test
  void onlyStringsCrossAsText() {
    assertThat(LibraryType.STRING.lowering()).isEqualTo(new Text());
    assertThat(LibraryType.I128.lowering()).isEqualTo(new Encoded());
    assertThat(LibraryType.INSTANT.lowering()).isEqualTo(new Encoded());
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void listsOfNumbersCrossAsRawElements(BasicKind scalar) {
    JavaType boxed = new ScalarType(scalar, true);
    Lowering expected = scalar.plainNumber() ? new Elements(scalar) : new Encoded();
    assertThat(new ListType(boxed).lowering()).isEqualTo(expected);
    assertThat(new ListType(new Bounded(boxed)).lowering()).isEqualTo(expected);
    assertThat(new ArrayType(new ScalarType(scalar, false)).lowering()).isEqualTo(expected);
  }

  @Test
  void recordsWithAFixedLayoutCrossAsStructures() {
    Named point = new Named(new JavaName("p", List.of("Point")), List.of(), true);
    assertThat(point.lowering()).isEqualTo(new Structure(new Type.Named("Point")));
    assertThat(new ListType(point).lowering()).isEqualTo(new Encoded());
    assertThat(new Named(point.javaName(), List.of()).lowering()).isEqualTo(new Encoded());
  }

  @Test
  void writtenTypesKeepTheirContractType() {
    JavaType number = new ScalarType(BasicKind.U32, true);
    Type list = new Type.ListOf(new Type.Basic(BasicKind.U32));
    JavaName name = new JavaName("p", List.of("Outer", "Page"));
    assertThat(new ListType(new Bounded(number)).type()).isEqualTo(list);
    assertThat(new ArrayType(number).type()).isEqualTo(list);
    assertThat(new Converted(new ArrayType(number), name, name).type()).isEqualTo(list);
    assertThat(new Converted(new ArrayType(number), name, name).lowering())
        .isEqualTo(new Elements(BasicKind.U32));
    assertThat(new Named(name, List.of(new SetType(number))).type()).hasToString("Page<set<u32>>");
  }

  @Test
  void everythingElseIsEncoded() {
    JavaType number = new ScalarType(BasicKind.I32, true);
    assertThat(new SetType(number).lowering()).isEqualTo(new Encoded());
    assertThat(new OptionType(OptionForm.NULLABLE, number).lowering()).isEqualTo(new Encoded());
    assertThat(new ListType(LibraryType.STRING).lowering()).isEqualTo(new Encoded());
    assertThat(new ListType(new ListType(number)).lowering()).isEqualTo(new Encoded());
  }
}
