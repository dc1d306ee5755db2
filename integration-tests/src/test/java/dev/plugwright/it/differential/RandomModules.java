package dev.plugwright.it.differential;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The tool that makes random modules, as cargo has built it. */
final class RandomModules implements AutoCloseable {
  private static final Path TOOL =
      Path.of(System.getProperty("guests.directory"))
          .resolveSibling("cargo/release/random-modules");

  private final Process process;
  private final DataInputStream in;

  RandomModules(long first, long count) throws IOException {
    process =
        new ProcessBuilder(TOOL.toString(), String.valueOf(first), String.valueOf(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    in = new DataInputStream(process.getInputStream());
  }

  /** Returns the next module. */
  byte[] next() throws IOException {
    byte[] module = new byte[Integer.reverseBytes(in.readInt())];
    in.readFully(module);
    return module;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
