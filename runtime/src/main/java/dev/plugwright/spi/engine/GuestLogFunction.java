package dev.plugwright.spi.engine;

/** The host function {@code plugwright.log}, which guests call to log. */
@FunctionalInterface
public interface GuestLogFunction {
  /**
   * Logs a line.
   *
   * @param level 1 for an error to 5 for a trace
   * @param target address of the name of what logs
   * @param targetLength its number of bytes
   * @param message address of the line
   * @param messageLength its number of bytes
   */
  @GuestCallable
  void log(int level, int target, int targetLength, int message, int messageLength);
}
