package dev.plugwright.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The BOM against the modules of the build. */
class BomTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(plugwright[^<]*)<");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]*)<");

  @Test
  void theBomListsEveryModuleThatIsPublished() {
    List<String> published =
        matches(MODULE, PROJECT.resolve("pom.xml"))
            .filter(module -> !module.equals("bom"))
            .map(module -> PROJECT.resolve(module).resolve("pom.xml"))
            .filter(pom -> !read(pom).contains("<maven.deploy.skip>true<"))
            .map(pom -> matches(ARTIFACT, pom).skip(1).findFirst().orElseThrow())
            .toList();
    assertThat(matches(ARTIFACT, PROJECT.resolve("bom/pom.xml")).skip(1))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  private static Stream<String> matches(Pattern pattern, Path file) {
    return pattern.matcher(read(file)).results().map(match -> match.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
