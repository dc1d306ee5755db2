package dev.plugwright.it.structure;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Builds that select a JDK use it for all programs that they run. By default the toolchains plugin
 * selects nothing if the JDK that runs Maven fits; programs are then run by the {@code java} on the
 * path, which may be older than the one in {@code JAVA_HOME}.
 */
class ToolchainsTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern SELECTION =
      Pattern.compile("select-jdk-toolchain</goal>.*?</configuration>", Pattern.DOTALL);

  @Test
  void theSelectedJdkAlsoRunsPrograms() throws IOException {
    List<String> selections = new ArrayList<>();
    for (Path pom : poms()) {
      SELECTION
          .matcher(Files.readString(pom))
          .results()
          .map(MatchResult::group)
          .forEach(selections::add);
    }
    assertThat(selections)
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(selection -> assertThat(selection).contains("<useJdk>Never</useJdk>"));
  }

  private static List<Path> poms() throws IOException {
    List<Path> poms = new ArrayList<>();
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith("target") ? SKIP_SUBTREE : CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith("pom.xml")) {
              poms.add(file);
            }
            return CONTINUE;
          }
        });
    return poms;
  }
}
