package dev.plugwright.bindgen.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.bindgen.Goldens;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Go that is generated from nothing but the text of a contract. */
class GoBackendTest {
  private static final String HEAD = "plugwright-contract 1\ninterface Tools\n";

  @ParameterizedTest
  @ValueSource(strings = {"shop", "clock"})
  void theGoldenFilesAreGeneratedFromTheirText(String name) throws Exception {
    Goldens.check("go", name);
  }

  @Test
  void optionalMethodsHaveFilesOfTheirOwn() throws Exception {
    assertThat(new GoBackend().generate(Goldens.contract("shop")).stream().map(SourceFile::name))
        .containsExactly(
            "shop_contract.go",
            "shop_tree_method.go",
            "shop.contract",
            "plugwright.go",
            "plugwright_section.go");
  }

  @Test
  void parametersHaveNoNamesOfVariables() throws Exception {
    String text =
        "plugwright-contract 1\nhost Tools\n"
            + "fn f(result: string, failure: i32, b0: i32, room: i32) -> string ! string\n";
    assertThat(new GoBackend().generate(Contract.parse(text)).get(0).text())
        .contains("func ToolsF(result_ string, failure_ int32, b0_ int32, room_ int32) (string,")
        .contains("plugwrightText(result_)", "int32(failure_), int32(b0_), int32(room_)");
  }

  @Test
  void errorsOfMethodsHaveNoNamesOfFunctions() throws Exception {
    String text =
        "plugwright-contract 1\nhost Tools\n"
            + "fn log() ! string\nfn log_failure(x: LogPlugin)\nrecord LogPlugin {}\n";
    assertThat(new GoBackend().generate(Contract.parse(text)).get(0).text())
        .contains("type ToolsLogFailure2 struct {", "func ToolsLogFailure(x ToolsLogPlugin2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "func | interface 'func': the name has another meaning in Go",
        "main | interface 'main': the name has another meaning in Go",
        "errors | interface 'errors': the name has another meaning in Go",
        "_Tools | interface '_Tools': Go ignores files whose names begin with an underscore"
      })
  void interfacesWhoseNamesGoUsesAreRefused(String name, String message) throws Exception {
    Contract contract = Contract.parse(HEAD.replace("Tools", name));
    assertThatThrownBy(() -> new GoBackend().generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fn word-count() | method 'word-count' is not an identifier in Go",
        "fn f(a_b: i32, aB: i32) | method f: 'aB' becomes 'AB' in Go, which another name becomes,"
            + " too"
      })
  void whatGoCannotHoldIsRefused(String line, String message) throws Exception {
    Contract contract = Contract.parse(HEAD + line + "\n");
    assertThatThrownBy(() -> new GoBackend().generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage(message);
  }
}
