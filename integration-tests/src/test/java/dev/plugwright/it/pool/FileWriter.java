package dev.plugwright.it.pool;

import dev.plugwright.it.pool.Counters.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What {@link FolderCrashTest} runs in a JVM of its own: writes versions of a plugin. */
final class FileWriter {
  private FileWriter() {}

  /**
   * Replaces {@code a.wasm} of a folder again and again, as careful programs do.
   *
   * @param arguments the folder, and {@code until-full} to write versions that become larger until
   *     the disk is full
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    boolean growing = arguments.length > 1;
    for (int version = 1; ; version++) {
      byte[] binary = Counters.binary(version, Build.GOOD, growing ? version * 8_192 : 200_000);
      Path part = folder.resolve("a.part");
      try {
        Files.write(part, binary);
      } catch (IOException full) {
        System.out.println("full after " + (version - 1) + ": " + full.getMessage());
        return;
      }
      Files.move(
          part,
          folder.resolve("a.wasm"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      if (version == 1) {
        System.out.println("started");
      }
    }
  }
}
