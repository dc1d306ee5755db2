package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code good} against its golden files in {@code golden}.
 *
 * <p>The environment variable {@code PLUGWRIGHT_GOLDENS=write} writes the golden files instead of
 * comparing them. In place of the version of the generators they have {@code VERSION}.
 */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  @TempDir Path work;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Compilation.resource("good"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void javacGeneratesTheGoldenFilesWithoutAWarning(String name) throws IOException {
    Compilation compilation = compile(name, With.JAVAC);
    compilation.assertClean();
    if ("write".equals(System.getenv("PLUGWRIGHT_GOLDENS"))) {
      write(name, compilation.files());
    }
    assertSameTexts(compilation.files(), goldens(name));
  }

  static Stream<Arguments> everyEcj() throws IOException {
    List<String> cases = cases().toList();
    return With.everyEcj().stream().flatMap(ecj -> cases.stream().map(it -> arguments(ecj, it)));
  }

  @ParameterizedTest
  @MethodSource("everyEcj")
  void ecjGeneratesTheSame(With ecj, String name) throws IOException {
    Compilation compilation = compile(name, ecj);
    assertThat(compilation.diagnostics()).noneMatch(it -> it.startsWith("ERROR"));
    assertThat(compilation.success()).isTrue();
    assertSameTexts(compilation.files(), goldens(name));
  }

  private static void assertSameTexts(Map<String, String> actual, Map<String, String> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((file, text) -> assertThat(actual.get(file)).as(file).isEqualTo(text));
  }

  private Compilation compile(String name, With with) {
    return Compilation.of(
            Compilation.resource("good/" + name),
            work,
            with,
            new PlugwrightProcessor(),
            new NullableProcessor())
        .withoutVersion();
  }

  private static Map<String, String> goldens(String name) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(GOLDENS.resolve(name))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void write(String name, Map<String, String> texts) throws IOException {
    Path folder = Files.createDirectories(GOLDENS.resolve(name));
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
  }
}
