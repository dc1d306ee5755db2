package dev.plugwright.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.Contract.Parameter;
import dev.plugwright.processor.model.Contract.PluginError;
import dev.plugwright.processor.model.ContractKind;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.FixedArray;
import dev.plugwright.processor.model.ContractType.FixedText;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.Standard;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.Definition.Component;
import dev.plugwright.processor.model.Definition.Constant;
import dev.plugwright.processor.model.Definition.EnumDefinition;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.Scalar;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTextTest {
  private static final ContractType F64 = new ScalarType(Scalar.F64, false);
  private static final ContractType BOOL = new ScalarType(Scalar.BOOL, false);

  @Test
  void listsMethodsByExportAndTypesByName() {
    Contract contract =
        new Contract(
            ContractKind.PLUGIN,
            name("Drawing"),
            true,
            false,
            List.of(
                new Method(
                    "wordCount",
                    "word_count",
                    List.of(new Parameter("text", "text", Standard.STRING)),
                    Optional.of(new ScalarType(Scalar.I32, false)),
                    Optional.empty(),
                    false,
                    false,
                    List.of()),
                new Method(
                    "draw",
                    "draw",
                    List.of(
                        new Parameter("shape", "shape", named("Shape")),
                        new Parameter("level", "level", named("Level"))),
                    Optional.empty(),
                    Optional.of(
                        new PluginError(name("Failure"), named("Problem"), "problem", true)),
                    true,
                    false,
                    List.of())),
            List.of(shape(), record("Problem"), level()),
            List.of());

    assertThat(ContractText.of(contract))
        .isEqualTo(
            """
            plugwright-contract 1
            interface Drawing
            fn draw(shape: Shape, level: Level) ! Problem optional
            fn word_count(text: string) -> i32
            enum Level { Low, High }
            record Problem {}
            variant Shape { Empty, Circle(f64), Poly { points: list<f64>, closed: bool } }
            """);
  }

  @Test
  void saysWhatTheHostImplementsAndWhatLiesWhere() {
    Named point = new Named(name("Point"), List.of(), true);
    List<Component> components =
        List.of(
            component("x", F64),
            component("name", new FixedText(5)),
            component("flags", new FixedArray(new ArrayType(F64), 3)));
    Contract contract =
        new Contract(
            ContractKind.HOST,
            name("Radar"),
            true,
            false,
            List.of(
                new Method(
                    "plot",
                    "plot",
                    List.of(new Parameter("point", "point", point)),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    List.of())),
            List.of(new RecordDefinition(point, List.of(), components, components, List.of())),
            List.of());

    assertThat(ContractText.of(contract))
        .isEqualTo(
            """
            plugwright-contract 1
            host Radar
            fn plot(point: Point)
            layout Point { x: f64, name: text<5>, flags: [f64; 3] } size 48 align 8
            """);
  }

  @Test
  void hashIsTheStartOfTheDigest() {
    // The SHA-256 of "abc" starts with these bytes (FIPS 180-2, appendix B.1).
    assertThat(ContractText.hash("abc")).isEqualTo("ba7816bf8f01cfea");
  }

  private static Definition shape() {
    return new VariantDefinition(
        named("Shape"),
        List.of(
            record("Empty"),
            record("Circle", component("radius", F64)),
            record("Poly", component("points", new ListType(F64)), component("closed", BOOL))),
        List.of());
  }

  private static Definition level() {
    return new EnumDefinition(
        named("Level"),
        List.of(new Constant("Low", List.of()), new Constant("High", List.of())),
        List.of());
  }

  private static RecordDefinition record(String name, Component... components) {
    List<Component> all = List.of(components);
    return new RecordDefinition(named(name), List.of(), all, all, List.of());
  }

  private static Component component(String name, ContractType type) {
    return new Component(name, name, type, List.of());
  }

  private static Named named(String simpleName) {
    return new Named(name(simpleName), List.of());
  }

  private static JavaName name(String simpleName) {
    return new JavaName("p", List.of(simpleName));
  }
}
