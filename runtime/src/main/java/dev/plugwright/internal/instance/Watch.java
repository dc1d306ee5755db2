package dev.plugwright.internal.instance;

import java.util.concurrent.Executor;

/** Something that the watcher checks every few milliseconds. */
public interface Watch {
  /**
   * Stops the calls whose time is over.
   *
   * @param now the time, as of {@link System#nanoTime}
   * @param stoppers runs actions that may block
   * @return after how many nanoseconds to check again, at the latest
   */
  long look(long now, Executor stoppers);
}
