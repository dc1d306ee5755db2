package dev.plugwright.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The guests of this module, as rustc has built them. */
public final class Guests {
  private static final Path DIRECTORY = Path.of(System.getProperty("guests.directory"));

  private Guests() {}

  public static Path file(String name) {
    return DIRECTORY.resolve(name + ".wasm");
  }

  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
