package dev.plugwright.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exported types of every module, as the folder {@code api} lists them. A difference is a
 * decision about compatibility; {@code -Dplugwright.api=rewrite} writes the lists anew.
 */
class ApiTest {
  private static final Path FOLDER = Path.of("api");

  static List<ModuleReference> modules() {
    return LibraryModules.all();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theApiIsAsListed(ModuleReference module) throws IOException {
    Path file = FOLDER.resolve(module.descriptor().name() + ".txt");
    String text = text(module);
    if ("rewrite".equals(System.getProperty("plugwright.api"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(file).exists();
    assertThat(text)
        .as("the API of %s; if it may change: -Dplugwright.api=rewrite", file)
        .isEqualTo(Files.readString(file));
  }

  @Test
  void everyListHasAModule() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              modules().stream().map(module -> module.descriptor().name() + ".txt").toList());
    }
  }

  private static String text(ModuleReference module) {
    List<String> exported =
        module.descriptor().exports().stream().map(ModuleDescriptor.Exports::source).toList();
    String header = header(module.descriptor());
    return LibraryModules.files(module).stream()
        .filter(file -> file.endsWith(".class") && file.contains("/"))
        .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
        .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
        .filter(name -> !name.endsWith(".package-info"))
        .sorted()
        .map(ApiTest::load)
        .filter(ApiTest::isVisible)
        .map(ApiText::of)
        .collect(Collectors.joining("\n", header + "\n", ""));
  }

  private static String header(ModuleDescriptor module) {
    Stream<String> required =
        module.requires().stream()
            .filter(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE))
            .map(
                requires ->
                    requires.name()
                        + (requires.modifiers().contains(Requires.Modifier.STATIC)
                            ? " (static)"
                            : ""));
    Stream<String> exported = module.exports().stream().map(ModuleDescriptor.Exports::source);
    return "module "
        + module.name()
        + "\n"
        + line("requires", required)
        + line("exports", exported);
  }

  private static String line(String word, Stream<String> names) {
    String list = names.sorted().collect(Collectors.joining(", "));
    return list.isEmpty() ? "" : "  " + word + " " + list + "\n";
  }

  private static boolean isVisible(Class<?> type) {
    if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
      return false;
    }
    Class<?> outer = type.getEnclosingClass();
    boolean isNamed =
        Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
    return isNamed && (outer == null || isVisible(outer));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
