package dev.plugwright.engine.endive;

import dev.plugwright.engine.support.HostFault;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.TrapKind;
import java.util.List;
import run.endive.runtime.WasmException;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasi.WasiExitException;
import run.endive.wasm.InvalidException;
import run.endive.wasm.MalformedException;
import run.endive.wasm.UninstantiableException;
import run.endive.wasm.UnlinkableException;
import run.endive.wasm.WasmEngineException;

/** Says what exceptions of Endive, and of the JVM in a guest, mean. */
final class Faults {
  private final Names names;

  Faults(Names names) {
    this.names = names;
  }

  /**
   * Translates the exception that ended a call.
   *
   * @param stopping whether the call was stopped from outside
   */
  EngineException of(Throwable thrown, boolean stopping) {
    if (thrown instanceof EngineException own) {
      return own;
    }
    if (thrown instanceof UninstantiableException && thrown.getCause() != null) {
      return of(thrown.getCause(), stopping);
    }
    if (thrown instanceof WasiExitException exit) {
      return new EngineException.Exit(exit.exitCode(), exit);
    }
    if (stopping || isInterrupt(thrown)) {
      return new EngineException.Interrupted(names.stack(thrown), thrown);
    }
    if (thrown instanceof HostFault fault) {
      return new EngineException.HostThrew(fault.thrown(), names.stack(fault));
    }
    if (thrown instanceof OutOfMemoryError) {
      return new EngineException.OutOfMemory(String.valueOf(thrown.getMessage()), thrown);
    }
    if (thrown instanceof UnlinkableException
        || thrown instanceof MalformedException
        || thrown instanceof InvalidException) {
      return new EngineException.Rejected(String.valueOf(thrown.getMessage()), thrown);
    }
    return trap(thrown);
  }

  private static boolean isInterrupt(Throwable thrown) {
    return thrown instanceof WasmInterruptedException
        || thrown instanceof WasmEngineException
            && (thrown.getCause() instanceof InterruptedException
                || "Thread interrupted".equals(thrown.getMessage()));
  }

  private EngineException trap(Throwable thrown) {
    if (thrown instanceof StackOverflowError
        || thrown instanceof WasmEngineException
            && thrown.getCause() instanceof StackOverflowError) {
      Throwable deep = thrown.getCause() == null ? thrown : thrown.getCause();
      return trap(TrapKind.STACK_OVERFLOW, "", names.stack(deep), thrown);
    }
    if (thrown instanceof WasmException) {
      return trap(TrapKind.OTHER, "uncaught exception of the guest", List.of(), thrown);
    }
    String message = String.valueOf(thrown.getMessage());
    return trap(kind(message), message, names.stack(thrown), thrown);
  }

  /** Endive's messages that differ from the standard's. */
  private static TrapKind kind(String message) {
    if (message.startsWith("Trapped on unreachable")) {
      return TrapKind.UNREACHABLE;
    }
    if (message.startsWith("uninitialized element")) {
      return TrapKind.UNDEFINED_ELEMENT;
    }
    return TrapKind.of(message);
  }

  private static EngineException trap(
      TrapKind kind, String message, List<String> stack, Throwable thrown) {
    return new EngineException.Trap(
        kind, kind == TrapKind.OTHER ? message : kind.text(), stack, thrown);
  }
}
