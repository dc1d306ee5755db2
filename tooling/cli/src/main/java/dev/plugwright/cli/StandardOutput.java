package dev.plugwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The standard output, which remembers that it could not be written: print writers do not tell. */
final class StandardOutput extends FilterOutputStream {
  private IOException failure;

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Returns why not all was written; a reader that has enough, as {@code head}, is no reason. */
  Optional<String> problem() {
    return Optional.ofNullable(failure)
        .map(it -> String.valueOf(it.getMessage()))
        .filter(it -> !it.toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
