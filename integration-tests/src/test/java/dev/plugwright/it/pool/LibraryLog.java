package dev.plugwright.it.pool;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what the library logs, until it is closed. */
final class LibraryLog extends Handler implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger("dev.plugwright");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private final Level least;

  /** Collects lines of a level and above. */
  LibraryLog(Level least) {
    this.least = least;
    LOGGER.addHandler(this);
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel().intValue() >= least.intValue()) {
      lines.add(line.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
  }
}
