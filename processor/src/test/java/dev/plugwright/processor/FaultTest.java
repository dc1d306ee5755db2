package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import dev.plugwright.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every message has a folder in {@code bad}: sources that draw it, and all that javac then says.
 *
 * <p>The environment variable {@code PLUGWRIGHT_GOLDENS=write} writes the expectations instead of
 * comparing them.
 */
class FaultTest {
  private static final Path FOLDERS = Path.of("src/test/resources/bad");

  @TempDir Path work;

  @ParameterizedTest
  @EnumSource
  void isReportedWhereItIs(Message message) throws IOException {
    Compilation compilation = compile(message, With.JAVAC);
    Path expected = FOLDERS.resolve(message.name()).resolve("diagnostics.txt");
    if ("write".equals(System.getenv("PLUGWRIGHT_GOLDENS"))) {
      Files.writeString(expected, String.join("\n", compilation.diagnostics()) + "\n");
    }
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.diagnostics())
        .anyMatch(it -> it.contains(message.id()))
        .doesNotHaveDuplicates();
    assertThat(String.join("\n", compilation.diagnostics()) + "\n")
        .isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @EnumSource
  void isReportedByEcj(Message message) {
    assertThat(compile(message, With.ECJ).diagnostics())
        .anyMatch(it -> it.startsWith("ERROR") && it.contains(message.id()));
  }

  @Test
  void everyFolderIsAboutAMessage() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      List<String> messages = Stream.of(Message.values()).map(Message::name).toList();
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(messages);
    }
  }

  private Compilation compile(Message message, With with) {
    Path sources = Compilation.resource("bad/" + message.name());
    return Compilation.of(sources, work, with, new PlugwrightProcessor());
  }
}
