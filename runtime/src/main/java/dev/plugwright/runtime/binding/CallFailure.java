package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.PluginArgumentException;
import dev.plugwright.runtime.PluginPanicException;
import dev.plugwright.runtime.PluginResultException;
import dev.plugwright.runtime.PluginTrapException;
import dev.plugwright.runtime.codec.CodecException;
import dev.plugwright.runtime.contract.Contract;
import dev.plugwright.runtime.contract.Definition.Field;
import dev.plugwright.runtime.contract.Method;
import dev.plugwright.runtime.contract.Type;
import dev.plugwright.runtime.contract.ValuePath;
import dev.plugwright.runtime.engine.EngineFault;
import java.util.Arrays;
import java.util.Optional;

/** Turns what was thrown in a call into an exception that says which plugin, method and value. */
final class CallFailure {
  private final Guest guest;
  private final GuestMethod method;
  private final CallFrame frame;

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
    return switch (frame.phase()) {
      case PLAIN_ARGUMENT -> argument(problem(parameter().name(), fault), fault);
      case ENCODED_ARGUMENT -> {
        Field parameter = parameter();
        yield argument(problem(path(parameter.name(), parameter.type(), fault), fault), fault);
      }
      case PLAIN_RESULT -> result("the result is bad: " + fault.getMessage(), fault);
      case ENCODED_RESULT ->
          result(
              "the result does not decode: %s (at byte %d)"
                  .formatted(problem(resultPath(fault), fault), fault.offset()),
              fault);
    };
  }

  private static String problem(String path, CodecException fault) {
    String reason = fault.getMessage();
    return path + (reason.startsWith("is ") ? " " : ": ") + reason;
  }

  /** A result that can fail starts with a tag of 4 bytes, which the contract does not show. */
  private String resultPath(CodecException fault) {
    Method contractMethod = method.contractMethod();
    if (contractMethod.error().isEmpty()) {
      return path("result", contractMethod.result().orElseThrow(), fault);
    }
    byte[] bytes = frame.bytesInHand();
    if (fault.offset() < Integer.BYTES || bytes.length < Integer.BYTES) {
      return "result";
    }
    boolean ok = bytes[0] == 0;
    Optional<Type> type = ok ? contractMethod.result() : contractMethod.error();
    byte[] rest = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    return type.map(t -> path(ok ? "result" : "error", t, fault, rest, Integer.BYTES))
        .orElse("result");
  }

  private String path(String root, Type type, CodecException fault) {
    return path(root, type, fault, frame.bytesInHand(), 0);
  }

  private String path(String root, Type type, CodecException fault, byte[] bytes, int skipped) {
    Contract contract = guest.contract();
    int offset = fault.offset() - skipped;
    return fault.getCause() == null
        ? ValuePath.at(contract, root, type, bytes, offset, fault.wantedType().orElse(null))
        : ValuePath.endingAt(contract, root, type, bytes, offset);
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
    if (fault.kind() == EngineFault.Kind.INTERRUPTED) {
      guest.poison("an earlier call was cancelled");
      return trap("the call was cancelled: " + fault.getMessage(), fault);
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

  private PluginResultException result(String problem, Throwable cause) {
    return new PluginResultException(
        guest.plugin(),
        method.qualifiedName(),
        problem + "; the plugin is at fault: rebuild it against this contract",
        cause);
  }
}
