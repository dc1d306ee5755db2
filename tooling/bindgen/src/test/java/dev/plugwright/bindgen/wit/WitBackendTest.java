package dev.plugwright.bindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.bindgen.Goldens;
import dev.plugwright.contract.Contract;
import org.junit.jupiter.api.Test;
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

  @Test
  void anInterfaceWhoseNameWitDoesNotHaveIsRefused() throws Exception {
    Contract contract = Contract.parse("plugwright-contract 1\ninterface Tools_\n");
    assertThatThrownBy(() -> new WitBackend().generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage("interface 'Tools_' is not a valid name in WIT");
  }
}
