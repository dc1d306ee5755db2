package dev.plugwright.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The BOM against the modules of the build. */
class BomTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(plugwright[^<]*)<");
  private static final Pattern PROFILE = Pattern.compile("<profile>\\s*<id>([^<]*)<");
  private static final Pattern PLUGIN =
      Pattern.compile("<artifactId>(?!plugwright)([^<]*-plugin)</artifactId>\\s*<version>([^<]*)<");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]*)<");

  @Test
  void theBomListsEveryModuleThatIsPublished() {
    List<String> published =
        modules(PROJECT)
            .filter(module -> !module.endsWith("bom"))
            .map(module -> module.resolve("pom.xml"))
            .filter(pom -> !read(pom).contains("<maven.deploy.skip>true<"))
            .map(pom -> matches(ARTIFACT, pom).skip(1).findFirst().orElseThrow())
            .toList();
    assertThat(matches(ARTIFACT, PROJECT.resolve("bom/pom.xml")).skip(1))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  /** The BOM has no parent, so that it repeats what publishing needs. */
  @Test
  void theBomIsSignedAndPublishedByTheSamePlugins() {
    Path bom = PROJECT.resolve("bom/pom.xml");
    assertThat(matches(PROFILE, bom)).containsExactly("sign", "central");
    Map<String, String> versions = pluginVersions(bom);
    assertThat(versions).hasSize(5);
    assertThat(pluginVersions(PROJECT.resolve("pom.xml"))).containsAllEntriesOf(versions);
  }

  /** The version of each plugin that has one, properties replaced. */
  private static Map<String, String> pluginVersions(Path pom) {
    String text = read(pom);
    Map<String, String> versions = new TreeMap<>();
    PLUGIN
        .matcher(text)
        .results()
        .forEach(plugin -> versions.put(plugin.group(1), value(text, plugin.group(2))));
    return versions;
  }

  private static String value(String pom, String version) {
    if (!version.startsWith("${")) {
      return version;
    }
    String property = version.substring(2, version.length() - 1);
    return Pattern.compile("<" + Pattern.quote(property) + ">([^<]*)<")
        .matcher(pom)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElse(version);
  }

  /** The folders of all modules, those of modules included. */
  private static Stream<Path> modules(Path folder) {
    return matches(MODULE, folder.resolve("pom.xml"))
        .map(folder::resolve)
        .flatMap(module -> Stream.concat(Stream.of(module), modules(module)));
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
