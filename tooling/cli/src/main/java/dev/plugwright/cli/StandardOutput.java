package dev.plugwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The standard output. Keeps the exception of a failed write, which a print writer discards. */
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

  /**
   * Returns why a write failed. A broken pipe is not reported, because commands such as {@code
   * head} close their input when they have read enough.
   */
  Optional<String> problem() {
    return Optional.ofNullable(failure)
        .map(it -> String.valueOf(it.getMessage()))
        .filter(it -> !it.toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
