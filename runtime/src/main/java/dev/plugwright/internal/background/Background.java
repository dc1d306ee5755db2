package dev.plugwright.internal.background;

import org.jspecify.annotations.Nullable;

/**
 * Starts the library's own threads, and lets them go on whatever happens: code of the application
 * that runs in them, such as listeners and host functions, may throw and may interrupt them, and so
 * may the logging system.
 */
public final class Background {
  private Background() {}

  /**
   * Returns a daemon thread that is not started. It has no context class loader and inherits no
   * thread locals: both would keep the classes of the application that happened to need it first.
   */
  public static Thread thread(String name, Runnable task) {
    Thread made =
        Thread.ofPlatform()
            .daemon()
            .name(name)
            .inheritInheritableThreadLocals(false)
            .unstarted(task);
    made.setContextClassLoader(null);
    return made;
  }

  /** Logs a line of information, like {@link #warn}. */
  public static void inform(String message) {
    log(System.Logger.Level.INFO, message, null);
  }

  /** Logs a warning; what the logging system throws is dropped, because nobody can be told. */
  public static void warn(String message, @Nullable Throwable thrown) {
    log(System.Logger.Level.WARNING, message, thrown);
  }

  /** Messages may have texts of plugins and names of files. */
  private static void log(System.Logger.Level level, String message, @Nullable Throwable thrown) {
    try {
      System.getLogger("dev.plugwright").log(level, Printable.of(message), thrown);
    } catch (Throwable unlogged) {
      // The thread has other things to do.
    }
  }

  /**
   * Returns what {@link Throwable#toString} returns, or the name of the class if the exception
   * cannot be described: its methods are the application's.
   */
  public static String describe(Throwable thrown) {
    try {
      return String.valueOf(thrown.toString());
    } catch (Throwable unprintable) {
      return thrown.getClass().getName();
    }
  }
}
