package dev.plugwright.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The main class of the jar: runs {@link Main}, or prints which Java it needs. Compiled for Java 8,
 * so that a JVM that is too old for everything else can run it.
 */
public final class Launcher {
  private static final int REQUIRED = 21;

  private static final int USAGE = 2;

  private Launcher() {}

  /**
   * Runs the program and exits.
   *
   * @param arguments the command and its arguments
   * @throws Throwable what {@link Main#main} throws
   */
  public static void main(String[] arguments) throws Throwable {
    int found = feature(System.getProperty("java.specification.version", "0"));
    if (found < REQUIRED) {
      System.err.println(
          "plugwright: needs Java "
              + REQUIRED
              + " or newer; this is Java "
              + System.getProperty("java.version")
              + " in "
              + System.getProperty("java.home")
              + ": run the jar with a newer one, /path/to/jdk/bin/java -jar ...");
      System.exit(USAGE);
    }
    // By its name: this class must not refer to classes of a newer Java.
    Method main =
        Class.forName("dev.plugwright.cli.Main").getMethod("main", new Class<?>[] {String[].class});
    try {
      main.invoke(null, new Object[] {arguments});
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Java 8 is 1.8, Java 21 is 21. */
  private static int feature(String version) {
    String number = version.startsWith("1.") ? version.substring(2) : version;
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
