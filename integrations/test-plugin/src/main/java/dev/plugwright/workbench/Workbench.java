package dev.plugwright.workbench;

import dev.plugwright.annotations.WasmPlugin;

/** A plugin that works, or fails in a way that one can choose. */
@WasmPlugin
public interface Workbench {
  /** Returns 1, or 2 for the plugin's other version. */
  int version();

  /** Returns a greeting. */
  String greet(String name);

  /** Returns the sum. */
  int add(int a, int b);

  /**
   * Returns the quotient.
   *
   * @throws DivisionException if the divisor is 0
   */
  int divide(int a, int b) throws DivisionException;

  /** Returns how often it was called in this instance. */
  int count();

  /** Takes memory and keeps it. */
  void hoard(int bytes);

  /** Panics. */
  void panic(String message);

  /** Never returns. */
  void spin();

  /** Thrown when the divisor is 0. */
  class DivisionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Constructs the exception. */
    public DivisionException(String message) {
      super(message);
    }
  }
}
