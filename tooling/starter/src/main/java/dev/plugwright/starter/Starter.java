package dev.plugwright.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a new project: a contract, a plugin, an application and tests, which {@code mvn verify}
 * builds and runs. On a machine without Rust a project with a Rust plugin uses a prebuilt one.
 */
public final class Starter {
  /** Jars are made without files called .gitignore. */
  private static final String GITIGNORE = "__gitignore__";

  /** The files without those of the plugin. */
  private static final List<String> FILES =
      List.of(
          "README.md",
          GITIGNORE,
          "pom.xml",
          "src/main/java/Greeter.java",
          "src/main/java/Main.java",
          "src/test/java/GreeterTest.java");

  private Starter() {}

  /**
   * Writes a project with a plugin in Rust.
   *
   * @param project its names
   * @param folder the folder of the project, which is made if it does not exist
   * @return the files written
   * @throws FileAlreadyExistsException if one of the files exists; then nothing is written
   * @throws IOException if a file cannot be written
   */
  public static List<Path> create(NewProject project, Path folder) throws IOException {
    return create(project, GuestLanguage.RUST, folder);
  }

  /**
   * Writes a project.
   *
   * @param project its names
   * @param language the language of the plugin
   * @param folder the folder of the project, which is made if it does not exist
   * @return the files written
   * @throws FileAlreadyExistsException if one of the files exists; then nothing is written
   * @throws IOException if a file cannot be written
   */
  public static List<Path> create(NewProject project, GuestLanguage language, Path folder)
      throws IOException {
    List<String> files = new ArrayList<>(FILES);
    files.addAll(language.files());
    List<Path> targets = new ArrayList<>();
    for (String name : files) {
      Path target = folder.resolve(place(name, project.packageName()));
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(
            target.toString(), null, "a new project does not overwrite files");
      }
      targets.add(target);
    }
    for (int i = 0; i < targets.size(); i++) {
      Path target = targets.get(i);
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(target, fill(template(files.get(i), language), project));
    }
    return List.copyOf(targets);
  }

  /** Returns the path of a file in the project: Java files are in the folder of their package. */
  private static String place(String name, String packageName) {
    if (name.equals(GITIGNORE)) {
      return ".gitignore";
    }
    return name.endsWith(".java")
        ? name.replace("/java/", "/java/" + packageName.replace('.', '/') + "/")
        : name;
  }

  /** Files in the folder of a language take precedence over those of the project in Rust. */
  private static String template(String name, GuestLanguage language) throws IOException {
    if (language == GuestLanguage.RUST) {
      return read("project/" + name);
    }
    if (name.equals("pom.xml")) {
      String plugin = read("plugin.xml").replace("${language}", language.toString());
      return pom(read("project/pom.xml"), plugin);
    }
    String own = language + "/" + name;
    return read(Starter.class.getResource(own) == null ? "project/" + name : own);
  }

  /** Replaces the Maven plugin that runs cargo, which a comment introduces. */
  private static String pom(String pom, String plugin) {
    int comment = pom.indexOf("<!-- Builds and tests the crate");
    int start = pom.lastIndexOf("      <plugin>\n", comment);
    String last = "      </plugin>\n";
    int end = pom.indexOf(last, comment) + last.length();
    return pom.substring(0, start) + plugin + pom.substring(end);
  }

  private static String read(String name) throws IOException {
    try (InputStream in = Starter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the template %s is missing in the jar".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String fill(String template, NewProject project) {
    String text = template;
    for (Map.Entry<String, String> name :
        Map.of(
                "groupId", project.groupId(),
                "artifactId", project.artifactId(),
                "version", project.version(),
                "package", project.packageName(),
                "sdk", project.sdk())
            .entrySet()) {
      text = text.replace("${" + name.getKey() + "}", name.getValue());
    }
    return text;
  }
}
