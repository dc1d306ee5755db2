package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program as its user sees it: arguments in, text and files out. */
class MainTest {

  private static final Pattern HREF = Pattern.compile("href=\"([^\"#:]+)(#[^\"]*)?\"");

  @TempDir private Path folder;
  private Path output;
  private final Map<String, Object> options = new LinkedHashMap<>();
  private String out;
  private String err;

  @BeforeEach
  void smallSite() {
    output = folder.resolve("site");
    options.put("--source", SitePlugins.smallSite());
    options.put("--plugins", SitePlugins.RUST);
    options.put("--output", output);
  }

  @Test
  void printsATableOfThePlugins() {
    assertThat(run()).isZero();
    assertThat(err).isEmpty();
    assertThat(out.lines().map(line -> line.replaceAll("\\d+ ms", "_ ms").replaceAll(" +", " ")))
        .startsWith(
            "plugin chapters time result",
            "10-render-markdown.wasm 4 _ ms 1 refused",
            "20-reading-stats.wasm 5 _ ms ok",
            "30-check-links.wasm 5 _ ms ok")
        .last()
        .asString()
        .containsPattern("^(GraalWasm|Endive) [0-9.]+, (compiled|interpreted)")
        .endsWith(": " + output.resolve("index.html"));
  }

  @Test
  void writesAnIndexAndAPagePerChapter() throws IOException {
    run();
    assertThat(page("index.html"))
        .contains("<title>Small site</title>")
        .contains("<a href=\"chapters/docs/guide.html\">")
        .contains("<strong>The &quot;guide&quot; &amp; more</strong>")
        .contains("Two steps, &lt;b&gt;no&lt;/b&gt; more")
        .contains(
            "<p>A site of five chapters. Start with the guide, or jump to its second step.</p>")
        .contains("<small>22 words</small>")
        .contains("line 12: there is no file docs/nowhere.md")
        .contains("Markdown renderer 0.1.0: Turns Markdown into safe HTML");
    assertThat(page("chapters/docs/guide.html"))
        .contains("<title>The &quot;guide&quot; &amp; more - Small site</title>")
        .contains("<meta name=\"author\" content=\"Ada\">")
        .contains("<a href=\"../../chapters/docs/guide.html\" aria-current=\"page\">")
        .contains("<a class=\"heading level2\" href=\"#step-two-1\">Step two</a>")
        .contains("<h2 id=\"step-one\">")
        .contains("<code>missing-anchor</code>")
        .contains("default-src 'none'")
        .doesNotContain("<script");
  }

  @Test
  void titleOfTheUserWins() throws IOException {
    options.put("--title", "Mine & yours");
    run();
    assertThat(page("index.html")).contains("<title>Mine &amp; yours</title>");
  }

  @Test
  void linksBetweenPagesLeadSomewhere() throws IOException {
    // The small site's README links to a missing file on purpose, and to a folder without a page.
    assertThat(run()).isZero();
    assertThat(brokenLinks())
        .containsExactlyInAnyOrder(
            "chapters/README.html: docs/nowhere.md", "chapters/README.html: docs/");
  }

  @Test
  void linksToFilesWithUnusualNames() throws IOException {
    Path source = Files.createDirectory(folder.resolve("unusual names"));
    Files.writeString(source.resolve("a b?&#%+é.md"), "# A\n");
    Files.writeString(source.resolve("no-extension"), "# B\n");
    options.put("--source", source);
    options.put("--chapters", "*");
    assertThat(run()).isZero();
    assertThat(brokenLinks()).isEmpty();
    assertThat(page("index.html")).contains("<code>a b?&amp;#%+é.md</code>");
  }

