package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A long chapter of a real text: this project's own pages, one after the other. */
public final class Chapter {
  private static final int SIZE = 50_000;

  /** Without the page of the benchmarks, which would change with what it says. */
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "docs/types.md",
          "docs/abi.md",
          "docs/host-functions.md",
          "docs/foreign-modules.md",
          "CONTRIBUTING.md");

  private Chapter() {}

  /** Returns whole lines of at most 50,000 bytes of UTF-8. */
  public static String of50Kb() {
    try {
      Path project = Path.of(System.getProperty("project.directory"));
      StringBuilder text = new StringBuilder();
      int size = 0;
      while (true) {
        for (String page : PAGES) {
          for (String line : Files.readAllLines(project.resolve(page))) {
            size += line.getBytes(UTF_8).length + 1;
            if (size > SIZE) {
              return text.toString();
            }
            text.append(line).append('\n');
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
