package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plugwright.runtime.PluginEngine;
import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.ChapterPlugin;
import dev.plugwright.sample.Finding;
import dev.plugwright.sample.Heading;
import dev.plugwright.sample.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real plugins on a small site. */
class SiteBuilderTest {

  private static PluginEngine engine;
  private static BuiltSite site;

  @BeforeAll
  static void buildTheSite() throws Exception {
    engine = PluginEngine.create();
    site = build(SitePlugins.DEFAULT, Optional.empty());
  }

  @AfterAll
  static void closeTheEngine() {
    engine.close();
  }

  @Test
  void chaptersComeInReadingOrderWithTheirTitles() {
    assertThat(site.title()).isEqualTo("Small site");
    assertThat(site.chapters())
        .extracting(Chapter::path, Chapter::title)
        .containsExactly(
            tuple("README.md", "Small site"),
            tuple("docs/broken.md", "broken"),
            tuple("docs/guide.md", "The \"guide\" & more"),
            tuple("docs/panic.md", "Panic"),
            tuple("docs/zebra.md", "Zebra"));
  }

  @Test
  void titleOfTheUserWins() throws Exception {
    assertThat(build(SitePlugins.DEFAULT, Optional.of("Mine")).title()).isEqualTo("Mine");
  }

  @Test
  void markdownIsRendered() {
    String html = chapter("docs/guide.md").html();
    assertThat(html)
        .contains("<h2 id=\"step-one\">")
        .contains("<pre><code class=\"language-java\">if (a &lt; b) { run(); }")
        .contains("<table>")
        .contains("href=\"../README.html#what-is-here\"")
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
    assertThat(chapter("docs/guide.md").attributes())
        .containsEntry("author", "Ada")
        .containsEntry("description", "Two steps, <b>no</b> more");
  }

  @Test
  void everyEntryOfTheContentsIsAnAnchorOfTheHtml() {
    Chapter guide = chapter("docs/guide.md");
    assertThat(guide.contents())
        .extracting(Heading::level, Heading::anchor, Heading::line)
        .containsExactly(
            tuple(1, "guide", 6),
            tuple(2, "step-one", 10),
            tuple(2, "step-two", 16),
            tuple(2, "step-two-1", 22),
            tuple(4, "too-deep", 24));
    assertThat(guide.contents())
        .allSatisfy(
            heading -> assertThat(guide.html()).contains("id=\"" + heading.anchor() + "\""));
  }

  @Test
  void chaptersAreMeasured() {
    var stats = chapter("docs/guide.md").stats().orElseThrow();
    assertThat(stats.words()).isEqualTo(22);
    assertThat(stats.codeBlocks()).containsExactly(Map.entry("java", 1));
    assertThat(stats.readingTime()).hasSeconds(8);
  }

  @Test
  void faultsAreFound() {
    assertThat(chapter("README.md").findings())
        .containsExactly(
            new Finding(Severity.ERROR, "missing-file", 12, "there is no file docs/nowhere.md"));
    assertThat(chapter("docs/guide.md").findings())
        .extracting(Finding::severity, Finding::rule, Finding::line)
        .containsExactly(
            tuple(Severity.WARNING, "duplicate-heading", 22),
            tuple(Severity.WARNING, "skipped-level", 24),
            tuple(Severity.WARNING, "no-alt-text", 26),
            tuple(Severity.ERROR, "missing-anchor", 26));
  }

  @Test
  void chapterThatAPluginRefusesGoesOnAsItWas() {
    Chapter broken = chapter("docs/broken.md");
    assertThat(broken.findings())
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "not-processed",
                3,
                "Markdown renderer: front matter, line 3: 'this line has no colon' is not of the"
                    + " form key: value"));
    assertThat(broken.html()).isEmpty();
    assertThat(broken.contents()).extracting(Heading::text).containsExactly("Broken matter");
    assertThat(report(site, "10-render-markdown.wasm").failures()).isEqualTo(1);
  }

  @Test
  void chapterThatIsTooLargeIsRefused(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("large.md"), "x".repeat((1 << 20) + 1));
    BuiltSite large = build(folder, SitePlugins.DEFAULT, Optional.empty());
    assertThat(large.chapters().getFirst().findings())
        .extracting(Finding::rule, Finding::message)
        .contains(
            tuple(
                "not-processed",
                "Markdown renderer: the chapter has 1048577 bytes; the limit is 1048576"));
  }

  @Test
  void pluginThatPanicsIsReplaced(@TempDir Path plugins) throws Exception {
    SitePlugins.copyDefault(plugins, SitePlugins.PANIC);
    BuiltSite troubled = build(plugins, Optional.empty());
    Chapter panicked = chapter(troubled, "docs/panic.md");
    assertThat(panicked.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("not-processed");
              assertThat(finding.message())
                  .contains("50-panic-on-demand.wasm")
                  .contains("docs/panic.md asked for it");
            });
    assertThat(panicked.html()).isEqualTo(chapter("docs/panic.md").html());
    assertThat(chapter(troubled, "docs/zebra.md").html()).endsWith("<p>no panic</p>\n");
    assertThat(report(troubled, "50-panic-on-demand.wasm").failures()).isEqualTo(1);
  }

  @Test
  void reportsTellWhatEveryPluginDid() {
    assertThat(site.plugins())
        .extracting(PluginReport::file)
        .containsExactly("10-render-markdown.wasm", "20-reading-stats.wasm", "30-check-links.wasm");
    assertThat(site.plugins())
        .allSatisfy(
            plugin -> {
              assertThat(plugin.calls()).isGreaterThanOrEqualTo(site.chapters().size());
              assertThat(plugin.bytesIn()).isPositive();
              assertThat(plugin.bytesOut()).isPositive();
              assertThat(plugin.time()).isPositive();
              assertThat(plugin.sha256()).matches("[0-9a-f]{64}");
              assertThat(plugin.size()).isEqualTo(sizeOf(plugin.file()));
            });
  }

  @Test
  void pluginsAreAlsoOnTheClassPath() {
    try (var plugin =
        engine
            .loadResource(Chapter.class, "/plugins/20-reading-stats.wasm")
            .instantiate(ChapterPlugin.class)) {
      assertThat(plugin.proxy().info().name()).isEqualTo("Reading statistics");
    }
  }

  private static long sizeOf(String plugin) {
    return SitePlugins.DEFAULT.resolve(plugin).toFile().length();
  }

  private static Chapter chapter(String path) {
    return chapter(site, path);
  }

  private static Chapter chapter(BuiltSite site, String path) {
    return site.chapters().stream()
        .filter(chapter -> chapter.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static PluginReport report(BuiltSite site, String file) {
    List<PluginReport> reports =
        site.plugins().stream().filter(plugin -> plugin.file().equals(file)).toList();
    assertThat(reports).hasSize(1);
    return reports.getFirst();
  }

  private static BuiltSite build(Path plugins, Optional<String> title)
      throws IOException, BadInputException {
    return build(SitePlugins.smallSite(), plugins, title);
  }

  private static BuiltSite build(Path source, Path plugins, Optional<String> title)
      throws IOException, BadInputException {
    SourceFolder folder =
        SourceFolder.read(source, SourceFolder.Selection.ALL, source.resolve("site"));
    Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    try (PluginChain chain = PluginChain.load(engine, plugins)) {
      return new SiteBuilder(chain, silent).build(folder, title);
    }
  }
}
