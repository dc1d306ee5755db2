package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import dev.plugwright.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults within types are reported at the exact type: the sources called {@code Nested...} in
 * {@code bad} have a comment with an exclamation mark before each, and javac marks nothing else.
 */
class FaultPlaceTest {
  private static final Pattern MARK = Pattern.compile("/\\*!\\*/ ?");
  private static final Pattern PLACE =
      Pattern.compile("ERROR (Nested\\w*\\.java:\\d+:\\d+) (\\[\\S+])");

  @TempDir Path work;

  static Stream<Message> messages() {
    return FaultTest.messages().stream().filter(message -> !sources(message).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void isTheExactType(Message message) throws IOException {
    List<String> expected = new ArrayList<>();
    for (Path source : sources(message)) {
      expected.addAll(marks(source));
    }
    Compilation compilation =
        Compilation.of(
            Compilation.resource("bad/" + message.name()),
            work,
            With.JAVAC,
            new PlugwrightProcessor());
    List<String> places =
        compilation.diagnostics().stream()
            .map(PLACE::matcher)
            .filter(Matcher::lookingAt)
            .filter(found -> found.group(2).equals(message.id()))
            .map(found -> found.group(1))
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(places).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<Path> sources(Message message) {
    return Compilation.javaFiles(Compilation.resource("bad/" + message.name())).stream()
        .filter(file -> file.getFileName().toString().startsWith("Nested"))
        .toList();
  }

  private static List<String> marks(Path source) throws IOException {
    List<String> places = new ArrayList<>();
    List<String> lines = Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      while (mark.find()) {
        places.add(source.getFileName() + ":" + (i + 1) + ":" + (mark.end() + 1));
      }
    }
    return places;
  }
}
