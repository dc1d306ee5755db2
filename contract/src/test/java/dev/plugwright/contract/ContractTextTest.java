package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.evolution.ContractComparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ContractTextTest {
  private static final Type I32 = new Type.Basic(BasicKind.I32);
  private static final Type STRING = new Type.Basic(BasicKind.STRING);

  /** Every random contract is parsed from its text as it was, and is written as that text again. */
  @Property(tries = 500)
  void parsingUndoesWriting(@ForAll long seed) throws Exception {
    Contract written = new RandomContract(new Random(seed)).create();
    Contract parsed = Contract.parse(written.text());
    assertThat(parsed.kind()).isEqualTo(written.kind());
    assertThat(parsed.interfaceName()).isEqualTo(written.interfaceName());
    assertThat(parsed.methods()).isEqualTo(written.methods());
    assertThat(parsed.definitions()).isEqualTo(written.definitions());
    assertThat(parsed).isEqualTo(written).hasSameHashCodeAs(written);
    Contract rewritten =
        Contract.of(
            parsed.kind(), parsed.interfaceName(), parsed.methods(), parsed.definitions().values());
    assertThat(rewritten.text()).isEqualTo(written.text());
    assertThat(rewritten.sha256()).isEqualTo(written.sha256());
    assertThat(ContractComparison.between(written, parsed).differences()).isEmpty();
  }

  @Example
  void theOrderOfMethodsAndDefinitionsDoesNotMatter() {
    Method first = method("first", List.of(new Field("a", new Named("B"))));
    Method second = method("second", List.of(new Field("a", new Named("A"))));
    Definition a = new RecordDefinition(new Named("A"), List.of());
    Definition b = new EnumDefinition(new Named("B"), List.of("X", "Y"));
    Contract one = Contract.of(Contract.Kind.HOST, "T", List.of(second, first), List.of(b, a, b));
    assertThat(one.text())
        .isEqualTo(
            """
            plugwright-contract 1
            host T
            fn first(a: B)
            fn second(a: A)
            record A {}
            enum B { X, Y }
            """);
    assertThat(one)
        .isEqualTo(Contract.of(Contract.Kind.HOST, "T", List.of(first, second), List.of(a, b)));
  }

  @Example
  void documentationAndTemplatesAreNotPartOfTheText() {
    Named page = new Named("Page", List.of(I32));
    Method method = method("f", List.of(new Field("page", page)));
    Contract plain =
        Contract.of(
            Contract.Kind.PLUGIN,
            "T",
            List.of(method),
            List.of(new RecordDefinition(page, List.of(new Field("item", I32)))));
    Template template =
        new Template("Page", List.of("T"), List.of(new Field("item", new Named("T"))));
    Contract documented =
        plain.with(
            Documentation.builder()
                .contract(List.of("Tools."))
                .method("f", List.of("Does it."))
                .type("Page", List.of("A page."))
                .member("Page", "item", List.of("The item."))
                .build(),
            List.of(template));
    assertThat(documented).isEqualTo(plain);
    assertThat(documented.text()).isEqualTo(plain.text());
    assertThat(documented.hash()).isEqualTo(plain.hash());
    assertThat(documented.template("Page")).contains(template);
    assertThat(template.isParameter(new Named("T"))).isTrue();
    assertThat(template.isParameter(new Named("Page"))).isFalse();
    assertThat(documented.documentation().contract()).containsExactly("Tools.");
    assertThat(documented.documentation().method("f")).containsExactly("Does it.");
    assertThat(documented.documentation().type("Page")).containsExactly("A page.");
    assertThat(documented.documentation().member("Page", "item")).containsExactly("The item.");
    assertThat(documented.documentation().caseField("Page", "item", "x")).isEmpty();
    assertThat(plain.documentation().contract()).isEmpty();
    assertThat(plain.template("Page")).isEmpty();
  }

  @Example
  void invalidContractsAreNotCreated() {
    Method uses = method("f", List.of(new Field("a", new Named("A"))));
    assertThatThrownBy(() -> Contract.of(Contract.Kind.PLUGIN, "T", List.of(uses), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A is used but not defined");
    Definition one = new RecordDefinition(new Named("A"), List.of());
    Definition two = new EnumDefinition(new Named("A"), List.of("X"));
    assertThatThrownBy(
            () -> Contract.of(Contract.Kind.PLUGIN, "T", List.of(uses), List.of(one, two)))
        .hasMessage("A is defined twice");
    assertThatThrownBy(
            () -> Contract.of(Contract.Kind.PLUGIN, "T", List.of(uses, uses), List.of(one)))
        .hasMessage("the method f is defined twice");
    Definition wrong = new LayoutDefinition(new Named("A"), List.of(new Field("x", I32)), 8, 4);
    assertThatThrownBy(() -> Contract.of(Contract.Kind.PLUGIN, "T", List.of(uses), List.of(wrong)))
        .hasMessage("the layout A has size 4 align 4, not size 8 align 4");
  }

  private static Method method(String export, List<Field> parameters) {
    return new Method(export, parameters, Optional.empty(), Optional.empty(), false);
  }

  /** A contract in which every kind of type occurs sooner or later. */
  private static final class RandomContract {
    private final Random random;
    private final List<Named> defined = new ArrayList<>();
    private final List<Named> layouts = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    private RandomContract(Random random) {
      this.random = random;
    }

    private Contract create() {
      for (int i = random.nextInt(8); i > 0; i--) {
        String name = "D" + defined.size();
        defined.add(
            random.nextInt(3) == 0 ? new Named(name, List.of(type(2), type(2))) : new Named(name));
      }
      for (Named type : List.copyOf(defined)) {
        definitions.add(definition(type));
      }
      List<Method> methods = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        methods.add(new Method("m_" + i, fields(), optional(), optional(), random.nextBoolean()));
      }
      Collections.shuffle(methods, random);
      Collections.shuffle(definitions, random);
      Contract.Kind kind = random.nextBoolean() ? Contract.Kind.PLUGIN : Contract.Kind.HOST;
      return Contract.of(kind, "Random", methods, definitions);
    }

    private Definition definition(Named type) {
      return switch (random.nextInt(4)) {
        case 0 -> new RecordDefinition(type, fields());
        case 1 -> new EnumDefinition(type, List.of("One", "Two").subList(0, 1 + random.nextInt(2)));
        case 2 -> {
          List<Field> one = List.of(new Field(Case.UNNAMED, type(3)));
          yield new VariantDefinition(
              type,
              List.of(
                  new Case("None", List.of()), new Case("One", one), new Case("Many", fields())));
        }
        default -> layout(type);
      };
    }

    private LayoutDefinition layout(Named type) {
      List<Field> fields = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(5); i++) {
        fields.add(new Field("f" + i, fixed()));
      }
      Map<String, List<Field>> structs = new java.util.HashMap<>();
      for (Definition definition : definitions) {
        if (definition instanceof LayoutDefinition other) {
          structs.put(other.name(), other.fields());
        }
      }
      structs.put(type.name(), fields);
      Layout layout = new Layouts(structs).of(type.name());
      layouts.add(type);
      return new LayoutDefinition(type, fields, (int) layout.size(), layout.alignment());
    }

    private Type fixed() {
      return switch (random.nextInt(4)) {
        case 0 -> new Type.FixedText(1 + random.nextInt(20));
        case 1 -> new Type.FixedArray(I32, 1 + random.nextInt(5));
        case 2 -> layouts.isEmpty() ? I32 : layouts.get(random.nextInt(layouts.size()));
        default ->
            new Type.Basic(
                List.of(BasicKind.I8, BasicKind.U16, BasicKind.F32, BasicKind.U64)
                    .get(random.nextInt(4)));
      };
    }

    private List<Field> fields() {
      List<Field> fields = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        fields.add(new Field("f" + i, type(3)));
      }
      return fields;
    }

    private Optional<Type> optional() {
      return random.nextBoolean() ? Optional.of(type(3)) : Optional.empty();
    }

    private Type type(int depth) {
      return switch (depth == 0 ? 0 : random.nextInt(7)) {
        case 1 -> new Type.ListOf(type(depth - 1));
        case 2 -> new Type.SetOf(type(depth - 1));
        case 3 -> new Type.MapOf(type(depth - 1), type(depth - 1));
        case 4 -> new Type.OptionOf(type(depth - 1));
        case 5 -> defined.isEmpty() ? STRING : defined.get(random.nextInt(defined.size()));
        default -> new Type.Basic(BasicKind.values()[random.nextInt(BasicKind.values().length)]);
      };
    }
  }
}
