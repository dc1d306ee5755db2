package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plugwright.processor.Compilation.With;
import dev.plugwright.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message has a folder in {@code bad}: sources that draw it, and all that javac then says.
 * {@link UnresolvedTypeTest} and {@link TwoRunsTest} have the messages that need more than that.
 *
 * <p>The environment variable {@code PLUGWRIGHT_GOLDENS=write} writes the expectations instead of
 * comparing them.
 */
class FaultTest {
  private static final Path FOLDERS = Path.of("src/test/resources/bad");

  private static final Pattern PLACE = Pattern.compile("ERROR \\w+\\.java:[1-9]\\d*:\\d+ ");

  @TempDir Path work;

  @ParameterizedTest
  @MethodSource("messages")
  void isReportedWhereItIs(Message message) throws IOException {
    Compilation compilation = compile(message, With.JAVAC);
    String diagnostics =
        String.join("\n", compilation.underlined()).replace(work.toString(), "WORK") + "\n";
    Path expected = FOLDERS.resolve(message.name()).resolve("diagnostics.txt");
    if ("write".equals(System.getenv("PLUGWRIGHT_GOLDENS"))) {
      Files.writeString(expected, diagnostics);
    }
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.diagnostics())
        .anyMatch(it -> it.contains(message.id()))
        .doesNotHaveDuplicates();
    assertThat(diagnostics).isEqualTo(Files.readString(expected));
  }

  /** The messages that sources alone draw; the others have a test to themselves. */
  static List<Message> messages() {
    Set<Message> others = Set.of(Message.UNRESOLVED_TYPE, Message.RESOURCE_TAKEN);
    return Stream.of(Message.values()).filter(it -> !others.contains(it)).toList();
  }

  static Stream<Arguments> everyEcj() {
    return With.everyEcj().stream()
        .flatMap(ecj -> messages().stream().map(message -> arguments(ecj, message)));
  }

  /** Ecj cannot underline types, but it tells the file and the line of their declaration. */
  @ParameterizedTest
  @MethodSource("everyEcj")
  void isReportedByEcj(With ecj, Message message) throws IOException {
    List<String> diagnostics = compile(message, ecj).diagnostics();
    assertThat(diagnostics).anyMatch(it -> it.startsWith("ERROR") && it.contains(message.id()));
    assertThat(diagnostics)
        .filteredOn(it -> it.startsWith("ERROR") && it.contains("[PW-"))
        .allMatch(it -> PLACE.matcher(it).lookingAt());
  }

  @Test
  void everyFolderIsAboutAMessage() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      List<String> messages = messages().stream().map(Message::name).toList();
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(messages);
    }
  }

  /** A file in the subfolder {@code output} lies where the compiler will want to write. */
  private Compilation compile(Message message, With with) throws IOException {
    Path sources = Compilation.resource("bad/" + message.name());
    Path obstacle = sources.resolve("output/META-INF");
    if (Files.exists(obstacle)) {
      Path classes = Files.createDirectories(work.resolve("classes"));
      Files.copy(obstacle, classes.resolve("META-INF"));
    }
    return Compilation.of(sources, work, with, new PlugwrightProcessor(), new NullableProcessor());
  }
}
