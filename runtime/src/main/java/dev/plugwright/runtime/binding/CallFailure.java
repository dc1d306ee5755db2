package dev.plugwright.runtime.binding;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.runtime.PluginArgumentException;
import dev.plugwright.runtime.PluginPanicException;
import dev.plugwright.runtime.PluginResultException;
import dev.plugwright.runtime.PluginTrapException;
import dev.plugwright.runtime.codec.CodecException;
import dev.plugwright.runtime.engine.EngineFault;
import java.util.Optional;

/** Turns what was thrown in a call into an exception that says which plugin, method and value. */
final class CallFailure {
  private final Guest guest;
  private final GuestMethod method;
  private final CallFrame frame;

  /** For a call of scalars alone, which has no frame: only its result is checked. */
  CallFailure(Guest guest, GuestMethod method) {
    this(guest, method, null);
  }

  CallFailure(Guest guest, GuestMethod method, CallFrame frame) {
    this.guest = guest;
    this.method = method;
    this.frame = frame;
  }

  RuntimeException translate(Throwable thrown) {
    if (thrown instanceof CodecException fault) {
      return codec(fault);
    }
    if (thrown instanceof StagingBuffer.StagingException fault) {
      return argument(parameter().name() + " " + fault.getMessage(), null);
    }
    Optional<EngineFault> fault = guest.engine().fault(thrown);
    if (fault.isPresent()) {
      return engine(fault.get());
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  private RuntimeException codec(CodecException fault) {
    if (frame == null) {
      return plainResult(fault);
    }
    FaultPath path = new FaultPath(guest.contract(), method.contractMethod());
    byte[] bytes = frame.bytesInHand();
    return switch (frame.phase()) {
      case CallFrame.PLAIN_ARGUMENT ->
          argument(FaultPath.problem(parameter().name(), fault), fault);
      case CallFrame.ENCODED_ARGUMENT -> argument(path.problem(parameter(), fault, bytes), fault);
      case CallFrame.PLAIN_RESULT -> plainResult(fault);
      case CallFrame.ENCODED_RESULT ->
          result(
              "the result does not decode: %s (at byte %d)"
                  .formatted(path.resultProblem("result", fault, bytes), fault.offset()),
              fault);
      default -> throw new IllegalStateException("phase " + frame.phase());
    };
  }

  private RuntimeException engine(EngineFault fault) {
    Throwable cause = fault.getCause();
    if (fault.kind() == EngineFault.Kind.HOST_EXCEPTION) {
      guest.poison("a host exception unwound through the plugin");
      if (cause instanceof Error error) {
        throw error;
      }
      return cause instanceof RuntimeException runtime
          ? runtime
          : trap("a host function failed: " + cause, fault);
    }
    if (fault.kind() == EngineFault.Kind.EXIT) {
      guest.poison(fault.getMessage());
      return trap(fault.getMessage() + " in the middle of the call", fault);
    }
    if (fault.kind() == EngineFault.Kind.INTERRUPTED) {
      guest.poison("it was cancelled");
      return trap("the call was cancelled, as by closing the engine", fault);
    }
    Optional<PanicSlot.Panic> panic = guest.panicSlot().flatMap(PanicSlot::read);
    RuntimeException failure =
        panic
            .<RuntimeException>map(
                p ->
                    new PluginPanicException(
                        guest.plugin(),
                        method.qualifiedName(),
                        p.message(),
                        p.location(),
                        fault.guestStack(),
                        cause))
            .orElseGet(() -> trap("trapped: " + fault.getMessage(), fault));
    guest.poison(panic.map(p -> "panic: " + p.message()).orElse("trap: " + fault.getMessage()));
    return failure;
  }

  private PluginTrapException trap(String problem, EngineFault fault) {
    return new PluginTrapException(
        guest.plugin(), method.qualifiedName(), problem, fault.guestStack(), fault.getCause());
  }

  private Field parameter() {
    return method.contractMethod().parameters().get(frame.parameter());
  }

  private PluginArgumentException argument(String problem, Throwable cause) {
    return new PluginArgumentException(
        guest.plugin(), method.qualifiedName(), "argument " + problem, cause);
  }

  private PluginResultException plainResult(CodecException fault) {
    return result("the result is bad: " + fault.getMessage(), fault);
  }

  private PluginResultException result(String problem, Throwable cause) {
    return new PluginResultException(
        guest.plugin(),
        method.qualifiedName(),
        problem + "; the plugin is at fault: rebuild it against this contract",
        cause);
  }
}
