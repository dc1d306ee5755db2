package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/errors.md} has every message of the processor. {@code
 * -Dplugwright.docs=rewrite} writes it anew.
 */
class FaultsTableTest {
  private static final Path PAGE = Path.of("../docs/errors.md");
  private static final String BEGIN = "<!-- faults: begin -->\n";
  private static final String END = "<!-- faults: end -->\n";

  @Test
  void theTableHasEveryMessage() throws IOException {
    String table =
        Arrays.stream(Message.values())
            .map(FaultsTableTest::row)
            .collect(Collectors.joining("", "| id | message |\n|---|---|\n", ""));
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertThat(begin).isLessThanOrEqualTo(end);
    if ("rewrite".equals(System.getProperty("plugwright.docs"))) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
    } else {
      assertThat(page.substring(begin, end)).isEqualTo(table);
    }
  }

  private static String row(Message message) {
    String id = message.id().replaceAll("[\\[\\]]", "");
    String text = message.pattern().replace("<", "&lt;").replace("|", "\\|");
    return "| `%s` | %s |\n".formatted(id, text);
  }
}
