package dev.plugwright.sample.host;

import static java.lang.Integer.MAX_VALUE;

import dev.plugwright.sample.Site;
import dev.plugwright.sample.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the folder that a site is made of. */
final class MarkdownFolder {

  private static final String SKIPPED = "(.*/)?(\\.[^/]*|target|node_modules)/.*";

  private static final String INTRODUCTION = "README.md";
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)");

  /** Folder by folder, each from its introduction to the last of its other files. */
  private static final Comparator<Source> BY_FOLDER =
      Comparator.comparing((Source source) -> folder(source.path()))
          .thenComparing(source -> !source.path().endsWith(INTRODUCTION))
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
    sources.sort(readingOrder(sources));
    return new Site(sources, others);
  }

  /**
   * The introduction of the root first, then what it links to, in the order of the last link to
   * each: that of the list at its end. A folder is read where its introduction is linked; files
   * without a link are last.
   */
  private static Comparator<Source> readingOrder(List<Source> sources) {
    Map<String, Integer> ranks = new HashMap<>();
    sources.stream()
        .filter(source -> source.path().equals(INTRODUCTION))
        .flatMap(source -> LINK.matcher(source.markdown()).results())
        .forEach(link -> ranks.put(link.group(1), link.start()));
    ranks.put(INTRODUCTION, -1);
    return Comparator.comparing(
            (Source source) -> {
              String introduction = folder(source.path()) + INTRODUCTION;
              boolean subfolder = !introduction.equals(INTRODUCTION);
              int rank = subfolder ? ranks.getOrDefault(introduction, MAX_VALUE) : MAX_VALUE;
              return ranks.getOrDefault(source.path(), rank);
            })
        .thenComparing(BY_FOLDER);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
