package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractParserTest {
  private static final String HEAD = "plugwright-contract 1\ninterface Tools\n";

  static final String SITE =
      """
      plugwright-contract 1
      interface SitePlugin
      fn begin(site: Site) optional
      fn find(page: Page<list<Site>>, by: map<string, option<i64>>) -> set<Severity>
      fn process(chapter: string, site: Site) -> Site ! Problem
      fn stop()
      record Empty {}
      record Page<list<Site>> { items: list<list<Site>>, next: option<Page<list<Site>>> }
      variant Problem { Unknown, Failed(string), Bad { line: i32, shape: Empty } }
      enum Severity { Info, Warning }
      record Site { name: string }
      """;

  private static final Type STRING = new Type.Basic(BasicKind.STRING);
  private static final Type SITE_TYPE = new Type.Named("Site");

  /** A terminal would obey some of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b",
        "\u001b[31m",
        "\u0000",
        "\u0085",
        "\u009b",
        "\u202e",
        "\u2028",
        "\ud83d"
      })
  void unprintableCharactersAreRefused(String characters) {
    for (String line : List.of("fn f%s()", "fn f(x%s: i32)", "record R%s {}", "enum E { A%s }")) {
      assertThatThrownBy(() -> Contract.parse(HEAD + line.formatted(characters) + "\n"))
          .isInstanceOf(ContractSyntaxException.class)
          .hasMessageStartingWith(
              "it has the unprintable character U+%04X at offset "
                  .formatted((int) characters.charAt(0)));
    }
  }

  @Test
  void methodsHaveTheirTypes() throws Exception {
    Contract contract = Contract.parse(SITE);
    assertThat(contract.interfaceName()).isEqualTo("SitePlugin");
    assertThat(contract.text()).isEqualTo(SITE);
    assertThat(contract.methods())
        .extracting(Method::export)
        .containsExactly("begin", "find", "process", "stop");

    Method begin = contract.method("begin").orElseThrow();
    assertThat(begin.optional()).isTrue();
    assertThat(begin.result()).isEmpty();
    assertThat(begin.parameters()).containsExactly(new Field("site", SITE_TYPE));

    Method process = contract.method("process").orElseThrow();
    assertThat(process.optional()).isFalse();
    assertThat(process.result()).contains(SITE_TYPE);
    assertThat(process.error()).contains(new Type.Named("Problem"));

    Method find = contract.method("find").orElseThrow();
    assertThat(find.parameters())
        .extracting(Field::toString)
        .containsExactly("page: Page<list<Site>>", "by: map<string, option<i64>>");
    assertThat(find.result()).contains(new Type.SetOf(new Type.Named("Severity")));
    assertThat(contract.method("stop").orElseThrow().parameters()).isEmpty();
    assertThat(contract.method("nothing")).isEmpty();
  }

  @Test
  void definitionsHaveTheirFields() throws Exception {
    Contract contract = Contract.parse(SITE);
    assertThat(contract.definitions())
        .containsOnlyKeys("Empty", "Page<list<Site>>", "Problem", "Severity", "Site")
        .containsEntry("Empty", new RecordDefinition(new Type.Named("Empty"), List.of()))
        .containsEntry(
            "Severity", new EnumDefinition(new Type.Named("Severity"), List.of("Info", "Warning")))
        .containsEntry(
            "Problem",
            new VariantDefinition(
                new Type.Named("Problem"),
                List.of(
                    new Case("Unknown", List.of()),
                    new Case("Failed", List.of(new Field("0", STRING))),
                    new Case(
                        "Bad",
                        List.of(
                            new Field("line", new Type.Basic(BasicKind.I32)),
                            new Field("shape", new Type.Named("Empty")))))));
  }

  @Test
  void everyBasicTypeHasItsNotation() throws Exception {
    for (BasicKind kind : BasicKind.values()) {
      Contract contract = Contract.parse(HEAD + "fn f() -> " + kind.notation() + "\n");
      assertThat(contract.methods().get(0).result()).contains(new Type.Basic(kind));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"i32", "uuid", "list<i32>", "map<A, B>", "text"})
  void builtInTypesAreNotDefined(String name) {
    assertThatThrownBy(() -> Contract.parse(HEAD + "record " + name + " {}\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage(name + " is a built-in type");
  }

  @Test
  void genericNamesAreParsedIntoTheirArguments() throws Exception {
    Contract contract = Contract.parse(SITE);
    Type page = contract.method("find").orElseThrow().parameters().get(0).type();
    assertThat(page)
        .isEqualTo(new Type.Named("Page", List.of(new Type.ListOf(SITE_TYPE))))
        .hasToString("Page<list<Site>>");
    assertThatThrownBy(() -> new Type.Named("Page<Site>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layout A { x: i32, y: i64 } size 12 align 8 | the layout A has size 16 align 8, not size 12 align 8",
        "layout A { x: i32 } size 4 align 8 | the layout A has size 4 align 4, not size 4 align 8",
        "layout A { x: bool } size 1 align 1 | invalid layout A: bool has no fixed layout",
        "layout A { x: list<i32> } size 8 align 8 | invalid layout A: list<i32> has no fixed layout",
        "layout A { x: A } size 8 align 8 | invalid layout A: the layout A contains itself",
        "layout A { x: [A; 2] } size 8 align 8 | invalid layout A: the layout A contains itself",
        "layout A { x: R } size 8 align 8 / record R {} | invalid layout A: R has no fixed layout",
        "layout A { x: B, y: [B; 2] } size 8 align 8 / layout B { x: A } size 8 align 8 | invalid layout A: the layout A contains itself",
        "layout A { x: [[[i64; 999999999]; 999999999]; 999999999] } size 8 align 8 | the layout A has size 1099511627776 align 8, not size 8 align 8"
      })
  void theSizesOfLayoutsAreChecked(String lines, String message) {
    assertThatThrownBy(() -> Contract.parse(HEAD + lines.replace(" / ", "\n") + "\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage(message);
  }

  @Test
  void longChainsOfLayoutsAreRead() throws Exception {
    StringBuilder chain = new StringBuilder(HEAD);
    for (int i = 0; i < 50_000; i++) {
      chain.append("layout L").append(i).append(" { x: ");
      chain.append(i == 49_999 ? "u8" : "L" + (i + 1)).append(" } size 1 align 1\n");
    }
    Contract contract = Contract.parse(chain.toString());
    assertThat(contract.definitions()).hasSize(50_000);
    assertThat(contract.graph().reachesFloat(new Type.Named("L0"))).isFalse();
    assertThat(contract.graph().recursive(new Type.Named("L0"))).isFalse();
    assertThat(contract.graph().minimumSize(new Type.Named("L49999"))).isOne();
  }

  @Test
  void theHashIsThatOfTheText() throws Exception {
    // printf 'plugwright-contract 1\ninterface Tools\n' | sha256sum | cut -c1-16
    assertThat(Contract.parse(HEAD).hash()).isEqualTo("608091ee71e3a102");
    assertThat(Contract.parse(HEAD).sha256()).hasSize(64).startsWith("608091ee71e3a102");
    assertThat(Contract.parse(SITE).hash()).isEqualTo(Contract.parse(SITE).hash());
    assertThat(Contract.parse(SITE).hash()).isNotEqualTo(Contract.parse(HEAD).hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "plugwright-contract 1",
        "plugwright-contract 2\ninterface Tools\n",
        " plugwright-contract 1\ninterface Tools\n",
        "\uFEFFplugwright-contract 1\ninterface Tools\n",
        "interface Tools\nplugwright-contract 1\n"
      })
  void theHeaderComesFirst(String text) {
    assertThatThrownBy(() -> Contract.parse(text))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage("the first line is not 'plugwright-contract 1'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | expected fn, record, layout, enum or variant, at column 1 of ''",
        "struct A {} | expected fn, record, layout, enum or variant, at column 1 of 'struct A {}'",
        "fn f | expected a name and '(', at column 4 of 'fn f'",
        "fn () | expected a name and '(', at column 4 of 'fn ()'",
        "fn f( | expected a name, at column 6 of 'fn f('",
        "fn f(a) | expected ': ', at column 7 of 'fn f(a)'",
        "fn f(a: i32,b: i32) | expected ', ', at column 12 of 'fn f(a: i32,b: i32)'",
        "fn f(a: i32 | expected ', ', at column 12 of 'fn f(a: i32'",
        "fn f(a: ) | expected a name, at column 9 of 'fn f(a: )'",
        "fn f() -> | expected the end of the line, at column 7 of 'fn f() ->'",
        "fn f() optional  | ok",
        "fn f() optional x | expected the end of the line, at column 16 of 'fn f() optional x'",
        "fn f() ! i32 -> i32 | expected the end of the line, at column 13 of 'fn f() ! i32 -> i32'",
        "fn f() -> list<i32 | expected '>', at column 19 of 'fn f() -> list<i32'",
        "fn f() -> map<i32> | expected ', ', at column 18 of 'fn f() -> map<i32>'",
        "fn f() -> list<> | expected a name, at column 16 of 'fn f() -> list<>'",
        "record A | expected ' {', at column 9 of 'record A'",
        "record A { } | expected a name, at column 12 of 'record A { }'",
        "record A { x: i32} | expected ' }', at column 18 of 'record A { x: i32}'",
        "record A { x: i32, } | expected a name, at column 20 of 'record A { x: i32, }'",
        "record {} | expected a name, at column 8 of 'record {}'",
        "enum E {} | expected ' { ', at column 7 of 'enum E {}'",
        "enum E { A B } | expected ' }', at column 11 of 'enum E { A B }'",
        "variant V {} | expected ' { ', at column 10 of 'variant V {}'",
        "variant V { A(i32 } | expected ')', at column 18 of 'variant V { A(i32 }'",
        "variant V { A() } | expected a name, at column 15 of 'variant V { A() }'"
      })
  void eachSyntaxFaultSaysWhere(String line, String message) throws Exception {
    if (message.equals("ok")) {
      Contract.parse(HEAD + line + "\n");
      return;
    }
    assertThatThrownBy(() -> Contract.parse(HEAD + line + "\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn f(a: A)",
        "fn f() -> list<A>",
        "fn f() -> set<A>",
        "fn f() -> option<A>",
        "fn f() -> map<A, i32>",
        "fn f() -> map<i32, A>",
        "fn f() ! A",
        "record R { a: A }",
        "variant V { One(A) }",
        "variant V { One { a: A } }"
      })
  void whatIsUsedIsDefined(String line) {
    assertThatThrownBy(() -> Contract.parse(HEAD + line + "\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage("A is used but not defined");
  }

  @Test
  void theArgumentsOfAGenericNameAreOnlyAName() throws Exception {
    Contract contract = Contract.parse(HEAD + "fn f(p: Page<A>)\nrecord Page<A> {}\n");
    assertThat(contract.definitions()).containsOnlyKeys("Page<A>");
    assertThatThrownBy(() -> Contract.parse(HEAD + "fn f(p: Page<B>)\nrecord Page<A> {}\n"))
        .hasMessage("Page<B> is used but not defined");
  }

  @Test
  void nothingIsThereTwice() {
    assertThatThrownBy(() -> Contract.parse(HEAD + "record A {}\nenum A { B }\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage("A is defined twice");
    assertThatThrownBy(() -> Contract.parse(HEAD + "fn f()\nfn f() -> i32\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage("the method f is defined twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list<", "set<", "option<", "map<i32, ", "Page<", "map<"})
  void nestingIsLimited(String opening) {
    for (int depth : new int[] {65, 1_000, 1_000_000 / opening.length()}) {
      assertThatThrownBy(() -> Contract.parse(HEAD + "fn f() -> " + opening.repeat(depth)))
          .isInstanceOf(ContractSyntaxException.class)
          .hasMessageStartingWith("types are nested deeper than 64, at column ");
    }
  }

  @Test
  void nestingUpToTheLimitIsRead() throws Exception {
    String type = "list<".repeat(63) + "i32" + ">".repeat(63);
    assertThat(Contract.parse(HEAD + "fn f() -> " + type).methods().get(0).result().orElseThrow())
        .hasToString(type);
  }

  @Test
  void aLineMayHoldAnyNumberOfTypes() throws Exception {
    String fields = "x: Page<Page<A>>, y: map<A, list<A>>, ".repeat(100) + "z: A";
    String types = "record A {}\nrecord Page<Page<A>> { " + fields + " }\n";
    assertThat(Contract.parse(HEAD + types).definitions()).hasSize(2);
  }

  @Test
  void hugeTextsAreRefused() throws Exception {
    String line = "fn f(" + "x".repeat(5 << 20) + "\n";
    assertThatThrownBy(() -> Contract.parse(HEAD + line))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessage("it is longer than 4194304 characters");
    String shorter = "fn f(" + "x".repeat(4_000_000) + "\n";
    assertThatThrownBy(() -> Contract.parse(HEAD + shorter))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessageStartingWith("expected ': '")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    StringBuilder many = new StringBuilder(HEAD);
    for (int i = 0; i < 100_000; i++) {
      many.append("record R")
          .append(i)
          .append(" { next: R")
          .append((i + 1) % 100_000)
          .append(" }\n");
    }
    assertThat(Contract.parse(many.toString()).definitions()).hasSize(100_000);
  }
}
