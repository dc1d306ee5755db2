package dev.plugwright.sample.host;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plugins that the build of {@code sample-plugin} made, and the small site of the tests. */
final class SitePlugins {

  private static final Path BUILT = Path.of(System.getProperty("sample.plugins"));

  /** The folder with the plugins of the default site. */
  static final Path DEFAULT = BUILT.resolve("plugins");

  /** A further plugin, which the default site does without. */
  static final Path WORD_CLOUD = BUILT.resolve("more-plugins/40-word-cloud.wasm");

  /** A plugin that panics when a chapter says please. */
  static final Path PANIC = BUILT.resolve("test-plugins/50-panic-on-demand.wasm");

  private SitePlugins() {}

  static Path smallSite() {
    try {
      return Path.of(SitePlugins.class.getResource("/small-site").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Fills a folder with the default plugins and further ones. */
  static Path copyDefault(Path folder, Path... more) throws IOException {
    try (var files = Files.list(DEFAULT)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    for (Path file : more) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    return folder;
  }
}
