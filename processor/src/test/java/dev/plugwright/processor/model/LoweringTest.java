package dev.plugwright.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.Bounded;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.OptionForm;
import dev.plugwright.processor.model.ContractType.OptionType;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.SetType;
import dev.plugwright.processor.model.ContractType.Standard;
import dev.plugwright.processor.model.Lowering.Direct;
import dev.plugwright.processor.model.Lowering.Elements;
import dev.plugwright.processor.model.Lowering.Encoded;
import dev.plugwright.processor.model.Lowering.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoweringTest {
  @ParameterizedTest
  @EnumSource
  void scalarsCrossAsThemselves(Scalar scalar) {
    assertThat(Lowering.of(new ScalarType(scalar, false))).isEqualTo(new Direct(scalar));
    assertThat(Lowering.of(new ScalarType(scalar, true))).isEqualTo(new Direct(scalar));
  }

  @ParameterizedTest
  @EnumSource
  void onlyStringsCrossAsText(Standard standard) {
    assertThat(Lowering.of(standard))
        .isEqualTo(standard == Standard.STRING ? new Text() : new Encoded());
  }

  @ParameterizedTest
  @EnumSource
  void listsOfNumbersCrossAsRawElements(Scalar scalar) {
    ContractType boxed = new ScalarType(scalar, true);
    Lowering expected = scalar.numeric() ? new Elements(scalar) : new Encoded();
    assertThat(Lowering.of(new ListType(boxed))).isEqualTo(expected);
    assertThat(Lowering.of(new ListType(new Bounded(boxed)))).isEqualTo(expected);
    assertThat(Lowering.of(new ArrayType(new ScalarType(scalar, false)))).isEqualTo(expected);
  }

  @Test
  void everythingElseIsEncoded() {
    ContractType number = new ScalarType(Scalar.I32, true);
    assertThat(Lowering.of(new SetType(number))).isEqualTo(new Encoded());
    assertThat(Lowering.of(new OptionType(OptionForm.NULLABLE, number))).isEqualTo(new Encoded());
    assertThat(Lowering.of(new ListType(Standard.STRING))).isEqualTo(new Encoded());
    assertThat(Lowering.of(new ListType(new ListType(number)))).isEqualTo(new Encoded());
  }
}
