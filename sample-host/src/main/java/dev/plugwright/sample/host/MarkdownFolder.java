package dev.plugwright.sample.host;

import dev.plugwright.sample.Site;
import dev.plugwright.sample.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the folder that a site is made of. */
final class MarkdownFolder {

  private static final String SKIPPED = "(.*/)?(\\.[^/]*|target|node_modules)/.*";

  /** Folder by folder, each from its introduction to the last of its other files. */
  private static final Comparator<Source> READING_ORDER =
      Comparator.comparing((Source source) -> source.path().replaceFirst("[^/]*$", ""))
          .thenComparing(source -> !source.path().endsWith("README.md"))
          .thenComparing(Source::path);

  private MarkdownFolder() {}

  /** Reads all files but those in hidden folders, build folders and the output folder. */
  static Site read(Path root, String chapters, Path output) throws IOException {
    PathMatcher isChapter = root.getFileSystem().getPathMatcher("glob:" + chapters);
    List<Source> sources = new ArrayList<>();
    Set<String> others = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path relative = root.relativize(file);
        String path = relative.toString().replace('\\', '/');
        if (path.matches(SKIPPED) || file.startsWith(output)) {
          continue;
        }
        if (isChapter.matches(relative)) {
          // Replaces malformed UTF-8 instead of failing: one bad chapter must not lose the rest.
          String markdown = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          sources.add(new Source(path, markdown));
        } else {
          others.add(path);
        }
      }
    }
    sources.sort(READING_ORDER);
    return new Site(sources, others);
  }
}
