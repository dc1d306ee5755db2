package dev.plugwright.spi.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when an engine cannot compile, instantiate or run a module. */
public abstract sealed class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> guestStack;

  private EngineException(String message, List<String> guestStack, @Nullable Throwable cause) {
    super(message, cause);
    this.guestStack = List.copyOf(guestStack);
  }

  /** The exception is the application's, and its text may be another exception. */
  private static String describe(Throwable thrown) {
    try {
      return String.valueOf(thrown.toString());
    } catch (Throwable unprintable) {
      return thrown.getClass().getName();
    }
  }

  /** Returns the names of the guest's functions that were running, innermost first. */
  public final List<String> guestStack() {
    return guestStack == null ? List.of() : guestStack;
  }

  /** Thrown when a module does not validate, or uses a feature that the engine lacks. */
  public static final class Rejected extends EngineException {
    private static final long serialVersionUID = 1L;

    /**
     * Constructs the exception.
     *
     * @param message why, in the engine's words
     * @param cause the engine's exception
     */
    public Rejected(String message, @Nullable Throwable cause) {
      super(message, List.of(), cause);
    }
  }

  /** Thrown when a guest traps. */
  public static final class Trap extends EngineException {
    private static final long serialVersionUID = 1L;

    private final TrapKind kind;

    /**
     * Constructs the exception.
     *
     * @param kind the kind of trap
     * @param message the kind's text, or for {@link TrapKind#OTHER} the engine's
     * @param guestStack the guest's functions, innermost first
     * @param cause the engine's exception
     */
    public Trap(TrapKind kind, String message, List<String> guestStack, @Nullable Throwable cause) {
      super(message, guestStack, cause);
      this.kind = kind;
    }

    /** Returns the kind of trap. */
    public TrapKind kind() {
      return kind;
    }
  }

  /** Thrown when a guest exits, as a WASI program does. */
  public static final class Exit extends EngineException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Constructs the exception.
     *
     * @param status the exit status; 0 means success
     * @param cause the engine's exception
     */
    public Exit(int status, @Nullable Throwable cause) {
      super("exit status " + status, List.of(), cause);
      this.status = status;
    }

    /** Returns the exit status; 0 means success. */
    public int status() {
      return status;
    }
  }

  /** Thrown when a call was stopped from outside. */
  public static final class Interrupted extends EngineException {
    private static final long serialVersionUID = 1L;

    /**
     * Constructs the exception.
     *
     * @param guestStack the guest's functions, innermost first
     * @param cause the engine's exception
     */
    public Interrupted(List<String> guestStack, @Nullable Throwable cause) {
      super("interrupted", guestStack, cause);
    }
  }

  /** Thrown when a host function threw, and its exception unwound through the guest. */
  public static final class HostThrew extends EngineException {
    private static final long serialVersionUID = 1L;

    /**
     * Constructs the exception.
     *
     * @param cause what the host function threw
     * @param guestStack the guest's functions, innermost first
     */
    public HostThrew(Throwable cause, List<String> guestStack) {
      super("a host function threw " + describe(cause), guestStack, cause);
    }
  }

  /** Thrown when the JVM runs out of memory for a guest. */
  public static final class OutOfMemory extends EngineException {
    private static final long serialVersionUID = 1L;

    /**
     * Constructs the exception.
     *
     * @param message the message of the JVM or the engine
     * @param cause the engine's exception
     */
    public OutOfMemory(String message, @Nullable Throwable cause) {
      super(message, List.of(), cause);
    }
  }
}
