package dev.plugwright.it;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the lines that plugins log, at every level, until it is closed. */
public final class PluginLog extends Handler implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger("dev.plugwright.plugin");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Starts to collect. */
  public PluginLog() {
    LOGGER.setLevel(Level.ALL);
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(this);
  }

  /** Returns the lines so far, each as {@code LEVEL logger: message}. */
  public List<String> lines() {
    return lines;
  }

  /** Has the loggers of plugins log lines of this level and above. */
  void only(Level level) {
    LOGGER.setLevel(level);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getLevel() + " " + line.getLoggerName() + ": " + line.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
    LOGGER.setUseParentHandlers(true);
    LOGGER.setLevel(null);
  }
}
