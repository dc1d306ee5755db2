package dev.plugwright.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that one execution of a goal puts plugins into. What the execution wrote is recorded:
 * a plugin that it does not build any more, because its crate has another name now, is deleted.
 */
final class PluginFolder {
  private final Path folder;
  private final Path classes;
  private final Path record;

  /**
   * Names the files.
   *
   * @param folder where the plugins go
   * @param classes the folder that becomes the jar
   * @param buildDirectory where the record is kept
   * @param execution the id of the execution
   */
  PluginFolder(Path folder, Path classes, Path buildDirectory, String execution) {
    this.folder = folder;
    this.classes = classes;
    this.record = buildDirectory.resolve("plugwright-" + execution + "-plugins.txt");
  }

  /** Returns the folder. */
  Path path() {
    return folder;
  }

  /** Copies plugins into the folder and returns the copies. */
  List<Path> copy(List<Path> built) throws IOException {
    Files.createDirectories(folder);
    List<Path> copies = new ArrayList<>();
    for (Path plugin : built) {
      Path copy = folder.resolve(plugin.getFileName());
      Files.copy(plugin, copy, StandardCopyOption.REPLACE_EXISTING);
      copies.add(copy);
    }
    written(copies);
    return copies;
  }

  /** Deletes the plugins of earlier builds that are not among those of this one. */
  void written(List<Path> copies) throws IOException {
    for (String line : lines()) {
      int space = line.indexOf(' ');
      Path earlier = Path.of(line.substring(space + 1));
      // Another execution may have a plugin of that name now.
      if (!copies.contains(earlier)
          && line.substring(0, Math.max(0, space)).equals(BuildRecord.hash(earlier))) {
        Files.deleteIfExists(earlier);
      }
    }
    List<String> lines = new ArrayList<>();
    for (Path copy : copies) {
      lines.add(BuildRecord.hash(copy) + " " + copy);
    }
    Files.createDirectories(record.getParent());
    Files.write(record, lines);
    PluginIndex.update(classes, copies);
  }

  /** Lists the recorded plugins, if their list was lost. */
  void unchanged() throws IOException {
    List<Path> copies = new ArrayList<>();
    for (String line : lines()) {
      copies.add(Path.of(line.substring(line.indexOf(' ') + 1)));
    }
    PluginIndex.update(classes, copies);
  }

  private List<String> lines() throws IOException {
    return Files.exists(record) ? Files.readAllLines(record) : List.of();
  }
}
