package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract files that the documentation and the tests of the Rust crates include are those that
 * the processor generates from the interfaces in {@code guest/contracts/java}.
 *
 * <p>The environment variable {@code PLUGWRIGHT_GOLDENS=write} writes the files instead of
 * comparing them.
 */
class GuestContractsTest {
  private static final Path CONTRACTS = Path.of("../guest/contracts");

  @TempDir Path work;

  @Test
  void areWhatTheProcessorGenerates() throws IOException {
    Compilation compilation =
        Compilation.of(CONTRACTS.resolve("java"), work, With.JAVAC, new PlugwrightProcessor());
    compilation.assertClean();
    Map<String, String> generated = new TreeMap<>(compilation.files());
    generated.keySet().removeIf(file -> !file.endsWith(".rs"));
    if ("write".equals(System.getenv("PLUGWRIGHT_GOLDENS"))) {
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Files.writeString(CONTRACTS.resolve(file.getKey()), file.getValue());
      }
    }
    assertThat(committed()).isEqualTo(generated).isNotEmpty();
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
