package dev.plugwright.sample.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the program is asked to do.
 *
 * @param source the folder with the Markdown
 * @param selection which of the folder's Markdown files become chapters
 * @param plugins the folder with the {@code .wasm} files
 * @param output the folder that the site is written to
 * @param title the title of the site, if the user gave one
 */
public record Settings(
    Path source,
    SourceFolder.Selection selection,
    Path plugins,
    Path output,
    Optional<String> title) {

  /** How to call the program. */
  static final String USAGE =
      """
      -Dsite.source=FOLDER   Markdown to read, with all folders inside
      -Dsite.project=FOLDER  instead of site.source: read only README.md and docs/ of a project
      -Dsite.plugins=FOLDER  the plugins, *.wasm, which work in the order of their names
      -Dsite.output=FOLDER   where to write the site
      -Dsite.title=TEXT      optional; else the title of the first chapter
      """;

  /** Reads the settings from {@code site.*} properties. */
  public static Settings from(Properties properties) throws BadInputException {
    Optional<String> folder = value(properties, "site.source");
    SourceFolder.Selection selection =
        folder.isPresent() ? SourceFolder.Selection.ALL : SourceFolder.Selection.PROJECT;
    String source =
        folder
            .or(() -> value(properties, "site.project"))
            .orElseThrow(() -> new BadInputException("no source folder: set -Dsite.source=FOLDER"));
    Settings settings =
        new Settings(
            folder(source),
            selection,
            folder(required(properties, "site.plugins", "plugins")),
            folder(required(properties, "site.output", "output")),
            value(properties, "site.title"));
    settings.check();
    return settings;
  }

  private void check() throws BadInputException {
    requireFolder(source, "source folder");
    requireFolder(plugins, "plugins folder");
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new BadInputException("the output folder is a file: " + output);
    }
    if (source.startsWith(output)) {
      throw new BadInputException("the output folder would hold the source folder: " + output);
    }
  }

  private static void requireFolder(Path folder, String what) throws BadInputException {
    if (!Files.exists(folder)) {
      throw new BadInputException("the " + what + " does not exist: " + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInputException("the " + what + " is a file: " + folder);
    }
  }

  private static Path folder(String text) {
    return Path.of(text).toAbsolutePath().normalize();
  }

  private static String required(Properties properties, String key, String what)
      throws BadInputException {
    return value(properties, key)
        .orElseThrow(
            () -> new BadInputException("no " + what + " folder: set -D" + key + "=FOLDER"));
  }

  private static Optional<String> value(Properties properties, String key) {
    return Optional.ofNullable(properties.getProperty(key)).filter(text -> !text.isBlank());
  }
}
