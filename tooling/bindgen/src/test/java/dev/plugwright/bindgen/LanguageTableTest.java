package dev.plugwright.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of languages in {@code docs/types.md} says what the backends generate. */
class LanguageTableTest {
  static List<List<String>> rows() throws IOException {
    String page = Files.readString(Path.of("../../docs/types.md"));
    int begin = page.indexOf("<!-- languages: begin -->");
    return page.substring(begin, page.indexOf("<!-- languages: end -->"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> Arrays.stream(line.split("`")).toList())
        .map(cells -> List.of(cells.get(1), cells.get(3), cells.get(5), cells.get(7)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theBackendsGenerateTheseTypes(List<String> row) throws Exception {
    String text =
        """
        plugwright-contract 1
        interface Shop
        fn f(value: Row)
        record Page<Point> { items: list<Point> }
        record Point { x: i32 }
        record Row { some_field: %s }
        """
            .formatted(row.get(0));
    Contract contract = Contract.parse(text);
    assertThat(source("c", "shop.h", contract)).contains("\n  " + row.get(1) + " some_field;\n");
    assertThat(source("go", "shop_contract.go", contract))
        .contains("\n\tSomeField " + row.get(2) + "\n");
    assertThat(source("assemblyscript", "shop.ts", contract))
        .contains("\n    public someField: " + row.get(3).replace("\\|", "|") + ",\n");
  }

  private static String source(String language, String name, Contract contract) {
    return Backends.of(language).generate(contract).stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
