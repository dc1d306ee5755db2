package dev.plugwright.bindgen.assemblyscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.bindgen.Goldens;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AssemblyScript that is generated from nothing but the text of a contract. */
class AssemblyScriptBackendTest {
  private static final String HEAD = "plugwright-contract 1\n";

  private static List<SourceFile> generate(Contract contract) {
    return new AssemblyScriptBackend().generate(contract);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "clock"})
  void theGoldenFilesAreGeneratedFromTheirText(String name) throws Exception {
    Goldens.check("assemblyscript", name);
  }

  @Test
  void optionalMethodsAreEntryFilesOfTheirOwn() throws Exception {
    assertThat(generate(Goldens.contract("shop")).stream().map(SourceFile::name))
        .containsExactly(
            "shop.ts",
            "shop.codec.ts",
            "shop.exports.ts",
            "shop.tree.export.ts",
            "plugwright.ts",
            "plugwright.codec.ts",
            "plugwright.transform.mjs");
  }

  @Test
  void hostsHaveNoExports() throws Exception {
    assertThat(generate(Goldens.contract("clock")).stream().map(SourceFile::name))
        .containsExactly(
            "clock.ts",
            "clock.codec.ts",
            "plugwright.ts",
            "plugwright.codec.ts",
            "plugwright.transform.mjs");
  }

  /** A type of the contract must not hide a class that generated code uses. */
  @Test
  void typesThatAreCalledLikeStandardClassesGetANumber() throws Exception {
    String text = HEAD + "interface Tools\nfn f(a: list<Map>)\nrecord Map { x: map<i32, bool> }\n";
    List<SourceFile> files = generate(Contract.parse(text));
    assertThat(files.get(0).text())
        .contains("export class Map2 {\n  constructor(\n    public x: Map<i32, bool>,\n");
    assertThat(files.get(1).text()).contains("readListOfMap(): Array<types.Map2>");
  }

  @Test
  void typesThatAreCalledLikeKeywordsAndModulesGetANumber() throws Exception {
    String text =
        HEAD
            + "interface Tools\nfn f(a: usize, b: codec)\nrecord usize { x: i32 }\n"
            + "record codec {}\nenum function { A }\nrecord type {}\n";
    assertThat(generate(Contract.parse(text)).get(0).text())
        .contains(
            "export class usize2 {",
            "export class codec2 {",
            "export enum function2 {",
            "export class type2 {");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interface Tools;fn word-count()"
            + " | method 'word-count' is not an identifier in AssemblyScript",
        "interface Tools;fn f(a_b: i32, aB: i32)"
            + " | method f: 'aB' becomes 'aB' in AssemblyScript, which another name becomes, too",
        "interface Tools;fn do_it();fn doIt()"
            + " | method doIt: its name in AssemblyScript is already used by another method",
        "interface Index;fn f()"
            + " | in AssemblyScript, the name 'Index' belongs to the file of the plugin",
        "interface Plugwright;fn f()"
            + " | in AssemblyScript, the name 'Plugwright' belongs to the library",
      })
  void whatAssemblyScriptCannotHoldIsRefused(String lines, String message) throws Exception {
    Contract contract = Contract.parse(HEAD + lines.replace(';', '\n') + "\n");
    assertThatThrownBy(() -> generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage(message);
  }
}
