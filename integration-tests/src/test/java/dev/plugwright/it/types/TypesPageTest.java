package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.it.docs.GeneratedTable;
import dev.plugwright.it.types.TypeTable.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/types.md} says what the generated codecs do. {@code
 * -Dplugwright.docs=rewrite} writes it anew.
 */
class TypesPageTest {
  private static final Path PAGE = Path.of("../docs/types.md");
  private static final String HEAD =
      "| Java | Rust | example | bytes | notes |\n|---|---|---|---|---|\n";

  private static List<Row> rows;

  @BeforeAll
  static void encode() {
    try (TypesGuests guests = new TypesGuests()) {
      rows = new TypeTable(guests.mirror).rows();
    }
  }

  @AfterAll
  static void forget() {
    rows = null;
  }

  @Test
  void theTableHasTheBytesOfTheCodecs() throws IOException {
    String table = rows.stream().map(Row::markdown).collect(Collectors.joining("\n", HEAD, "\n"));
    GeneratedTable.check(PAGE, "table", table);
  }

  @Test
  void theTypesOfBothSidesAreThoseOfTheContract() throws IOException {
    String java =
        Files.readString(Path.of("src/main/java/dev/plugwright/it/types/Placed.java"))
            .replaceAll("\\s+", " ");
    String rust = resource("/META-INF/plugwright/types.rs").replaceAll("\\s+", " ");
    for (Row row : rows) {
      if (row.inContract() != null) {
        assertThat(java).contains("Places<" + row.inContract() + "> echo");
        assertThat(rust.replace(", >", ">")).contains("Places<" + row.rust() + ">");
      }
    }
    assertThat(rust).contains("fn echo_nullable(value: Option<String>) -> Option<String>;");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TypesPageTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
