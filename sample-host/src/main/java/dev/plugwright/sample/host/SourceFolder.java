package dev.plugwright.sample.host;

import dev.plugwright.sample.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder that a site is made of.
 *
 * @param root the folder
 * @param sources its chapters, in reading order
 * @param files its other files, relative to the folder, with {@code /} between the names
 */
public record SourceFolder(Path root, List<Source> sources, Set<String> files) {

  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules");

  /** Which Markdown files of a folder become chapters. */
  public enum Selection {
    /** Every one. */
    ALL {
      @Override
      boolean takes(String path) {
        return true;
      }
    },
    /** {@code README.md} and what is in {@code docs}. */
    PROJECT {
      @Override
      boolean takes(String path) {
        return path.equals("README.md") || path.startsWith("docs/");
      }
    };

    abstract boolean takes(String path);
  }

  /**
   * Reads a folder and the folders inside, but for hidden ones, build folders and {@code output}.
   */
  public static SourceFolder read(Path root, Selection selection, Path output)
      throws IOException, BadInputException {
    List<String> chapters = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String path : paths(root, output)) {
      (isMarkdown(path) && selection.takes(path) ? chapters : files).add(path);
    }
    if (chapters.isEmpty()) {
      throw new BadInputException("there is no Markdown file in " + root);
    }
    chapters.sort(new ReadingOrder());
    files.sort(null);
    List<Source> sources = new ArrayList<>();
    for (String path : chapters) {
      byte[] bytes = Files.readAllBytes(root.resolve(path));
      // Bytes that are no UTF-8 become U+FFFD, which the page then shows.
      sources.add(new Source(path, new String(bytes, StandardCharsets.UTF_8)));
    }
    return new SourceFolder(root, List.copyOf(sources), new LinkedHashSet<>(files));
  }

  private static List<String> paths(Path root, Path output) throws IOException {
    List<String> paths = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = !folder.equals(root) && (isSkipped(folder) || folder.equals(output));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              paths.add(root.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return paths;
  }

  private static boolean isSkipped(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || SKIPPED_FOLDERS.contains(name);
  }

  private static boolean isMarkdown(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }
}
