package dev.plugwright.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The list of plugins of a jar, by which an application finds them on its class path. */
final class PluginIndex {
  private static final String NAME = "META-INF/plugwright.index";

  private PluginIndex() {}

  /**
   * Adds plugins to the list, and takes away those whose files are gone. Plugins outside of the
   * folder that becomes the jar are left out.
   *
   * @param classes the folder that becomes the jar
   */
  static void update(Path classes, List<Path> plugins) throws IOException {
    Path file = classes.resolve(NAME);
    TreeSet<String> lines = new TreeSet<>();
    if (Files.exists(file)) {
      lines.addAll(Files.readAllLines(file));
      lines.removeIf(line -> !Files.isRegularFile(classes.resolve(line)));
    }
    for (Path plugin : plugins) {
      if (plugin.startsWith(classes)) {
        lines.add(classes.relativize(plugin).toString().replace(File.separatorChar, '/'));
      }
    }
    if (lines.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    }
  }
}
