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
 * Writes a new project: a contract, a Rust plugin, an application and tests, which {@code mvn
 * verify} builds and runs. On a machine without Rust it uses a prebuilt plugin.
 */
public final class Starter {
  /** Jars are made without files called .gitignore. */
  private static final String GITIGNORE = "__gitignore__";

  private static final List<String> FILES =
      List.of(
          "README.md",
          GITIGNORE,
          "guest/Cargo.toml",
          "guest/src/lib.rs",
          "pom.xml",
          "src/main/java/Greeter.java",
          "src/main/java/Main.java",
          "src/test/java/GreeterTest.java");

  private Starter() {}

  /**
   * Writes a project.
   *
   * @param project its names
   * @param folder the folder of the project, which is made if it does not exist
   * @return the files written
   * @throws FileAlreadyExistsException if one of the files exists; then nothing is written
   * @throws IOException if a file cannot be written
   */
  public static List<Path> create(NewProject project, Path folder) throws IOException {
    List<Path> targets = new ArrayList<>();
    for (String name : FILES) {
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
      Files.writeString(target, fill(template(FILES.get(i)), project));
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

  private static String template(String name) throws IOException {
    try (InputStream in = Starter.class.getResourceAsStream("project/" + name)) {
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
