package dev.plugwright.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the {@code .d} files that cargo writes beside what it builds: {@code file: source source},
 * where a space in a path is written as {@code "\ "}. They list the sources of the crate and of
 * those that it takes by path.
 */
final class DependencyInfo {
  private DependencyInfo() {}

  /**
   * Returns the sources that a file lists.
   *
   * @throws IOException if the file cannot be read
   */
  static List<Path> sources(Path file) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int separator = line.indexOf(": ");
      if (separator >= 0) {
        for (String name : line.substring(separator + 2).split("(?<!\\\\) ")) {
          sources.add(Path.of(name.replace("\\ ", " ")));
        }
      }
    }
    return sources;
  }
}
