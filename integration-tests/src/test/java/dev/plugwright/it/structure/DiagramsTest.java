package dev.plugwright.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plugwright.PluginException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The pictures of the pages show the modules, packages and exceptions that there are. */
class DiagramsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path IMAGES = ROOT.resolve("docs/images");
  private static final String BASE = "dev.plugwright";

  static List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(IMAGES)) {
      return files.sorted().toList();
    }
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      return files.filter(it -> it.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesHaveNoDiagramsThatTheSiteShowsAsText(Path page) throws IOException {
    assertThat(Files.readString(page)).doesNotContain("```mermaid");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void picturesNeedNoOtherFileAndHaveTextAndBothSchemes(Path file) throws IOException {
    Element svg = Xml.root(file);
    assertThat(svg.getTagName()).isEqualTo("svg");
    assertThat(List.of(Xml.text(svg, "title"), Xml.text(svg, "desc"))).doesNotContain("");
    assertThat(svg.getAttribute("viewBox"))
        .isEqualTo("0 0 %s %s", svg.getAttribute("width"), svg.getAttribute("height"));
    String text = Files.readString(file);
    assertThat(text)
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<script", "<image", "<foreignObject", "href", "@import", "@font-face");
    assertThat(text.replace("url(#", "")).doesNotContain("url(");
  }

  @Test
  void exceptionsAreThoseOfTheApi() throws IOException {
    Map<String, Set<String>> shown = new TreeMap<>();
    for (Element group : Xml.all(Xml.root(IMAGES.resolve("exceptions.svg")), "g")) {
      assertThat(group.getAttribute("id")).isEqualTo(Xml.text(group, "text"));
      shown.put(
          Xml.text(group, "text"),
          Xml.children(group, "g").stream()
              .map(it -> Xml.text(it, "text"))
              .collect(Collectors.toSet()));
    }
    Map<String, Set<String>> declared = new TreeMap<>();
    declared.put("RuntimeException", Set.of("PluginException"));
    collect(PluginException.class, declared);
    assertThat(shown).isEqualTo(declared);
  }

  private static void collect(Class<?> type, Map<String, Set<String>> subclasses) {
    List<Class<?>> direct = type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of();
    subclasses.put(
        type.getSimpleName(),
        direct.stream().map(Class::getSimpleName).collect(Collectors.toSet()));
    direct.forEach(it -> collect(it, subclasses));
  }

  /** An arrow is a dependency, and each dependency between modules is an arrow or follows. */
  @Test
  void modulesDependAsTheArrowsSay() throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    Element svg = Xml.root(IMAGES.resolve("modules.svg"));
    for (Element group : Xml.all(svg, "g")) {
      arrows.put(Xml.text(group, "text"), new TreeSet<>());
    }
    for (Element path : Xml.all(svg, "path")) {
      if (path.hasAttribute("data-from")) {
        arrows.get(path.getAttribute("data-from")).add(path.getAttribute("data-to"));
      }
    }
    Map<String, String> folders = new HashMap<>();
    for (String folder : arrows.keySet()) {
      folders.put(Xml.text(pom(folder), "artifactId"), folder);
    }
    for (String folder : arrows.keySet()) {
      Set<String> dependencies = dependencies(folder);
      dependencies.retainAll(folders.keySet());
      Set<String> used = dependencies.stream().map(folders::get).collect(Collectors.toSet());
      assertThat(used).as("%s depends on", folder).containsAll(arrows.get(folder));
      Set<String> reached = new HashSet<>();
      reach(folder, arrows, reached);
      assertThat(reached).as("arrows from %s", folder).containsAll(used);
    }
  }

  private static Element pom(String folder) throws IOException {
    return Xml.root(ROOT.resolve(folder).resolve("pom.xml"));
  }

  private static Set<String> dependencies(String folder) throws IOException {
    Set<String> artifacts = new TreeSet<>();
    for (Element list : Xml.children(pom(folder), "dependencies")) {
      for (Element dependency : Xml.children(list, "dependency")) {
        if (!List.of("test", "provided").contains(Xml.text(dependency, "scope"))) {
          artifacts.add(Xml.text(dependency, "artifactId"));
        }
      }
    }
    return artifacts;
  }

  private static void reach(String from, Map<String, Set<String>> arrows, Set<String> reached) {
    for (String to : arrows.get(from)) {
      if (reached.add(to)) {
        reach(to, arrows, reached);
      }
    }
  }

  @Test
  void packagesUseThoseOfRowsBelow() throws IOException {
    Map<String, Integer> rows = rows();
    assertThat(rows.keySet()).isEqualTo(packages());
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(rows.keySet());
    Set<String> upwards = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String from = type.getPackageName();
        String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (rows.containsKey(from) && rows.containsKey(to) && !from.equals(to)) {
          if (rows.get(to) <= rows.get(from)) {
            upwards.add(dependency.getDescription());
          }
        }
      }
    }
    assertThat(upwards).as("uses of packages that are not below in packages.svg").isEmpty();
  }

  /** Returns the row of each package, from the top. */
  private static Map<String, Integer> rows() throws IOException {
    Map<String, Integer> rows = new TreeMap<>();
    int row = 0;
    for (Element group : Xml.children(Xml.root(IMAGES.resolve("packages.svg")), "g")) {
      for (Element box : Xml.children(group, "g")) {
        String name = Xml.text(box, "text");
        String prefix = box.getAttribute("class").equals("internal") ? BASE + ".internal." : "";
        rows.put(prefix.isEmpty() && !name.equals(BASE) ? BASE + "." + name : prefix + name, row);
      }
      row++;
    }
    return rows;
  }

  /** Returns the packages of the runtime. */
  private static Set<String> packages() throws IOException {
    Path sources = ROOT.resolve("runtime/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(it -> it.endsWith("package-info.java"))
          .map(it -> sources.relativize(it.getParent()).toString().replaceAll("[/\\\\]", "."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
