package dev.plugwright.it.pool;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFolder;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import java.nio.file.Path;
import java.time.Duration;

/** What {@link FolderCrashTest} runs in a JVM of its own: prints the version in a folder. */
final class FolderReader {
  private FolderReader() {}

  /**
   * Opens a folder.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    try (PluginEngine engine = Engines.create();
        PluginFolder<Counter> plugins =
            engine
                .folder(Path.of(arguments[0]), Counter.class)
                .settings(
                    (file, spec) -> spec.sharedHost(Console.class, Counters.console(value -> {})))
                .quiet(Duration.ZERO)
                .open()) {
      plugins.refused().forEach((file, reason) -> System.out.println(file + ": " + reason));
      plugins
          .pools()
          .forEach((file, pool) -> System.out.println("version " + pool.api().version()));
    }
  }
}
