package dev.plugwright.engine.wasmtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The C library that the build has fetched. */
final class Library {
  private static final Path FILE = Path.of(System.getProperty(Wasmtime.LIBRARY));

  private Library() {}

  /** Returns the library; skips the test, with the reason, where it cannot be had. */
  static Path require() {
    assumeTrue(Files.exists(FILE), Library::reason);
    return FILE;
  }

  private static String reason() {
    Path reason = FILE.resolveSibling("missing");
    try {
      return "no wasmtime library: "
          + (Files.exists(reason) ? Files.readString(reason).strip() : FILE + " is missing");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