  /** The links between files of the output that lead nowhere, each behind its page. */
  private List<String> brokenLinks() throws IOException {
    List<String> broken = new ArrayList<>();
    try (var files = Files.walk(output)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        Matcher link = HREF.matcher(Files.readString(file));
        while (link.find()) {
          URI target = file.toUri().resolve(link.group(1).replace("&amp;", "&"));
          if (!Files.isRegularFile(Path.of(target))) {
            broken.add(output.relativize(file) + ": " + link.group(1));
          }
        }
      }
    }
    return broken;
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
        .contains("<code>not-processed</code>");
  }

  @Test
  void fourthPluginTakesPartAsSoonAsItIsInTheFolder() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    options.put("--plugins", SitePlugins.copyRust(plugins));
    run();
    assertThat(page("chapters/docs/zebra.html")).doesNotContain("word-cloud");

    Files.copy(SitePlugins.WORD_CLOUD, plugins.resolve("40-word-cloud.wasm"));
    assertThat(run()).isZero();
    assertThat(out).contains("40-word-cloud.wasm");
    assertThat(page("chapters/docs/zebra.html"))
        .contains("<p class=\"word-cloud\"")
        .contains("title=\"3 times\">stripes</span>")
        .contains("<meta name=\"keywords\" content=\"stripes\">");
    assertThat(page("index.html")).contains("Word cloud");
  }

  @Test
  void pluginsThatFailAreReportedAndTheSiteIsWrittenWithoutThem() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    options.put("--plugins", SitePlugins.copyRust(plugins, SitePlugins.PANIC));
    Files.writeString(plugins.resolve("05-text.wasm"), "not WebAssembly");
    assertThat(run()).isEqualTo(1);
    assertThat(out)
        .containsPattern("\n05-text.wasm +0 +0 ms  not loaded\n  plugin 05-text.wasm: ")
        .containsPattern("\n20-reading-stats.wasm +5 +\\d+ ms  ok\n")
        .containsPattern("\n50-panic-on-demand.wasm +4 +\\d+ ms  1 failed\n")
        .contains("docs/panic.md asked for it");
    assertThat(page("index.html")).contains("<code>05-text.wasm</code>").contains("not loaded");
    assertThat(page("chapters/docs/zebra.html")).contains("<h1 id=\"zebra\">");
  }

  @Test
  void helpNamesEveryOption() {
    StringWriter text = new StringWriter();
    assertThat(commandLine().setOut(new PrintWriter(text)).execute("--help")).isZero();
    assertThat(text.toString())
        .startsWith("Usage: sample-host ")
        .contains("--plugins", "--source", "--chapters", "--output", "--title")
        .containsPattern("\n +1 +a plugin failed");
  }

  @Test
  void requiredOptions() {
    for (String option : List.of("--source", "--plugins", "--output")) {
      Object value = options.remove(option);
      assertThat(run()).isEqualTo(2);
      String name = option.substring(2);
      assertThat(err)
          .startsWith("Missing required option: '" + option + "=<" + name + ">'\nUsage:");
      options.put(option, value);
    }
  }

  @Test
  void unknownOptionsAndArguments() {
    options.put("--sources", "x");
    assertThat(run()).isEqualTo(2);
    assertThat(err).startsWith("Unknown option: '--sources=x'");
  }

  @Test
  void foldersThatAreNot() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (String option : List.of("--source", "--plugins", "--output")) {
      assertRefused(option, file, "not a folder: " + file);
    }
    assertRefused("--source", Path.of("/no/such"), "not a folder: /no/such");
    assertRefused("--plugins", Path.of("/no/such"), "not a folder: /no/such");
  }

  @Test
  void nothingToDo() {
    assertRefused("--source", folder, "no chapter, **.md, in " + folder);
    assertRefused("--plugins", folder, "no plugin, *.wasm, in " + folder);
  }

  @Test
  void malformedGlobIsNotAStackTrace() {
    options.put("--chapters", "{");
    assertThat(run()).isEqualTo(2);
    assertThat(err).startsWith("java.util.regex.PatternSyntaxException: ").contains("\nUsage:");
    assertThat(err).doesNotContain("\tat ");
  }

  @Test
  void outputMustNotContainTheSource() {
    Path source = SitePlugins.smallSite();
    assertRefused("--output", source, "the output folder contains the source folder: " + source);
  }

  @Test
  void outputThatCannotBeWrittenIsNotAStackTrace() throws IOException {
    Path file = Files.createDirectories(output).resolve("chapters");
    Files.createFile(file);
    assertThat(run()).isEqualTo(2);
    assertThat(err).startsWith("java.nio.file.FileAlreadyExistsException: " + file + "\nUsage:");
  }

  private void assertRefused(String option, Path value, String message) {
    Object before = options.put(option, value);
    assertThat(run()).isEqualTo(2);
    assertThat(err).startsWith(message + "\nUsage: sample-host");
    assertThat(output).doesNotExist();
    options.put(option, before);
  }

  private int run() {
    StringWriter standardOutput = new StringWriter();
    StringWriter standardError = new StringWriter();
    List<String> arguments = new ArrayList<>();
    options.forEach((option, value) -> arguments.add(option + "=" + value));
    int exitCode =
        commandLine()
            .setOut(new PrintWriter(standardOutput))
            .setErr(new PrintWriter(standardError))
            .execute(arguments.toArray(String[]::new));
    out = standardOutput.toString();
    err = standardError.toString();
    return exitCode;
  }

  private static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  private String page(String path) throws IOException {
    return Files.readString(output.resolve(path));
  }
}
