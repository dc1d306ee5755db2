package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.TrapKind;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Says what exceptions of the polyglot API mean. */
final class Faults {
  /** The engine's name for its entry stub, which is not a function of the guest. */
  private static final String ENTRY_STUB = "wasm-function-interop:";

  /** The engine's name for its node that calls the host. */
  private static final String HOST_STUB = "wasm-function:execute";

  private static final String STACK_OVERFLOW = TrapKind.STACK_OVERFLOW.text();

  /** The classes {@code CancelExecution} and {@code InterruptExecution}. */
  private static final String STOPPED = "com.oracle.truffle.polyglot.PolyglotEngineImpl$";

  private Faults() {}

  /** Returns {@code null} for an exception that is not the engine's. */
  static @Nullable EngineException translate(Throwable thrown) {
    if (thrown instanceof EngineException own) {
      return own;
    }
    if (thrown instanceof PolyglotException e) {
      return translate(e);
    }
    return isStop(thrown) ? new EngineException.Interrupted(List.of(), thrown) : null;
  }

  /**
   * The engine's exception for a stopped call is not wrapped if it is thrown outside of a guest.
   */
  private static boolean isStop(Throwable thrown) {
    return thrown.getClass().getName().startsWith(STOPPED);
  }

  private static EngineException translate(PolyglotException e) {
    List<String> stack = guestStack(e);
    if (e.isHostException()) {
      Throwable thrown = e.asHostException();
      return isStop(thrown)
          ? new EngineException.Interrupted(stack, e)
          : new EngineException.HostThrew(thrown, stack);
    }
    if (e.isExit()) {
      return new EngineException.Exit(e.getExitStatus(), e);
    }
    if (e.isInterrupted() || e.isCancelled()) {
      return new EngineException.Interrupted(stack, e);
    }
    String message = String.valueOf(e.getMessage());
    try {
      if (isOutOfMemory(e, message)) {
        return new EngineException.OutOfMemory(message, e);
      }
    } catch (PolyglotException | IllegalStateException ended) {
      // Another thread ends the context, so that the fault's object cannot be read any more.
      return new EngineException.Interrupted(stack, e);
    }
    TrapKind kind = e.isResourceExhausted() ? TrapKind.STACK_OVERFLOW : kind(message);
    return new EngineException.Trap(kind, kind == TrapKind.OTHER ? message : kind.text(), stack, e);
  }

  /** The engine's messages that differ from the standard's. */
  private static TrapKind kind(String message) {
    if (message.contains("-byte memory access at address")
        || message.startsWith("memory access of negative length")) {
      return TrapKind.MEMORY_OUT_OF_BOUNDS;
    }
    if (message.startsWith("Element index") || message.startsWith("Table element at index")) {
      return TrapKind.UNDEFINED_ELEMENT;
    }
    if (message.endsWith("types differ in the indirect call.")) {
      return TrapKind.INDIRECT_CALL_TYPE;
    }
    return TrapKind.of(message);
  }

  /** The engine also fails to hold a memory of 2 GiB, with an arithmetic error of its own. */
  private static boolean isOutOfMemory(PolyglotException e, String message) {
    return "exhaustion".equals(failureType(e)) && !message.startsWith(STACK_OVERFLOW)
        || message.contains("allocate memory")
        || message.startsWith("Initial memory size exceeds implementation limit")
        || message.contains("OutOfMemoryError")
        || e.isInternalError() && message.contains("ArithmeticException: integer overflow");
  }

  private static @Nullable String failureType(PolyglotException e) {
    Value fault = e.getGuestObject();
    Value type = fault == null ? null : fault.getMember("failureType");
    return type == null || !type.isString() ? null : type.asString();
  }

  private static List<String> guestStack(PolyglotException e) {
    List<String> functions = new ArrayList<>();
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      String name = frame.isGuestFrame() ? frame.getRootName() : null;
      if (name != null && !name.startsWith(ENTRY_STUB) && !name.equals(HOST_STUB)) {
        functions.add(name);
      }
    }
    return functions;
  }
}
