package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Finding;
import dev.plugwright.sample.Heading;
import dev.plugwright.sample.Severity;
import dev.plugwright.sample.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real plugins on a small site. */
class SiteBuilderTest {

  private static SiteBuilder.Result site;

  @BeforeAll
  static void buildTheSite() throws IOException {
    site = build(SitePlugins.smallSite(), SitePlugins.RUST);
  }

  @Test
  void chaptersComeInReadingOrderWithTheirTitles() {
    assertThat(site.chapters())
        .extracting(Chapter::path, Chapter::title)
        .containsExactly(
            tuple("README.md", "Small site"),
            tuple("docs/guide.md", "The \"guide\" & more"),
            tuple("docs/broken.md", "broken"),
            tuple("docs/panic.md", "Panic"),
            tuple("docs/zebra.md", "Zebra"));
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
    assertThat(report(site, "10-render-markdown.wasm"))
        .returns(4, PluginReport::chapters)
        .returns("1 refused", PluginReport::result)
        .returns(List.of(), PluginReport::failures);
  }

  @Test
  void chapterThatIsTooLargeIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("large.md"), "x".repeat((1 << 20) + 1));
    SiteBuilder.Result large = build(folder, SitePlugins.RUST);
    assertThat(large.chapters().getFirst().findings())
        .extracting(Finding::rule, Finding::message)
        .contains(
            tuple(
                "not-processed",
                "Markdown renderer: the chapter has 1048577 bytes; the limit is 1048576"));
  }

  @Test
  void pluginThatPanicsIsReplaced(@TempDir Path plugins) throws IOException {
    SitePlugins.copyRust(plugins, SitePlugins.PANIC);
    SiteBuilder.Result troubled = build(SitePlugins.smallSite(), plugins);
    Chapter panicked = chapter(troubled, "docs/panic.md");
    String message =
        "plugin 50-panic-on-demand.wasm, ChapterPlugin.process: panicked at"
            + " panic-on-demand/src/lib.rs:21:9: docs/panic.md asked for it";
    assertThat(panicked.findings())
        .containsExactly(new Finding(Severity.ERROR, "not-processed", 0, message));
    assertThat(panicked.html()).isEqualTo(chapter("docs/panic.md").html());
    assertThat(chapter(troubled, "docs/zebra.md").html()).endsWith("<p>no panic</p>\n");
    assertThat(report(troubled, "50-panic-on-demand.wasm"))
        .returns(4, PluginReport::chapters)
        .returns("1 failed", PluginReport::result)
        .returns(List.of(message), PluginReport::failures);
  }

  @Test
  void pluginThatCannotBeLoadedDoesNotStopTheOthers(@TempDir Path plugins) throws IOException {
    Files.writeString(SitePlugins.copyRust(plugins).resolve("15-text.wasm"), "not WebAssembly");
    SiteBuilder.Result troubled = build(SitePlugins.smallSite(), plugins);
    assertThat(troubled.chapters()).isEqualTo(site.chapters());
    assertThat(report(troubled, "15-text.wasm"))
        .returns(0, PluginReport::chapters)
        .returns("not loaded", PluginReport::result)
        .returns(Optional.empty(), PluginReport::info);
    assertThat(report(troubled, "15-text.wasm").failures())
        .singleElement(STRING)
        .startsWith("plugin 15-text.wasm: ");
  }

  @Test
  void moduleThatIsNotAChapterPluginDoesNotStopTheOthers(@TempDir Path plugins) throws IOException {
    byte[] emptyModule = {0, 'a', 's', 'm', 1, 0, 0, 0};
    Files.write(SitePlugins.copyRust(plugins).resolve("15-empty.wasm"), emptyModule);
    SiteBuilder.Result troubled = build(SitePlugins.smallSite(), plugins);
    assertThat(troubled.chapters()).isEqualTo(site.chapters());
    assertThat(report(troubled, "15-empty.wasm").result()).isEqualTo("not loaded");
  }

  @Test
  void reportsNameThePluginsInTheOrderOfTheirCalls() {
    assertThat(site.plugins())
        .extracting(
            PluginReport::file, report -> report.info().orElseThrow().name(), PluginReport::result)
        .containsExactly(
            tuple("10-render-markdown.wasm", "Markdown renderer", "1 refused"),
            tuple("20-reading-stats.wasm", "Reading statistics", "ok"),
            tuple("30-check-links.wasm", "Link checker", "ok"));
  }

  @Test
  void pluginsAreAlsoOnTheClassPath() throws IOException {
    try (var resource = Chapter.class.getResourceAsStream("/plugins/20-reading-stats.wasm")) {
      assertThat(resource).hasBinaryContent(bytes("20-reading-stats.wasm"));
    }
  }

  private static byte[] bytes(String plugin) throws IOException {
    return Files.readAllBytes(SitePlugins.DEFAULT.resolve(plugin));
  }

  private static Chapter chapter(String path) {
    return chapter(site, path);
  }

  private static Chapter chapter(SiteBuilder.Result site, String path) {
    return site.chapters().stream()
        .filter(chapter -> chapter.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static PluginReport report(SiteBuilder.Result site, String file) {
    List<PluginReport> reports =
        site.plugins().stream().filter(plugin -> plugin.file().equals(file)).toList();
    assertThat(reports).hasSize(1);
    return reports.getFirst();
  }

  private static SiteBuilder.Result build(Path source, Path plugins) throws IOException {
    Site folder = MarkdownFolder.read(source, "**.md", source.resolve("site"));
    try (var files = Files.list(plugins)) {
      return SiteBuilder.build(folder, files.sorted().toList());
    }
  }
}
