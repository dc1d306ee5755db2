package dev.plugwright.sample.host;

import java.io.PrintStream;

/** Tells the user how far the work is: in one line that changes, or now and then in a log. */
public final class Progress {

  private static final long LOG_INTERVAL_NANOS = 2_000_000_000L;

  private final PrintStream out;
  private final boolean interactive;
  private long lastLog = System.nanoTime();

  /**
   * Creates a progress display.
   *
   * @param out where to write
   * @param interactive whether a line can be written over
   */
  public Progress(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  void chapter(int number, int total, String path) {
    if (interactive) {
      // Erases the rest of the line, which held a longer path before.
      out.printf("\r  chapter %d of %d  %s\033[K", number, total, path);
      out.flush();
    } else if (number == total || System.nanoTime() - lastLog > LOG_INTERVAL_NANOS) {
      out.printf("  chapter %d of %d%n", number, total);
      lastLog = System.nanoTime();
    }
  }

  void done() {
    if (interactive) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
