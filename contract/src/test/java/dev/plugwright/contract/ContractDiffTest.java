package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractDiffTest {
  private static List<String> between(String host, String plugin) throws ContractSyntaxException {
    return ContractDiff.between(contract(host), contract(plugin)).stream()
        .map(ContractDifference::toString)
        .toList();
  }

  /** Lines are separated by a slash. */
  private static Contract contract(String lines) throws ContractSyntaxException {
    return Contract.parse("plugwright-contract 1\ninterface T\n" + lines.replace(" / ", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fn f() | fn g() | method f: the plugin's contract does not have it",
        "fn f(a: i32) | fn f() | method f: 1 parameter in the host, 0 parameters in the plugin",
        "fn f() | fn f(a: i32, b: i32) | method f: 0 parameters in the host, 2 parameters in the plugin",
        "fn f(a: i32) | fn f(a: u32) | method f, parameter a: i32 in the host, u32 in the plugin",
        "fn f(a: list<i32>) | fn f(b: set<i32>) | method f, parameter a: list<i32> in the host, set<i32> in the plugin",
        "fn f() -> i32 | fn f() | method f, result: i32 in the host, nothing in the plugin",
        "fn f() | fn f() -> i32 | method f, result: nothing in the host, i32 in the plugin",
        "fn f() -> i32 | fn f() -> i64 | method f, result: i32 in the host, i64 in the plugin",
        "fn f() ! i32 | fn f() | method f, error: i32 in the host, no error in the plugin",
        "fn f() | fn f() ! i32 | method f, error: no error in the host, i32 in the plugin",
        "fn f() ! i32 | fn f() ! i64 | method f, error: i32 in the host, i64 in the plugin",
        "fn f(a: A) / record A { x: i32 } | fn f(a: A) / record A { x: i64 } | record A, field x: i32 in the host, i64 in the plugin",
        "fn f(a: A) / record A { x: i32 } | fn f(a: A) / record A { y: i32 } | record A, field 1: x: i32 in the host, y: i32 in the plugin",
        "fn f(a: A) / record A { x: i32 } | fn f(a: A) / record A {} | record A, field 1: x: i32 in the host, nothing in the plugin",
        "fn f(a: A) / record A {} | fn f(a: A) / record A { x: i32 } | record A, field 1: nothing in the host, x: i32 in the plugin",
        "fn f(a: A) / record A {} | fn f(a: A) / enum A { X } | record A: a record in the host, a enum in the plugin",
        "fn f(a: A) / enum A { X, Y } | fn f(a: A) / enum A { Y, X } | enum A: [X, Y] in the host, [Y, X] in the plugin",
        "fn f(a: A) / variant A { X } | fn f(a: A) / variant A { X, Y } | variant A: [X] in the host, [X, Y] in the plugin",
        "fn f(a: A) / variant A { X(i32) } | fn f(a: A) / variant A { X(i64) } | variant A, case X, field 0: i32 in the host, i64 in the plugin",
        "fn f(a: A) / variant A { X(i32) } | fn f(a: A) / variant A { X } | variant A, case X, field 1: 0: i32 in the host, nothing in the plugin",
        "fn f(a: A) / variant A { X(i32) } | fn f(a: A) / variant A { X { v: i32 } } | variant A, case X, field 1: 0: i32 in the host, v: i32 in the plugin"
      })
  void eachDifferenceHasItsLine(String host, String plugin, String line) throws Exception {
    assertThat(between(host, plugin)).containsExactly(line);
  }

  @Test
  void layoutsAreComparedWithSizeAndAlignment() throws Exception {
    String use = "fn f(a: A) / layout A { x: %s } size %d align %d";
    assertThat(between(use.formatted("[i32; 4]", 16, 4), use.formatted("[i32; 5]", 20, 4)))
        .containsExactly(
            "layout A, field x: [i32; 4] in the host, [i32; 5] in the plugin",
            "layout A: size 16 align 4 in the host, size 20 align 4 in the plugin");
    assertThat(between(use.formatted("text<4>", 8, 4), use.formatted("[u32; 2]", 8, 4)))
        .containsExactly("layout A, field x: text<4> in the host, [u32; 2] in the plugin");
  }

  @Test
  void aDifferenceSaysWhatEachSideHas() throws Exception {
    Contract host = contract("fn f(a: A) / fn g() / variant A { X { v: i32 } }");
    Contract plugin = contract("fn f(a: A) / variant A { X { v: u8 } }");
    List<ContractDifference> differences = ContractDiff.between(host, plugin);
    assertThat(differences).hasSize(2);
    ContractDifference inType = differences.get(0);
    assertThat(inType.element().kind()).isEqualTo(ContractDifference.ElementKind.TYPE);
    assertThat(inType.element().name()).isEqualTo("A");
    assertThat(inType.steps()).containsExactly("case X", "field v");
    assertThat(inType.path()).isEqualTo("variant A, case X, field v");
    assertThat(inType.host()).contains("i32");
    assertThat(inType.plugin()).contains("u8");
    assertThat(inType.concernsMethod("A")).isFalse();
    ContractDifference missing = differences.get(1);
    assertThat(missing.host()).contains("fn g");
    assertThat(missing.plugin()).isEmpty();
    assertThat(missing.concernsMethod("g")).isTrue();
  }

  @Test
  void hostFunctionsAreComparedAsFarAsTheyAreImported() throws Exception {
    Contract host =
        Contract.parse("plugwright-contract 1\nhost H\nfn f(a: i32)\nfn g() -> i32\nfn more()\n");
    Contract plugin =
        Contract.parse("plugwright-contract 1\nhost H\nfn f(a: i64)\nfn g() -> i64\nfn gone()\n");
    assertThat(ContractDiff.ofHostFunctions(host, plugin, Set.of("f", "gone")))
        .extracting(ContractDifference::toString)
        .containsExactly(
            "function H.f, parameter a: i32 in the host, i64 in the plugin",
            "function H.gone: the host's contract does not have it");
    assertThat(ContractDiff.ofHostFunctions(host, plugin, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "list<A>",
    "set<A>",
    "option<A>",
    "'map<A, i32>'",
    "'map<i32, A>'",
    "list<option<A>>"
  })
  void typesInsideOthersAreCompared(String type) throws Exception {
    assertThat(
            between(
                "fn f() -> " + type + " / record A { x: i32 }",
                "fn f() -> " + type + " / record A { x: u32 }"))
        .containsExactly("record A, field x: i32 in the host, u32 in the plugin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fn f() | fn f() / fn g()",
        "fn f() optional | fn g()",
        "fn f() optional | fn f()",
        "fn f(a: i32) | fn f(b: i32)",
        "fn f() | fn f() / record Unused { x: i32 }",
        "fn f() / record Unused { x: i32 } | fn f() / record Unused { x: i64 }"
      })
  void whatDoesNotMatterIsNoDifference(String host, String plugin) throws Exception {
    assertThat(between(host, plugin)).isEmpty();
  }

  @Test
  void everyDifferenceIsFoundAndEachOnce() throws Exception {
    assertThat(
            between(
                "fn a(x: R, y: R) / fn b(x: i32) -> R / fn c() / record R { p: i32, q: string, r: i8 }",
                "fn a(x: R, y: R) / fn b(x: i8) -> R / record R { p: i64, q: string, s: i8 }"))
        .containsExactly(
            "record R, field p: i32 in the host, i64 in the plugin",
            "record R, field 3: r: i8 in the host, s: i8 in the plugin",
            "method b, parameter x: i32 in the host, i8 in the plugin",
            "method c: the plugin's contract does not have it");
  }

  @Test
  void recursiveTypesEnd() throws Exception {
    String node = "fn f(a: Node) / record Node { value: %s, children: list<Node> }";
    assertThat(between(node.formatted("i64"), node.formatted("i32")))
        .containsExactly("record Node, field value: i64 in the host, i32 in the plugin");
  }

  @Test
  void theSameContractHasNoDifference() throws Exception {
    Contract contract = Contract.parse(ContractParserTest.SITE);
    assertThat(ContractDiff.between(contract, contract)).isEmpty();
  }
}
