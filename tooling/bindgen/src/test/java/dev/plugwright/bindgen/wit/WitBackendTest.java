package dev.plugwright.bindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.bindgen.Goldens;
import dev.plugwright.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WIT that is printed from nothing but the text of a contract. */
class WitBackendTest {
  private static String print(String lines) throws Exception {
    String text = "plugwright-contract 1\ninterface Tools\n" + lines;
    return new WitBackend().generate(Contract.parse(text)).get(0).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "clock"})
  void theGoldenFilesAreGeneratedFromTheirText(String name) throws Exception {
    Goldens.check("wit", name);
  }

  @Test
  void whatWitCannotExpressIsLeftOutAndListed() throws Exception {
    String wit =
        print(
            """
            fn empty(value: list<Nothing>)
            fn f(x_1: i32)
            fn fine(value: i32) -> i32
            fn tree() -> Tree
            record Nothing {}
            record Tree { children: list<Tree> }
            """);
    assertThat(wit)
        .contains(
            """
            // Left out, because WIT cannot express it:
            //   record Nothing: Nothing has no fields
            //   record Tree: Tree contains itself
            //   fn empty: Nothing has no fields
            //   fn f: the method has the name 'x_1'
            //   fn tree: Tree contains itself
            """,
            "  fine: func(value: s32) -> s32;\n");
    assertThat(wit.substring(wit.indexOf("package"))).doesNotContain("tree", "empty", "x-1");
  }

  @Test
  void typesAndFunctionsHaveDifferentNames() throws Exception {
    assertThat(print("fn order(value: Order)\nrecord Order { x: i32 }\n"))
        .contains("  record order2 {\n", "  order: func(value: order2);\n");
  }

  /** The record of a case is a type, too. */
  @Test
  void typesThatBecomeTheSameHaveDifferentNames() throws Exception {
    String wit =
        print(
            """
            fn draw(shape: Shape, poly: ShapePoly, http: Http, upper: HTTP)
            fn http()
            record HTTP { x: i32 }
            record Http { x: i32 }
            record ShapePoly { x: i32 }
            variant Shape { Poly { x: i32 } }
            """);
    assertThat(wit)
        .contains(
            "  record http2 {\n",
            "  record http3 {\n",
            "  record shape-poly {\n",
            "  record shape-poly2 {\n",
            "    poly(shape-poly2),\n",
            "  draw: func(shape: shape, poly: shape-poly, http: http3, upper: http2);\n");
  }

  @Test
  void namesThatBecomeTheSameAreLeftOut() throws Exception {
    String wit =
        print(
            """
            fn doIt()
            fn do_it()
            fn f(a_b: i32, aB: i32)
            fn fine(value: Fine)
            fn types(value: Type_)
            enum E { AB, Ab }
            record Fine { x: i32 }
            record R { a_b: i32, aB: i32 }
            record Type_ { x: i32 }
            variant V { AB, Ab(i32) }
            variant W { A { a_b: i32, aB: i32 }, B { a_b: i32 } }
            variant X { A { a: i32 }, B { a: i32 } }
            """);
    assertThat(wit)
        .contains(
            """
            //   enum E: E has two names that become 'ab'
            //   record R: R has two names that become 'a-b'
            //   record Type_: Type_ has the name 'Type_'
            //   variant V: V has two names that become 'ab'
            //   variant W: W has two names that become 'a-b'
            //   fn doIt: the method do_it becomes 'do-it', too
            //   fn do_it: the method doIt becomes 'do-it', too
            //   fn f: the method has two names that become 'a-b'
            //   fn types: Type_ has the name 'Type_'
            """,
            "  variant x {\n",
            "  fine: func(value: fine2);\n");
  }

  /** There are 2^60 ways to the last record. */
  @Test
  @Timeout(60)
  void everyTypeIsCheckedOnce() throws Exception {
    StringBuilder text = new StringBuilder();
    for (char c = 'a'; c < 'z'; c++) {
      text.append("record R%1$sx { a: R%2$sx, b: R%2$sx }\n".formatted(c, (char) (c + 1)));
      text.append("record S%1$sx { a: S%2$sx, b: S%2$sx }\n".formatted(c, (char) (c + 1)));
    }
    text.append("record Rzx { a: Sax, b: Sax }\nrecord Szx { x: i32 }\n");
    assertThat(print(text.toString())).contains("  record szx {\n").doesNotContain("Left out");
  }

  @Test
  void anInterfaceWhoseNameWitDoesNotHaveIsRefused() throws Exception {
    Contract contract = Contract.parse("plugwright-contract 1\ninterface Tools_\n");
    assertThatThrownBy(() -> new WitBackend().generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage("interface 'Tools_' is not a valid name in WIT");
  }
}
