package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user sees it: properties in, text and files out. */
class MainTest {

  private static final Pattern HREF = Pattern.compile("href=\"([^\"#:]+)(#[^\"]*)?\"");

  @TempDir private Path folder;
  private Path output;
  private final Properties properties = new Properties();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void smallSite() {
    output = folder.resolve("site");
    properties.setProperty("site.source", SitePlugins.smallSite().toString());
    properties.setProperty("site.plugins", SitePlugins.DEFAULT.toString());
    properties.setProperty("site.output", output.toString());
  }

  @Test
  void writesThePagesAndReports() throws IOException {
    assertThat(run()).isEqualTo(Main.OK);
    assertThat(out.toString())
        .startsWith("5 chapters through 3 plugins, ")
        .contains("JIT o")
        .containsPattern("10-render-markdown.wasm +7 ")
        .endsWith("3 errors, 3 warnings: " + output.resolve("index.html") + System.lineSeparator());
    assertThat(page("index.html"))
        .contains("<title>Small site</title>")
        .contains("href=\"chapters/docs/guide.html\"")
        .contains("The &quot;guide&quot; &amp; more")
        .contains("Two steps, &lt;b&gt;no&lt;/b&gt; more")
        .contains(
            "<p>A site of five chapters. Start with the guide, or jump to its second step.</p>")
        .contains("there is no file docs/nowhere.md")
        .contains("Markdown renderer");
    assertThat(page("chapters/docs/guide.html"))
        .contains("<meta name=\"author\" content=\"Ada\">")
        .contains("<li class=\"level2\"><a href=\"#step-two-1\">Step two</a></li>")
        .contains("1 min to read")
        .contains("missing-anchor")
        .contains("rel=\"next\" href=\"../../chapters/docs/panic.html\"");
  }

  @Test
  void linksBetweenPagesLeadSomewhere() throws IOException {
    run();
    try (var files = Files.walk(output)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        Matcher link = HREF.matcher(Files.readString(file));
        while (link.find()) {
          // The one that the small site's README has on purpose, and the folder it links to.
          if (!link.group(1).endsWith("nowhere.md") && !link.group(1).endsWith("docs/")) {
            assertThat(file.resolveSibling(link.group(1))).exists();
          }
        }
      }
    }
  }

  @Test
  void copiesWhatAChapterRefersToAndNothingElse() {
    run();
    assertThat(output.resolve("chapters/docs/img/logo.svg")).isRegularFile();
    assertThat(output.resolve("chapters/notes.txt")).isRegularFile();
    assertThat(output.resolve("chapters/unused.txt")).doesNotExist();
  }

  @Test
  void chapterWithoutHtmlIsShownAsItWasWritten() throws IOException {
    run();
    assertThat(page("chapters/docs/broken.html"))
        .contains("# Broken &lt;front&gt; matter")
        .contains("not-processed");
  }

  @Test
  void fourthPluginTakesPartAsSoonAsItIsInTheFolder() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    SitePlugins.copyDefault(plugins);
    properties.setProperty("site.plugins", plugins.toString());
    run();
    assertThat(page("chapters/docs/zebra.html")).doesNotContain("word-cloud");

    Files.copy(SitePlugins.WORD_CLOUD, plugins.resolve("40-word-cloud.wasm"));
    assertThat(run()).isEqualTo(Main.OK);
    assertThat(out.toString()).contains("40-word-cloud.wasm");
    assertThat(page("chapters/docs/zebra.html"))
        .contains("<p class=\"word-cloud\"")
        .contains("title=\"3 times\">stripes</span>")
        .contains("<meta name=\"keywords\" content=\"stripes\">");
    assertThat(page("index.html")).contains("Word cloud");
  }

  @Test
  void projectMeansReadmeAndDocs() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    for (String file : new String[] {"README.md", "docs/a.md", "src/README.md", "NEWS.md"}) {
      Files.createDirectories(project.resolve(file).getParent());
      Files.writeString(project.resolve(file), "# " + file + "\n");
    }
    properties.setProperty("site.project", project.toString());
    properties.setProperty("site.source", "");
    run();
    assertThat(out.toString()).startsWith("2 chapters ");
    assertThat(output.resolve("chapters/docs/a.html")).exists();
  }

  @Test
  void missingFolders() {
    assertRefused("site.source", "/no/such", "the source folder does not exist: /no/such");
    assertRefused("site.plugins", "/no/such", "the plugins folder does not exist: /no/such");
    assertRefused("site.source", "", "no source folder: set -Dsite.source=FOLDER");
    assertRefused("site.plugins", "", "no plugins folder: set -Dsite.plugins=FOLDER");
    assertRefused("site.output", "", "no output folder: set -Dsite.output=FOLDER");
  }

  @Test
  void filesInPlaceOfFolders() throws IOException {
    String file = Files.createFile(folder.resolve("file")).toString();
    assertRefused("site.source", file, "the source folder is a file: " + file);
    assertRefused("site.plugins", file, "the plugins folder is a file: " + file);
    assertRefused("site.output", file, "the output folder is a file: " + file);
  }

  @Test
  void nothingToDo() {
    String empty = folder.toString();
    assertRefused("site.source", empty, "there is no Markdown file in " + empty);
    assertRefused("site.plugins", empty, "there is no plugin, *.wasm, in " + empty);
  }

  @Test
  void outputMustNotHoldTheSource() {
    String source = SitePlugins.smallSite().toString();
    assertRefused(
        "site.output", source, "the output folder would hold the source folder: " + source);
  }

  @Test
  void fileThatIsNoPlugin() throws IOException {
    Files.writeString(folder.resolve("text.wasm"), "no WebAssembly");
    properties.setProperty("site.plugins", folder.toString());
    assertThat(run()).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString()).startsWith("sample-host: plugin text.wasm: ");
    assertThat(output).doesNotExist();
  }

  private void assertRefused(String key, String value, String message) {
    String before = properties.getProperty(key);
    properties.setProperty(key, value);
    assertThat(run()).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString()).isEqualTo("sample-host: " + message + System.lineSeparator());
    assertThat(output).doesNotExist();
    properties.setProperty(key, before);
  }

  private int run() {
    out.reset();
    err.reset();
    return new Main(stream(out), stream(err), false).run(properties);
  }

  private String page(String path) throws IOException {
    return Files.readString(output.resolve(path));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
