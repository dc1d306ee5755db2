package dev.plugwright.it.docs;

import dev.plugwright.processor.report.Message;
import java.io.IOException;
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

  @Test
  void theTableHasEveryMessage() throws IOException {
    String table =
        Arrays.stream(Message.values())
            .map(FaultsTableTest::row)
            .collect(Collectors.joining("", "| id | message |\n|---|---|\n", ""));
    GeneratedTable.check(PAGE, "faults", table);
  }

  private static String row(Message message) {
    String id = message.id().replaceAll("[\\[\\]]", "");
    String text = message.pattern().replace("<", "&lt;").replace("|", "\\|");
    return "| `%s` | %s |\n".formatted(id, text);
  }
}
