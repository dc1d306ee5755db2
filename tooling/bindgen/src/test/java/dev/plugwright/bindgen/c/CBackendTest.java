package dev.plugwright.bindgen.c;

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

/** C that is generated from nothing but the text of a contract. */
class CBackendTest {
  private static final String HEAD = "plugwright-contract 1\ninterface Tools\n";

  @ParameterizedTest
  @ValueSource(strings = {"shop", "clock"})
  void theGoldenFilesAreGeneratedFromTheirText(String name) throws Exception {
    Goldens.check("c", name);
  }

  @Test
  void onlyPluginsWithHostFunctionsHaveAnAllocator() throws Exception {
    List<SourceFile> shop = new CBackend().generate(Goldens.contract("shop"));
    assertThat(shop.stream().map(SourceFile::name))
        .containsExactly("shop.h", "shop.c", "plugwright.h", "plugwright.c");
    List<SourceFile> clock = new CBackend().generate(Goldens.contract("clock"));
    assertThat(clock.stream().map(SourceFile::name)).endsWith("plugwright_host.c");
    assertThat(shop.subList(2, 4)).isEqualTo(clock.subList(2, 4));
  }

  @Test
  void keywordsOfBothLanguagesAreEscaped() throws Exception {
    String text = HEAD + "fn f(int: i32, class: i32, result: i32)\n";
    assertThat(new CBackend().generate(Contract.parse(text)).get(0).text())
        .contains("void tools_f(int32_t int_, int32_t class_, int32_t result_);");
  }

  @Test
  void parametersHaveNoNamesOfVariables() throws Exception {
    String text =
        "plugwright-contract 1\nhost Tools\nfn f(room: i32, size: i32, w0: i32) -> string\n";
    assertThat(new CBackend().generate(Contract.parse(text)).get(1).text())
        .contains("PlugwrightString tools_f(int32_t room_, int32_t size_, int32_t w0_) {")
        .contains("plugwright_import_tools_f((int32_t)room_, (int32_t)size_, (int32_t)w0_, room,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fn word-count() | method 'word-count' is not an identifier in C",
        "fn f(größe: i32) | method f: 'größe' is not an identifier in C",
        "fn f(int: i32, int_: i32) | method f: 'int_' becomes 'int_' in C, which another name"
            + " becomes, too",
        "fn f(size: i32, size_: i32) | method f: 'size_' becomes 'size_' in C, which another name"
            + " becomes, too",
        "record R$ {} | record 'R$' is not an identifier in C",
        "variant V { A { _: i32 } } | variant V, case A: '_' is not an identifier in C"
      })
  void whatCCannotHoldIsRefused(String line, String message) throws Exception {
    Contract contract = Contract.parse(HEAD + line + "\n");
    assertThatThrownBy(() -> new CBackend().generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage(message);
  }

  /** A type may be named like the tag of a variant, or like the entry of a map. */
  @Test
  void namesThatAreMadeOfOthersGiveWay() throws Exception {
    String text =
        HEAD
            + """
            fn f(a: map<string, Foo>, b: map<string, FooEntry>, c: Event, d: EventTag)
            record Foo { x: i32 }
            record FooEntry { y: i64 }
            record EventTag { name: string }
            variant Event { One, Two(i32) }
            """;
    String header = new CBackend().generate(Contract.parse(text)).get(0).text();
    List<String> defined =
        header
            .lines()
            .filter(line -> line.matches("(typedef )?(struct|enum) \\w+ \\{"))
            .map(line -> line.replaceAll(".*(struct|enum) (\\w+) .*", "$2"))
            .toList();
    assertThat(defined)
        .doesNotHaveDuplicates()
        .contains("ToolsEventTag", "ToolsEventTag2", "ToolsMapOfStringAndFooEntry2");
    assertThat(header).contains("  ToolsEventTag2 tag;\n");
  }

  @Test
  void constantsThatBecomeTheSameAreRefused() throws Exception {
    String text = HEAD + "enum Page { OfA }\nenum PageOf { A }\n";
    Contract contract = Contract.parse(text);
    assertThatThrownBy(() -> new CBackend().generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage(
            "two constants of the contract become TOOLS_PAGE_OF_A in C; rename one of" + " them");
  }

  @Test
  void theNameOfTheLibraryIsRefused() throws Exception {
    Contract contract = Contract.parse("plugwright-contract 1\ninterface Plugwright\n");
    assertThatThrownBy(() -> new CBackend().generate(contract))
        .isInstanceOf(BindgenException.class)
        .hasMessage("in C, the name 'Plugwright' belongs to the library");
  }
}
