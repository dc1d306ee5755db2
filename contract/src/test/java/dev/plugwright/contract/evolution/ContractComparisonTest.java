package dev.plugwright.contract.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.evolution.Conversion.Copy;
import dev.plugwright.contract.evolution.Conversion.Fields;
import dev.plugwright.contract.evolution.Conversion.Take;
import dev.plugwright.contract.evolution.MethodConversion.Passed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractComparisonTest {
  private static Contract contract(String lines) {
    try {
      return Contract.parse("plugwright-contract 1\ninterface T\n" + lines + "\n");
    } catch (ContractSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static ContractComparison compare(String host, String plugin) {
    return ContractComparison.between(contract(host), contract(plugin));
  }

  private static List<String> differences(String host, String plugin) {
    return compare(host, plugin).differences().stream().map(Difference::toString).toList();
  }

  private static ContractComparison revisions(String host, String plugin)
      throws ContractSyntaxException {
    String head = "plugwright-contract 1\ninterface T";
    return ContractComparison.between(
        Contract.parse(head + host + "\nfn f(a: i32)\n"),
        Contract.parse(head + plugin + "\nfn f(a: string)\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "' revision 5'|' revision 3'|PLUGIN|'the plugin is older: revision 3, host 5'|rebuild the"
            + " plugin against the host's contract",
        "' revision 3'|' revision 5'|HOST|'the host is older: revision 3, plugin 5'|use a host of"
            + " revision 5 or later, or build the plugin against revision 3",
        "' revision 3'|' revision 3'|none|'both have revision 3, and differ: one was changed"
            + " without a new revision'|rebuild the plugin against the host's contract",
        "''|' revision 3'|none|''|rebuild the plugin against the host's contract",
        "' revision 3'|''|none|''|rebuild the plugin against the host's contract",
      })
  void revisionsTellWhoIsOlder(
      String host, String plugin, Revisions.Side older, String words, String remedy)
      throws ContractSyntaxException {
    ContractComparison comparison = revisions(host, plugin);
    assertThat(comparison.revisions().older()).isEqualTo(Optional.ofNullable(older));
    assertThat(comparison.revisions()).hasToString(words);
    assertThat(comparison.differences())
        .extracting(Difference::toString)
        .containsExactly(
            "method f, parameter a: i32 in the host, string in the plugin (to the plugin: refused;"
                + " no value of the one is a value of the other: "
                + remedy
                + ")");
  }

  @Test
  void revisionsAloneAreNoDifference() throws ContractSyntaxException {
    String text = "plugwright-contract 1\ninterface T%s\nfn f(a: i32)\n";
    ContractComparison same =
        ContractComparison.between(
            Contract.parse(text.formatted(" revision 4")), Contract.parse(text.formatted("")));
    assertThat(same.differences()).isEmpty();
    assertThat(same.isSame()).isTrue();
  }

  @Test
  void equalContractsNeedNothing() {
    String text = "fn f(a: R) -> R ! E\nrecord R { a: list<R>, b: map<E, i32> }\nenum E { A, B }";
    ContractComparison same = compare(text, text);
    assertThat(same.differences()).isEmpty();
    assertThat(same.isSame()).isTrue();
    assertThat(same.verdict()).isEqualTo(Verdict.WORKS);
  }

  @Test
  void annotationsAloneNeedNothing() {
    ContractComparison same =
        compare(
            "fn f(a: R) -> E was g\nrecord R { a: i32 = '1' was b } was Q\nenum E { A unknown }",
            "fn f(a: R) -> E\nrecord R { a: i32 }\nenum E { A }");
    assertThat(same.differences()).isEmpty();
    assertThat(same.isSame()).isTrue();
  }

  @Test
  void aFieldThatTheHostAddsGoesOneWayAndHasADefaultTheOther() {
    String old = "fn f(a: R) -> R\nrecord R { a: i32 }";
    assertThat(differences("fn f(a: R) -> R\nrecord R { a: i32, b: string = 'x y' }", old))
        .containsExactly(
            "record R, field b: string in the host, nothing in the plugin"
                + " (to the plugin: works; it is left out)",
            "record R, field b: string in the host, nothing in the plugin"
                + " (to the host: works with default; it is 'x y')");
    assertThat(differences("fn f(a: R) -> R\nrecord R { a: i32, b: string }", old))
        .contains(
            "record R, field b: string in the host, nothing in the plugin (to the host: refused;"
                + " write @Default on it in the host's contract, or rebuild the plugin)");
    assertThat(differences(old, "fn f(a: R) -> R\nrecord R { a: i32, b: string }"))
        .contains(
            "record R, field b: nothing in the host, string in the plugin (to the plugin: refused;"
                + " the plugin needs it: use a host whose contract has it, or rebuild the plugin)");
  }

  @Test
  void equalPartsAreCopied() {
    ContractComparison comparison =
        compare(
            "fn f(a: R)\nrecord R { t: Tree, b: i64 }\nrecord Tree { v: i32, c: list<Tree> }",
            "fn f(a: R)\nrecord R { t: Tree, b: i32 }\nrecord Tree { v: i32, c: list<Tree> }");
    MethodConversion method = comparison.method("f").orElseThrow();
    Conversion.Reference argument =
        (Conversion.Reference) ((Passed) method.arguments().get(0)).conversion().orElseThrow();
    Fields fields = (Fields) comparison.conversion(argument.pair()).orElseThrow();
    assertThat(((Take) fields.steps().get(0)).value()).isEqualTo(new Copy(new Type.Named("Tree")));
    assertThat(((Take) fields.steps().get(1)).value()).isInstanceOf(Conversion.Number.class);
  }

  @Test
  void constantsAtTheEndOfTheReceiverChangeNothing() {
    ContractComparison comparison =
        compare("fn f() -> E\nenum E { A, B, C }", "fn f() -> E\nenum E { A, B }");
    assertThat(comparison.differences())
        .extracting(Difference::toString)
        .containsExactly(
            "enum E, constant C: C in the host, nothing in the plugin"
                + " (to the host: works; it does not occur)");
    assertThat(comparison.isSame()).isTrue();
  }

  @Test
  void aConstantThatTheReceiverLacksMayFail() {
    assertThat(differences("fn f(a: E)\nenum E { A, B }", "fn f(a: E)\nenum E { A }"))
        .containsExactly(
            "enum E, constant B: B in the host, nothing in the plugin"
                + " (to the plugin: may fail; this value is an error)");
    assertThat(differences("fn f(a: E)\nenum E { A, B }", "fn f(a: E)\nenum E { A, X unknown }"))
        .contains(
            "enum E, constant B: B in the host, nothing in the plugin"
                + " (to the plugin: works with default; X takes its place)");
  }

  @Test
  void methods() {
    assertThat(differences("fn f()\nfn g() optional", "fn f()\nfn h()"))
        .containsExactly(
            "method g: fn g in the host, nothing in the plugin"
                + " (works; the host's default body runs)");
    assertThat(differences("fn f()\nfn g()", "fn f()"))
        .containsExactly(
            "method g: fn g in the host, nothing in the plugin (refused; give it a default body in"
                + " the host's contract, or rebuild the plugin)");
    assertThat(differences("fn g() was f", "fn f()"))
        .containsExactly("method g: fn g in the host, fn f in the plugin (works; it was renamed)");
    assertThat(compare("fn f()", "fn g() was f").method("f").orElseThrow().callee().export())
        .isEqualTo("g");
    assertThat(compare("fn f()\nfn g() was h", "fn f()\nfn g()").isSame()).isTrue();
  }

  @Test
  void parameters() {
    assertThat(differences("fn f(a: i32, b: string)", "fn f(a: i32)"))
        .containsExactly(
            "method f, parameter b: string in the host, nothing in the plugin"
                + " (to the plugin: works; it is left out)");
    assertThat(differences("fn f(a: i32)", "fn f(a: i32, b: string = 'x', c: option<i8>)"))
        .containsExactly(
            "method f, parameter b: nothing in the host, string in the plugin"
                + " (to the plugin: works with default; it is 'x')",
            "method f, parameter c: nothing in the host, option<i8> in the plugin"
                + " (to the plugin: works with default; it is empty)");
    assertThat(compare("fn f(a: i32)", "fn f(a: i32, b: string)").verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f(a: i32, b: i32)", "fn f(b: i32, a: i32)").verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f(a: i32, c: i32)", "fn f(a: i32, b: i32, c: i32)").verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f(a: i32, b: i32)", "fn f(x: i32, y: i32)").differences()).isEmpty();
  }

  @Test
  void results() {
    assertThat(compare("fn f()", "fn f() -> i32").verdict()).isEqualTo(Verdict.WORKS);
    assertThat(compare("fn f() -> i32", "fn f()").verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f() ! string", "fn f()").verdict()).isEqualTo(Verdict.WORKS);
    assertThat(compare("fn f()", "fn f() ! string").verdict()).isEqualTo(Verdict.MAY_FAIL);
    assertThat(compare("fn f() ! i64", "fn f() ! i32").verdict()).isEqualTo(Verdict.WORKS);
  }

  /** Different keys may be equal for a reader that knows less of them. */
  @Test
  void elementsThatCannotBeToldApart() {
    String old = "fn f(a: set<K>, b: map<K, i8>)\nrecord K { a: i8 }";
    assertThat(differences("fn f(a: set<K>, b: map<K, i8>)\nrecord K { a: i8, b: i8 }", old))
        .contains(
            "method f, parameter a: set<K> in the host, set<K> in the plugin (to the plugin: may"
                + " fail; elements that the reader cannot tell apart are an error)",
            "method f, parameter b: map<K, i8> in the host, map<K, i8> in the plugin (to the"
                + " plugin: may fail; elements that the reader cannot tell apart are an error)");
    assertThat(
            compare(
                    "fn f(a: set<K>, b: map<K, i8>)\nrecord K { a: i8 = '0', b: i8 = '0' }",
                    "fn f(a: set<K>, b: map<K, i8>)\nrecord K { b: i8, a: i8 }")
                .verdict())
        .isEqualTo(Verdict.WORKS);
  }

  /** Only fields and parameters have defaults. */
  @Test
  void absentValuesOfMaps() {
    String absent = " (to the plugin: may fail; an absent value is an error)";
    String types = ": option<list<i8>> in the host, list<i8> in the plugin";
    assertThat(
            differences(
                "fn f(a: list<E>, b: map<i8, option<list<i8>>>)"
                    + "\nrecord E { key: i8, value: option<list<i8>> }",
                "fn f(a: map<i8, list<i8>>, b: map<i8, list<i8>>)"))
        .contains("method f, parameter a, entry, field value" + types + absent)
        .contains("method f, parameter b, value" + types + absent);
    assertThat(
            compare(
                    "fn f(a: map<i8, option<list<i8>>>)",
                    "fn f(a: list<E>)\nrecord E { key: i8, value: list<i8> }")
                .verdict())
        .isEqualTo(Verdict.WORKS_WITH_DEFAULT);
  }

  @Test
  void numbers() {
    String[] kinds = {"i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "i128", "u128"};
    for (int from = 0; from < kinds.length; from++) {
      for (int to = 0; to < kinds.length; to++) {
        boolean fits = from == to || from / 2 < to / 2 && (from % 2 == to % 2 || from % 2 == 1);
        Verdict verdict =
            compare("fn f(a: %s)".formatted(kinds[from]), "fn f(a: %s)".formatted(kinds[to]))
                .verdict();
        assertThat(verdict)
            .as(kinds[from] + " to " + kinds[to])
            .isEqualTo(fits ? Verdict.WORKS : Verdict.MAY_FAIL);
      }
    }
    assertThat(compare("fn f(a: f32)", "fn f(a: f64)").verdict()).isEqualTo(Verdict.WORKS);
    assertThat(compare("fn f(a: f64)", "fn f(a: f32)").verdict()).isEqualTo(Verdict.MAY_FAIL);
    assertThat(compare("fn f(a: i32)", "fn f(a: f64)").verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f(a: bool)", "fn f(a: i32)").verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f(a: char)", "fn f(a: string)").verdict()).isEqualTo(Verdict.REFUSED);
  }

  /** The only field of a case has no name, so it must be clear which one it is. */
  @Test
  void casesWithOneField() {
    String old = "fn f(a: V) -> V\nvariant V { A(f64) }";
    assertThat(compare("fn f(a: V) -> V\nvariant V { A { r: f64, b: f64 = '0' } }", old).verdict())
        .isEqualTo(Verdict.WORKS_WITH_DEFAULT);
    assertThat(compare("fn f(a: V) -> V\nvariant V { A { r: f64, b: f64 } }", old).verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f(a: V)\nvariant V { A }", "fn f(a: V)\nvariant V { A(i32) }").verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare("fn f(a: V)\nvariant V { A(i32) }", "fn f(a: V)\nvariant V { A }").verdict())
        .isEqualTo(Verdict.WORKS);
  }

  @Test
  void layoutsStay() {
    String layout = "fn f(a: L)\nlayout L { a: i32 } size 4 align 4";
    assertThat(compare(layout, layout + "\nrecord X {}").differences()).isEmpty();
    assertThat(compare(layout, "fn f(a: L)\nlayout L { a: i32, b: i32 } size 8 align 4").verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare(layout, "fn f(a: L)\nrecord L { a: i32 }").verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare(layout, "fn f(a: option<L>)\nlayout L { a: i32 } size 4 align 4").verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(
            compare(
                    "fn f() -> L ! string\nlayout L { a: i32 } size 4 align 4",
                    "fn f() -> L\nlayout L { a: i32 } size 4 align 4")
                .verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(
            compare(
                    "fn f(a: M)\nlayout L { a: i32 } size 4 align 4\nlayout M { a: L } size 4 align 4",
                    "fn f(a: M)\nlayout L { b: i32 } size 4 align 4\nlayout M { a: L } size 4 align 4")
                .verdict())
        .isEqualTo(Verdict.REFUSED);
  }

  @Test
  void hostFunctionsGoTheOtherWay() throws Exception {
    Contract host =
        Contract.parse(
            "plugwright-contract 1\nhost C\nfn log(a: L) -> i64 was print\nfn more()\nenum L { A }\n");
    Contract plugin =
        Contract.parse(
            "plugwright-contract 1\nhost C\nfn gone()\nfn print(a: L) -> i32\nfn unused(a: X)\n"
                + "enum L { A, B }\nrecord X {}\n");
    assertThat(ContractComparison.ofHostFunctions(host, plugin, Set.of("print")).differences())
        .extracting(Difference::toString)
        .containsExactly(
            "function C.print: fn log in the host, fn print in the plugin (works; it was renamed)",
            "function C.print, result: i64 in the host, i32 in the plugin"
                + " (to the plugin: may fail; a number that does not fit is an error)",
            "enum L, constant B: nothing in the host, B in the plugin"
                + " (to the host: may fail; this value is an error)");
    assertThat(ContractComparison.ofHostFunctions(host, plugin, Set.of("gone")).refused())
        .extracting(Difference::toString)
        .containsExactly(
            "function C.gone: nothing in the host, fn gone in the plugin"
                + " (refused; use a host that has it, or rebuild the plugin)");
  }

  @Test
  void typesAreMatchedByName() {
    assertThat(
            compare("fn f(a: B)\nrecord B { x: i8 }", "fn f(a: A)\nrecord A { x: i8 }").verdict())
        .isEqualTo(Verdict.REFUSED);
    ContractComparison renamed =
        compare("fn f(a: B)\nrecord B { x: i8 } was A", "fn f(a: A)\nrecord A { x: i8 }");
    assertThat(renamed.differences()).isEmpty();
    assertThat(renamed.isSame()).isTrue();
    assertThat(
            compare(
                    "fn f(a: P<B>)\nrecord P<B> { x: B }\nrecord B { x: i8 } was A",
                    "fn f(a: P<A>)\nrecord P<A> { x: A }\nrecord A { x: i8 }")
                .isSame())
        .isTrue();
    assertThat(compare("fn f(a: B)\nrecord B {}", "fn f(a: B)\nenum B { X }").verdict())
        .isEqualTo(Verdict.REFUSED);
  }

  /** A set of numbers is encoded, a list of them is not. */
  @Test
  void theFormCountsAsWell() {
    MethodConversion method =
        compare("fn f(a: list<i32>)", "fn f(a: set<i32>)").method("f").orElseThrow();
    assertThat(method.isSame()).isFalse();
    method = compare("fn f(a: set<i32>)", "fn f(a: list<i32>)").method("f").orElseThrow();
    assertThat(method.arguments())
        .containsExactly(
            new Passed(
                Optional.of(
                    new Copy(
                        new Type.SetOf(new Type.Basic(dev.plugwright.contract.BasicKind.I32))))));
  }

  /** One large type that stands for many of the host's would give millions of differences. */
  @Test
  void thereIsAnEndOfDifferences() {
    StringBuilder host = new StringBuilder("fn f(");
    StringBuilder plugin = new StringBuilder("fn f(");
    StringBuilder hostTypes = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      host.append(i == 0 ? "" : ", ").append("p%d: H%d".formatted(i, i));
      plugin.append(i == 0 ? "" : ", ").append("p%d: G".formatted(i));
      hostTypes.append("record H%d {}\n".formatted(i));
      names.append(" was H%d".formatted(i));
    }
    StringBuilder fields = new StringBuilder("z: option<i8>");
    for (int i = 0; i < 20_000; i++) {
      fields.append(", f%d: option<i8>".formatted(i));
    }
    ContractComparison comparison =
        compare(
            host + ")\n" + hostTypes.toString().strip(),
            plugin + ")\nrecord G { " + fields + " }" + names);
    assertThat(comparison.differences()).hasSizeLessThan(6_000);
    assertThat(comparison.verdict()).isEqualTo(Verdict.REFUSED);
  }

  /** A plugin's contract need not be trusted. */
  @Test
  void longChainsAndManyPairsEnd() {
    StringBuilder chain = new StringBuilder("fn f(a: T0)\n");
    for (int i = 0; i < 50_000; i++) {
      chain.append("record T%d { a: T%d }\n".formatted(i, i + 1));
    }
    chain.append("record T50000 { a: i8 }");
    assertThat(compare("fn f(a: T0)\nrecord T0 { b: i8 = '1' }", chain.toString()).verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(compare(chain.toString(), chain + "\nrecord X {}").verdict())
        .isEqualTo(Verdict.REFUSED);
  }
}
