package dev.plugwright.internal.instance;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Whether calls have deadlines: the system property {@code plugwright.deadlines}. */
public final class Deadlines {
  private static final String PROPERTY = "plugwright.deadlines";

  private Deadlines() {}

  /**
   * Returns a deadline that an application has chosen.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static Duration required(Duration deadline) {
    if (deadline.isNegative()) {
      throw new IllegalArgumentException(
          "deadline is %s; it must not be negative".formatted(deadline));
    }
    return deadline;
  }

  /**
   * Returns a budget in nanoseconds.
   *
   * @param budget zero for no deadline
   * @return 0 for no deadline
   */
  public static long nanos(Duration budget) {
    if (budget.isZero() || !areOn()) {
      return 0;
    }
    try {
      return budget.toNanos();
    } catch (ArithmeticException tooLong) {
      return 0;
    }
  }

  private static boolean areOn() {
    String value = System.getProperty(PROPERTY, "on");
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      case "unless-debugged" -> !isDebugged();
      default ->
          throw new IllegalArgumentException(
              "the system property %s is %s; it must be on, off or unless-debugged"
                  .formatted(PROPERTY, value));
    };
  }

  /** Returns whether a debugger may attach: the JVM was started with its agent. */
  private static boolean isDebugged() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.contains("jdwp"));
  }
}
