package dev.plugwright.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.Contract.Parameter;
import dev.plugwright.processor.model.Contract.PluginError;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.Bounded;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.OptionForm;
import dev.plugwright.processor.model.ContractType.OptionType;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.SetType;
import dev.plugwright.processor.model.ContractType.Standard;
import dev.plugwright.processor.model.Lowering.Direct;
import dev.plugwright.processor.model.Lowering.Elements;
import dev.plugwright.processor.model.Lowering.Encoded;
import dev.plugwright.processor.model.Lowering.Structure;
import dev.plugwright.processor.model.Lowering.Text;
import java.util.List;
import java.util.Optional;
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
  void recordsWithAFixedLayoutCrossAsStructures() {
    Named point = new Named(new JavaName("p", List.of("Point")), List.of(), true);
    assertThat(Lowering.of(point)).isEqualTo(new Structure(point));
    assertThat(Lowering.of(new ListType(point))).isEqualTo(new Encoded());
    assertThat(Lowering.of(new Named(point.javaName(), List.of()))).isEqualTo(new Encoded());
  }

  @Test
  void guestsOfferMemoryForWhatIsNoWasmValue() {
    ContractType number = new ScalarType(Scalar.I64, false);
    PluginError error =
        new PluginError(new JavaName("p", List.of("E")), Standard.STRING, "getMessage", true);
    assertThat(slots(Optional.empty(), Optional.empty())).containsExactly(2, 2);
    assertThat(slots(Optional.of(number), Optional.empty())).containsExactly(2, 2);
    assertThat(slots(Optional.of(Standard.STRING), Optional.empty())).containsExactly(2, 4);
    assertThat(slots(Optional.of(new ArrayType(number)), Optional.empty())).containsExactly(2, 4);
    assertThat(slots(Optional.of(number), Optional.of(error))).containsExactly(2, 4);
    assertThat(slots(Optional.empty(), Optional.of(error))).containsExactly(2, 4);
  }

  /** The slots of a method with one {@code long} parameter, as export and as import. */
  private static List<Integer> slots(Optional<ContractType> result, Optional<PluginError> error) {
    Parameter parameter = new Parameter("a", "a", new ScalarType(Scalar.I64, false));
    Method method =
        new Method("m", "m", List.of(parameter), result, error, false, false, List.of());
    return List.of(
        Lowering.javaSlots(method, ContractKind.PLUGIN),
        Lowering.javaSlots(method, ContractKind.HOST));
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
