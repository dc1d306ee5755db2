package dev.plugwright.sample.host;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plugins that the build of {@code sample-plugin} made, and the small site of the tests. */
final class SitePlugins {

  private static final Path BUILT = Path.of(System.getProperty("sample.plugins"));

  /** The folder with the plugins in Rust, which every build has. */
  static final Path RUST = BUILT.resolve("classes/plugins");

  /** The folder of the default site: those, and the plugins in other languages that were built. */
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

  /** Returns a plugin in another language; skips the test where its compiler is missing. */
  static Path inOtherLanguage(String file) throws IOException {
    Path skipped = BUILT.resolve("skipped").resolve(file);
    if (Files.exists(skipped)) {
      assumeTrue(false, Files.readString(skipped));
    }
    return DEFAULT.resolve(file);
  }

  /** Fills a folder with the plugins in Rust and further ones. */
  static Path copyRust(Path folder, Path... more) throws IOException {
    try (var files = Files.list(RUST)) {
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
