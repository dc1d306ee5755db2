package dev.plugwright.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tests of tooling/archetype build and run what is written here. */
class StarterTest {
  private static final Path TEMPLATE = Path.of("src/main/resources/dev/plugwright/starter/project");

  @TempDir Path folder;

  @Test
  void writesEveryFileOfTheTemplate() throws IOException {
    List<Path> written = Starter.create(NewProject.of("com.acme", "hello"), folder);
    assertThat(written)
        .allMatch(Files::isRegularFile)
        .extracting(path -> folder.relativize(path).toString())
        .containsExactlyInAnyOrderElementsOf(
            files(TEMPLATE)
                .map(name -> name.replace("/java/", "/java/com/acme/"))
                .map(name -> name.replace("__gitignore__", ".gitignore"))
                .toList());
  }

  @Test
  void writesTheNamesOfTheProject() throws IOException {
    Starter.create(
        NewProject.of("com.acme", "hello")
            .withPackage("com.acme.hello")
            .withVersion("2")
            .withSdk(Path.of("/sdk/plugwright")),
        folder);
    assertThat(folder.resolve("src/main/java/com/acme/hello/Main.java"))
        .content()
        .startsWith("package com.acme.hello;");
    assertThat(folder.resolve("guest/Cargo.toml"))
        .content()
        .contains("plugwright = { path = \"/sdk/plugwright\" }");
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains(
            "<groupId>com.acme</groupId>\n  <artifactId>hello</artifactId>\n  <version>2</version>",
            "com.acme.hello.Main");
  }

  @Test
  void leavesNoPlaceholder() throws IOException {
    for (Path file : Starter.create(NewProject.of("com.acme", "hello"), folder)) {
      assertThat(file).content().doesNotContain("${groupId}", "${artifactId}", "${version}");
      assertThat(file).content().doesNotContain("${package}", "${sdk}", "@project.", "@version.");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = GuestLanguage.class,
      names = {"C", "GO", "ASSEMBLYSCRIPT"})
  void writesProjectsInOtherLanguages(GuestLanguage language) throws IOException {
    for (Path file : Starter.create(NewProject.of("com.acme", "hello"), language, folder)) {
      assertThat(file)
          .content()
          .doesNotContain("${groupId}", "${artifactId}", "${version}", "${package}", "${sdk}")
          .doesNotContain("${language}", "${compiler}", "${guest}", "@project.", "@version.")
          .doesNotContain("Cargo", "cargo");
    }
    assertThat(folder.resolve("pom.xml"))
        .content()
        .containsOnlyOnce("<artifactId>plugwright-maven-plugin</artifactId>")
        .contains("<language>" + language + "</language>", "<goal>build-plugin</goal>")
        .doesNotContain("prebuilt");
    assertThat(files(folder)).contains(language.files().toArray(String[]::new));
  }

  @Test
  void refusesLanguages() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuestLanguage.of("cobol"))
        .withMessage("unknown language 'cobol'; choose one of: rust, c, go, assemblyscript");
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "mine");
    assertThatThrownBy(() -> Starter.create(NewProject.of("com.acme", "hello"), folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("pom.xml");
    assertThat(files(folder)).containsExactly("pom.xml");
  }

  @Test
  void refusesNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewProject.of("com acme", "hello"))
        .withMessage("invalid groupId 'com acme': use letters, digits, '.', '-' and '_'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewProject.of("com.acme", "</artifactId>"))
        .withMessageStartingWith("invalid artifactId '</artifactId>'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewProject.of("com.acme", "hello").withPackage("com.new"))
        .withMessageStartingWith("invalid package name 'com.new'");
  }

  private static Stream<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }
}
