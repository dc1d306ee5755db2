package dev.plugwright.runtime.engine;

import java.util.List;

/** What an engine reports, in the engine's words. */
public final class EngineFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What happened. */
  public enum Kind {
    /** The module was not accepted. */
    REJECTED,
    /** The guest trapped. */
    TRAP,
    /** A Java exception came through the guest. */
    HOST_EXCEPTION,
    /** The call was interrupted from outside. */
    INTERRUPTED,
    /** The guest ended itself, as a program does. */
    EXIT
  }

  private final Kind kind;
  private final int exitStatus;
  private final transient List<String> guestStack;

  /**
   * Creates the fault.
   *
   * @param kind what happened
   * @param text what the engine says
   * @param guestStack the guest's functions, innermost first
   * @param cause the engine's exception, or the host's original one
   */
  public EngineFault(Kind kind, String text, List<String> guestStack, Throwable cause) {
    this(kind, text, guestStack, 0, cause);
  }

  private EngineFault(
      Kind kind, String text, List<String> guestStack, int exitStatus, Throwable cause) {
    super(text, cause);
    this.kind = kind;
    this.guestStack = List.copyOf(guestStack);
    this.exitStatus = exitStatus;
  }

  /**
   * Returns the fault of a guest that ended itself.
   *
   * @param status what it ended with; 0 says that all went well
   * @param cause the engine's exception
   */
  public static EngineFault exit(int status, Throwable cause) {
    return new EngineFault(
        Kind.EXIT, "it ended with exit status " + status, List.of(), status, cause);
  }

  /** Returns what the guest ended itself with; 0 for every other kind. */
  public int exitStatus() {
    return exitStatus;
  }

  /** Returns what happened. */
  public Kind kind() {
    return kind;
  }

  /** Returns the guest's functions, innermost first. */
  public List<String> guestStack() {
    return guestStack;
  }
}
