package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The site of this project's own pages, in Chromium: nothing is cut off, no picture is missing, and
 * the search finds.
 */
class BrowserTest {
  @TempDir private Path folder;
  private Chromium chromium;

  @BeforeEach
  void browser() {
    chromium = Chromium.find().orElse(null);
    assumeTrue(chromium != null, "Chromium is missing, see https://packages.debian.org/chromium");
  }

  @Test
  void thePagesFitOnPhonesAndScreens() throws Exception {
    build(Path.of(".."), "{README.md,docs/**.md}");
    assertThat(check(pages(), List.of("archetype", "qwertzuiop")))
        .containsExactly("search archetype: The Maven plugin", "search qwertzuiop: ");
  }

  @Test
  void findsWhatIsCutOffOrUnreadable() throws Exception {
    Files.writeString(
        folder.resolve("bad.html"),
        """
        <!doctype html><body style="margin: 0; background: #fff">
        <main style="color: #bbb"><div style="width: 500px">wide</div></main>
        <div style="overflow-x: auto"><div style="width: 2000px">scrolls</div></div>
        <img src="missing.svg"><img src="wide.svg" style="max-width: 300px">
        """);
    Files.writeString(
        folder.resolve("wide.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"20\"/>");
    assertThat(check(List.of("bad.html"), List.of()))
        .containsExactly(
            "bad.html, 375 px: the page is 500 px wide",
            "bad.html, 375 px: &lt;div&gt; reaches from 0 to 500",
            "bad.html, 375 px: no picture missing.svg",
            "bad.html, 375 px: wide.svg is shown 300 px wide instead of 600",
            "bad.html, 1280 px: no picture missing.svg",
            "bad.html, 1280 px: wide.svg is shown 300 px wide instead of 600",
            "bad.html: main has too little contrast in the light scheme",
            "bad.html: the paper of the dark scheme is rgb(255, 255, 255)",
            "bad.html: main has too little contrast in the dark scheme");
  }

  private void build(Path source, String chapters) {
    CommandLine program = new CommandLine(new Main());
    StringWriter out = new StringWriter();
    program.setOut(new PrintWriter(out));
    program.setErr(new PrintWriter(out));
    int exit =
        program.execute(
            "--source=" + source,
            "--chapters=" + chapters,
            "--plugins=" + SitePlugins.DEFAULT,
            "--output=" + folder);
    assertThat(exit).as(out.toString()).isZero();
  }

  private List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private List<String> check(List<String> pages, List<String> queries)
      throws IOException, InterruptedException {
    try (InputStream script = BrowserTest.class.getResourceAsStream("/browser/check.js")) {
      Files.write(folder.resolve("check.js"), script.readAllBytes());
    }
    Files.writeString(
        folder.resolve("check.html"),
        "<!doctype html><meta charset=utf-8><pre id=\"out\"></pre><script src=\"check.js\"></script>"
            + "<script>check(%s, %s)</script>".formatted(array(pages), array(queries)),
        StandardCharsets.UTF_8);
    return chromium.run(folder, "check.html");
  }

  private static String array(List<String> texts) {
    return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(",", "[", "]"));
  }
}
