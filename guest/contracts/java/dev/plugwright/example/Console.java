package dev.plugwright.example;

import dev.plugwright.annotations.HostFunctions;

/** A console of the host. */
@HostFunctions
public interface Console {
  /** Prints a number. */
  void logInt(int value);

  /** Prints numbers. */
  void logInts(int[] values);

  /** Prints a text. */
  void logStr(String text);

  /** Prints a line and returns how many there are now. */
  int print(String line, Style style) throws RefusedException;

  /** Reads a line. */
  String read();

  /** How a line looks. */
  record Style(String color, boolean bold) {}

  /** A line that was refused. */
  record Refused(int line, String reason) {}

  /** Thrown when a line is refused. */
  final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Refused refused;

    public RefusedException(Refused refused) {
      super(refused.reason());
      this.refused = refused;
    }

    public Refused refused() {
      return refused;
    }
  }
}
