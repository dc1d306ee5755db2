package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.it.docs.MarkdownPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java code of the README and of the guides compiles, and generates what they show. */
class SnippetsTest {
  @TempDir Path work;

  static List<MarkdownPage> pages() throws IOException {
    return MarkdownPage.all().stream()
        .filter(page -> page.blocks().stream().anyMatch(it -> it.language().equals("java")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaBlocksCompile(MarkdownPage page) throws IOException {
    SnippetCompilation compilation = SnippetCompilation.of(SnippetSources.of(page), work);
    assertThat(compilation.success()).as(compilation.messages()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void blocksOfGeneratedCodeAreWhatIsGenerated(MarkdownPage page) throws IOException {
    SnippetCompilation compilation = SnippetCompilation.of(SnippetSources.of(page), work);
    for (Block block : page.blocks()) {
      if (block.mark().equals("generated")) {
        assertThat(generated(compilation.generated(), block.name())).contains(block.code());
      }
    }
  }

  /** The file is compiled by its module, and run by its tests. */
  @ParameterizedTest
  @MethodSource("pages")
  void blocksOfSourceFilesAreInThem(MarkdownPage page) throws IOException {
    for (Block block : page.blocks()) {
      if (block.mark().equals("source")) {
        Path source = Path.of("..").resolve(block.name());
        assertThat(unindented(Files.readString(source)))
            .as("%s:%d", page, block.line())
            .contains(unindented(block.code()));
      }
    }
  }

  /** A comment above the block names the file or the test that compiles it. */
  @Test
  void noBlockOfRustIsOnlyText() throws IOException {
    for (MarkdownPage page : MarkdownPage.all()) {
      for (Block block : page.blocks()) {
        if (block.language().equals("rust")) {
          assertThat(block.mark()).as("%s:%d", page, block.line()).isNotEmpty();
        }
      }
    }
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "");
  }

  private static String generated(Path folder, String name) throws IOException {
    try (var files = Files.walk(folder)) {
      Path file =
          files.filter(it -> it.endsWith(name)).findFirst().orElseThrow(AssertionError::new);
      return Files.readString(file).replaceAll("(?m)^  ", "");
    }
  }

  @Test
  void everyKindOfBlockIsFound() throws IOException {
    assertThat(pages()).extracting(MarkdownPage::toString).contains("README.md", "types.md");
    assertThat(MarkdownPage.read(Path.of("../README.md")).blocks())
        .extracting(Block::mark)
        .contains("file", "run in", "generated", "");
  }

  @Test
  void aBlockThatDoesNotCompileFails() throws IOException {
    MarkdownPage page =
        new MarkdownPage(
            Path.of("made-up.md"),
            """
            <!-- types
            record Known(int number) {}
            -->
            <!-- fields
            Known known;
            -->
            ```java
            int number = known.number();
            ```
            ```java
            interface Shape {
              Known known();
            }
            record Other(Known known) implements Shape {}
            ```
            ```java
            String text = known.number();
            ```
            """);
    assertThat(SnippetSources.of(page).keySet())
        .containsExactly(
            "page/made_up_md/Known.java",
            "page/made_up_md/Fields.java",
            "page/made_up_md/Line8.java",
            "page/made_up_md/Shape.java",
            "page/made_up_md/Other.java",
            "page/made_up_md/Line17.java");
    SnippetCompilation compilation = SnippetCompilation.of(SnippetSources.of(page), work);
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.messages()).contains("Line17.java", "incompatible types", "1 error");
  }
}
