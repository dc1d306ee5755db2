package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.PluginInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugins in C, AssemblyScript and Go; a test is skipped where a compiler is missing. */
class LanguagesTest {
  @TempDir private Path folder;
  private Path source;
  private Path plugins;

  @BeforeEach
  void makeFolders() throws IOException {
    source = Files.createDirectories(folder.resolve("source/docs")).getParent();
    plugins = SitePlugins.copyRust(Files.createDirectory(folder.resolve("plugins")));
  }

  @Test
  void typographyInC() throws IOException {
    use("12-typography.wasm");
    assertHtml(
        """
        "Don't", she said (a 'word') -- and 1--2 --- done... `"a" -- b` "**bold**" --option

        ```c
        "text" -- x...
        ```

        | "a" | "b" |
        |-----|-----|
        | 'c' | "[d](a.md "title")" |
        """,
        """
        <p>“Don’t”, she said (a ‘word’) – and 1–2 — done… <code>"a" -- b</code>\
         “<strong>bold</strong>” --option</p>
        <pre><code class="language-c">"text" -- x...
        </code></pre>
        """,
        "<th>“a”</th><th>“b”</th>",
        "<td>‘c’</td><td>“<a href=\"a.html\" title=\"title\">d</a>”</td>");
  }

  @Test
  void highlightingInAssemblyScript() throws IOException {
    use("14-highlight.wasm");
    assertHtml(
        """
        ```java
        /* <b> */ if (a < 1.5) { s = "a\\"&" + é; } // end
        ```

        ```sh
        echo a#b # "comment"
        ```

        ```unknown
        if (a < 1)
        ```

        `if` 😀
        """,
        """
        <span class="hl-comment">/* &lt;b&gt; */</span> <span class="hl-keyword">if</span>\
         (a &lt; <span class="hl-number">1.5</span>) { s = \
        <span class="hl-string">"a\\"&amp;"</span> + é; } <span class="hl-comment">// end</span>
        """,
        "echo a#b <span class=\"hl-comment\"># \"comment\"</span>\n",
        "<code class=\"language-unknown\">if (a &lt; 1)\n</code>",
        "<p><code>if</code> 😀</p>");
  }

  @Test
  void backlinksInGo() throws IOException {
    use("35-backlinks.wasm");
    Files.writeString(
        source.resolve("README.md"), "# The *first*\n\n[x](docs/b%20c.md#y), `[z](a.md)`\n");
    Files.writeString(
        source.resolve("docs/b c.md"), "---\ntitle: B & C\n---\n# B\n\n[a](../a.md) [b](#b)\n");
    assertHtml(
        "# A\n\n[b](docs/b%20c.md)\n\n```\n[r](README.md)\n```\n",
        "<p class=\"backlinks\">Linked from <a href=\"docs/b%20c.html\">B &amp; C</a></p>\n");
    List<Chapter> chapters = build().chapters();
    assertThat(chapters.get(0).html()).doesNotContain("backlinks");
    assertThat(chapters.get(2).html())
        .endsWith(
            "<p class=\"backlinks\">Linked from <a href=\"../README.html\">The first</a>,"
                + " <a href=\"../a.html\">A</a></p>\n");
  }

  /** What they do not add is what it was, whatever its type. */
  @Test
  void theyLeaveEverythingElseAsItIs() throws IOException {
    use("12-typography.wasm");
    use("14-highlight.wasm");
    use("35-backlinks.wasm");
    SiteBuilder.Result plain = build(SitePlugins.smallSite(), SitePlugins.RUST);
    SiteBuilder.Result changed = build(SitePlugins.smallSite(), plugins);
    for (int i = 0; i < plain.chapters().size(); i++) {
      assertThat(changed.chapters().get(i))
          .usingRecursiveComparison()
          .ignoringFields("html")
          .isEqualTo(plain.chapters().get(i));
    }
    assertThat(changed.plugins())
        .allMatch(it -> it.failures().isEmpty())
        .extracting(it -> it.info().map(PluginInfo::summary).orElseThrow())
        .anyMatch(it -> it.endsWith("Written in C."))
        .anyMatch(it -> it.endsWith("Written in AssemblyScript."))
        .anyMatch(it -> it.endsWith("Written in Go."));
  }

  private void use(String plugin) throws IOException {
    Files.copy(SitePlugins.inOtherLanguage(plugin), plugins.resolve(plugin));
  }

  private void assertHtml(String markdown, String... parts) throws IOException {
    Files.writeString(source.resolve("a.md"), markdown);
    Chapter chapter =
        build().chapters().stream()
            .filter(it -> it.path().equals("a.md"))
            .findFirst()
            .orElseThrow();
    assertThat(chapter.html()).contains(parts);
  }

  private SiteBuilder.Result build() throws IOException {
    return build(source, plugins);
  }

  private static SiteBuilder.Result build(Path source, Path plugins) throws IOException {
    try (var files = Files.list(plugins)) {
      return SiteBuilder.build(
          MarkdownFolder.read(source, "**.md", source.resolve("site")), files.sorted().toList());
    }
  }
}
