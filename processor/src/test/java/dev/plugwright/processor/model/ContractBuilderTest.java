package dev.plugwright.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Template;
import dev.plugwright.contract.Type;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaContract.Parameter;
import dev.plugwright.processor.model.JavaContract.PluginError;
import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaDefinition.Constant;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import dev.plugwright.processor.model.JavaType.Variable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContractBuilderTest {
  private static final JavaType F64 = new ScalarType(BasicKind.F64, false);
  private static final JavaType BOOL = new ScalarType(BasicKind.BOOL, false);

  @Test
  void listsMethodsByExportAndTypesByName() {
    JavaContract contract =
        JavaContract.of(
            Contract.Kind.PLUGIN,
            name("Drawing"),
            name("DrawingCodecs"),
            OptionalInt.empty(),
            false,
            List.of(
                new Method(
                    "wordCount",
                    "word_count",
                    List.of(new Parameter("text", "text", LibraryType.STRING)),
                    Optional.of(new ScalarType(BasicKind.I32, false)),
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

    assertThat(contract.contract().text())
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
    JavaContract contract =
        JavaContract.of(
            Contract.Kind.HOST,
            name("Radar"),
            name("RadarCodecs"),
            OptionalInt.empty(),
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

    assertThat(contract.contract().text())
        .isEqualTo(
            """
            plugwright-contract 1
            host Radar
            fn plot(point: Point)
            layout Point { x: f64, name: text<5>, flags: [f64; 3] } size 48 align 8
            """);
  }

  @Test
  void keepsDescriptionsAndTemplatesBesideTheText() {
    Named page = new Named(name("Page"), List.of(BOOL));
    Component item = new Component("theItem", "the_item", new Variable("T"), List.of("Its items."));
    Component closed = new Component("theItem", "the_item", BOOL, List.of("Its items."));
    RecordDefinition record =
        new RecordDefinition(
            page, List.of("T"), List.of(closed), List.of(item), List.of("A page."));
    Method method =
        new Method(
            "show",
            "show",
            List.of(new Parameter("page", "page", page)),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            List.of("Shows a page."));
    Contract contract =
        JavaContract.of(
                Contract.Kind.PLUGIN,
                name("Viewer"),
                name("ViewerCodecs"),
                OptionalInt.empty(),
                false,
                List.of(method),
                List.of(record, shape()),
                List.of("Views."))
            .contract();
    assertThat(contract.text()).contains("record Page<bool> { the_item: bool }");
    assertThat(contract.template("Page"))
        .contains(
            new Template(
                "Page", List.of("T"), List.of(new Field("the_item", new Type.Named("T")))));
    assertThat(contract.documentation().contract()).containsExactly("Views.");
    assertThat(contract.documentation().method("show")).containsExactly("Shows a page.");
    assertThat(contract.documentation().type("Page")).containsExactly("A page.");
    assertThat(contract.documentation().member("Page", "the_item")).containsExactly("Its items.");
    assertThat(contract.documentation().caseField("Shape", "Circle", "radius"))
        .containsExactly("radius of it");
  }

  @Test
  void javaTypesThatTheContractCannotTellApartAreOneDefinition() {
    Named lists = new Named(name("Page"), List.of(new ListType(F64)));
    Named arrays = new Named(name("Page"), List.of(new ArrayType(F64)));
    JavaContract contract =
        JavaContract.of(
            Contract.Kind.PLUGIN,
            name("Viewer"),
            name("ViewerCodecs"),
            OptionalInt.empty(),
            false,
            List.of(),
            List.of(page(lists), page(arrays)),
            List.of());
    assertThat(contract.definitions()).hasSize(2);
    assertThat(contract.contract().definitions()).containsOnlyKeys("Page<list<f64>>");
  }

  private static RecordDefinition page(Named type) {
    List<Component> closed = List.of(component("item", type.arguments().getFirst()));
    List<Component> open = List.of(component("item", new Variable("T")));
    return new RecordDefinition(type, List.of("T"), closed, open, List.of());
  }

  private static JavaDefinition shape() {
    return new VariantDefinition(
        named("Shape"),
        List.of(
            record("Empty"),
            record("Circle", component("radius", F64)),
            record("Poly", component("points", new ListType(F64)), component("closed", BOOL))),
        List.of());
  }

  private static JavaDefinition level() {
    return new EnumDefinition(
        named("Level"),
        List.of(new Constant("LOW", "Low", List.of()), new Constant("HIGH", "High", List.of())),
        List.of());
  }

  private static RecordDefinition record(String name, Component... components) {
    List<Component> all = List.of(components);
    return new RecordDefinition(named(name), List.of(), all, all, List.of());
  }

  private static Component component(String name, JavaType type) {
    return new Component(name, name, type, List.of(name + " of it"));
  }

  private static Named named(String simpleName) {
    return new Named(name(simpleName), List.of());
  }

  private static JavaName name(String simpleName) {
    return new JavaName("p", List.of(simpleName));
  }
}
