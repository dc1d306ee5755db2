package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Site;
import dev.plugwright.sample.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chapters as a hostile plugin could return them. */
class SiteWriterTest {

  @TempDir private Path folder;

  @Test
  void writesNoFileThatOnlyAPluginNamed() throws IOException {
    write("../../outside.md", "title", "../secret.txt");
    try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "secret.txt",
              "source/logo.svg",
              "output/index.html",
              "output/search.html",
              "output/chapters/a.html",
              "output/chapters/logo.svg");
    }
  }

  @Test
  void escapesEverythingButTheHtml() throws IOException {
    write("\"><script>1</script>", "</title><script>2</script>", "logo.svg");
    for (String page : List.of("index.html", "chapters/a.html")) {
      assertThat(Files.readString(folder.resolve("output").resolve(page)))
          .contains("&lt;script&gt;1&lt;/script&gt;")
          .contains("<title>")
          .contains("&lt;/title&gt;&lt;script&gt;2&lt;/script&gt;")
          .contains("<h1>")
          .doesNotContain("<script");
    }
    assertThat(Files.readString(folder.resolve("output/search.html")))
        .contains("&lt;/title&gt;&lt;script&gt;2&lt;/script&gt;")
        .containsOnlyOnce("<script");
    assertThat(Files.readString(folder.resolve("output/chapters/a.html")))
        .contains("<em>html</em>");
  }

  private void write(String path, String title, String asset) throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(source.resolve("logo.svg"), "<svg/>");
    Chapter chapter =
        new Chapter(
            path,
            title,
            "",
            "<h1><em>html</em></h1>",
            List.of(),
            Optional.empty(),
            List.of(),
            new TreeSet<>(List.of("logo.svg", asset)),
            Map.of("description", title));
    SiteWriter.write(
        source,
        new Site(List.of(new Source("a.md", "")), Set.of("logo.svg")),
        new SiteBuilder.Result("engine", List.of(chapter), List.of()),
        "",
        folder.resolve("output"));
  }
}
