package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.it.docs.MarkdownPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of the pages, and the versions and the form of the README. */
class PagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]*)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>([a-z-]+)</artifactId>\\s*<version>([^<$]+)</version>");

  static List<Path> files() throws IOException {
    List<Path> folders =
        List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("docs/adr"), ROOT.resolve("guest"));
    Stream<Path> files = Stream.empty();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.list(folder)) {
        files =
            Stream.concat(files, all.filter(it -> it.toString().endsWith(".md")).toList().stream());
      }
    }
    return files.sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void linksLeadToFilesAndHeadings(Path file) throws IOException {
    Matcher link = LINK.matcher(CODE.matcher(Files.readString(file)).replaceAll("`"));
    while (link.find()) {
      String target = link.group(1);
      if (!target.startsWith("https://")) {
        String[] parts = target.split("#", 2);
        Path linked = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
        assertThat(linked).as("link %s of %s", target, file).exists();
        if (parts.length == 2) {
          assertThat(anchors(linked)).as("link %s of %s", target, file).contains(parts[1]);
        }
      }
    }
  }

  private static List<String> anchors(Path file) throws IOException {
    String text = CODE.matcher(Files.readString(file)).replaceAll(it -> inline(it.group()));
    return HEADING
        .matcher(text)
        .results()
        .map(it -> it.group(1).toLowerCase(Locale.ROOT))
        .map(it -> it.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String inline(String code) {
    return code.startsWith("```")
        ? ""
        : Matcher.quoteReplacement(code.substring(1, code.length() - 1));
  }

  @Test
  void theReadmeNamesTheVersionsOfThisBuild() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(pom);
    assertThat(version.find()).isTrue();
    for (String page :
        List.of(
            "README.md",
            "docs/deployment.md",
            "docs/getting-started.md",
            "docs/getting-started-c.md",
            "docs/getting-started-go.md",
            "docs/getting-started-assemblyscript.md",
            "docs/maven.md")) {
      String text = Files.readString(ROOT.resolve(page));
      List<String> ours =
          ARTIFACT
              .matcher(text)
              .results()
              .filter(it -> it.group(1).startsWith("plugwright"))
              .map(it -> it.group(2))
              .toList();
      assertThat(ours).as(page).allMatch(version.group(1)::equals);
      ARTIFACT
          .matcher(text)
          .results()
          .filter(it -> it.group(1).startsWith("maven"))
          .forEach(it -> assertThat(pom).contains(">" + it.group(2) + "</version.plugin."));
    }
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(readme).contains(version.group(1));
    Matcher exec = Pattern.compile(":exec-maven-plugin:(.*?):java").matcher(readme);
    assertThat(exec.find()).isTrue();
    assertThat(pom)
        .contains("<version.plugin.exec>%s</version.plugin.exec>".formatted(exec.group(1)));
  }

  @Test
  void theReadmeIsShortAndStartsWithCode() throws IOException {
    MarkdownPage readme = MarkdownPage.read(ROOT.resolve("README.md"));
    assertThat(readme.text().lines().count()).isBetween(120L, 180L);
    assertThat(readme.blocks().getFirst().line()).isLessThan(25);
    assertThat(readme.blocks().stream().filter(it -> it.language().equals("sh")).map(Block::code))
        .containsExactly("mvn -q -Pdemo verify -pl sample-host -am\n", "mvn verify\n");
  }

  @Test
  void everyDecisionHasAStatusAndIsListed() throws IOException {
    Path folder = ROOT.resolve("docs/adr");
    String list = Files.readString(folder.resolve("README.md"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().matches(".*/\\d{4}-[^/]*")).toList()) {
        List<String> lines = Files.readAllLines(file);
        String title = lines.getFirst().substring(2);
        assertThat(list).contains("- [" + title + "](" + file.getFileName() + ")\n");
        assertThat(lines.get(2)).as(title).matches("Status: \\w+, \\d{4}-\\d\\d-\\d\\d\\..*");
      }
    }
  }
}
