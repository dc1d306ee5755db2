package dev.plugwright.internal.instance;

import java.util.concurrent.Executor;

/** Something that the watcher looks at every few milliseconds. */
public interface Watch {
  /**
   * Stops the calls whose time is over.
   *
   * @param now the time, as of {@link System#nanoTime}
   * @param stoppers runs what may take a while
   * @return after how many nanoseconds to look again, at the latest
   */
  long look(long now, Executor stoppers);
}
