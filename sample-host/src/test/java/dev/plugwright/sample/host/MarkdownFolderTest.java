package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.sample.Site;
import dev.plugwright.sample.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFolderTest {

  @TempDir private Path root;

  @Test
  void introductionThenFilesThenFolders() throws IOException {
    files("zoo.md", "README.md", "About.md", "docs/deep/x.md", "docs/deep/README.md", "docs/a.md");
    assertThat(read("**.md").sources())
        .extracting(Source::path)
        .containsExactly(
            "README.md",
            "About.md",
            "zoo.md",
            "docs/a.md",
            "docs/deep/README.md",
            "docs/deep/x.md");
  }

  @Test
  void whatTheIntroductionLinksToComesFirst() throws IOException {
    files("README.md", "a.md", "docs/b.md", "docs/c.md", "docs/more/README.md", "docs/more/d.md");
    Files.writeString(
        root.resolve("README.md"),
        "See [B](docs/b.md). [C](docs/c.md#part), [more](docs/more/README.md), [B](docs/b.md)");
    assertThat(read("**.md").sources())
        .extracting(Source::path)
        .containsExactly(
            "README.md", "docs/c.md", "docs/more/README.md", "docs/more/d.md", "docs/b.md", "a.md");
  }

  @Test
  void patternSelectsTheChapters() throws IOException {
    files("README.md", "NEWS.md", "docs/a.md", "docs/logo.svg", "src/README.md");
    Site site = read("{README.md,docs/**.md}");
    assertThat(site.sources()).extracting(Source::path).containsExactly("README.md", "docs/a.md");
    assertThat(site.files()).containsExactlyInAnyOrder("NEWS.md", "docs/logo.svg", "src/README.md");
  }

  @Test
  void hiddenFoldersBuildFoldersAndTheOutputAreSkipped() throws IOException {
    files("a.md", ".git/b.md", "x/target/c.md", "node_modules/d.md", "site/chapters/e.md");
    Site site = read("**.md");
    assertThat(site.sources()).extracting(Source::path).containsExactly("a.md");
    assertThat(site.files()).isEmpty();
  }

  @Test
  void malformedUtf8IsReplaced() throws IOException {
    Files.write(root.resolve("a.md"), new byte[] {'a', (byte) 0xff, 'b'});
    assertThat(read("**.md").sources()).containsExactly(new Source("a.md", "a\ufffdb"));
  }

  private void files(String... paths) throws IOException {
    for (String path : paths) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), "text");
    }
  }

  private Site read(String chapters) throws IOException {
    return MarkdownFolder.read(root, chapters, root.resolve("site"));
  }
}
