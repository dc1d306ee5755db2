package dev.plugwright.spi.binding;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginException;
import dev.plugwright.PluginFuelException;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.contract.Method;
import dev.plugwright.internal.background.Background;
import dev.plugwright.internal.instance.CarriedException;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.MemoryFailures;
import dev.plugwright.internal.instance.PanicSlot;
import dev.plugwright.internal.instance.RustSymbol;
import dev.plugwright.internal.instance.StagingBuffer;
import dev.plugwright.internal.path.FaultPath;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.TrapKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what was thrown in a call into an exception that says which plugin, method and value. */
final class CallFailure {
  private final Instance instance;
  private final String name;
  private final Method method;
  private final @Nullable Call call;

  /**
   * Prepares a translation.
   *
   * @param call {@code null} for a call of scalars alone, of which only the result is checked
   */
  CallFailure(Instance instance, int method, @Nullable Call call) {
    this.instance = instance;
    this.name = instance.methodName(method);
    this.method = instance.contract().methods().get(method);
    this.call = call;
  }

  RuntimeException translate(Throwable thrown) {
    instance.meter().failures++;
    if (thrown instanceof CodecException fault) {
      return codec(fault);
    }
    if (thrown instanceof StagingBuffer.StagingException fault) {
      return staging(fault);
    }
    if (thrown instanceof ResultSource.TooLarge fault) {
      return limit("resultBytes", "the result " + fault.getMessage());
    }
    EngineException fault = instance.engine().translate(thrown);
    if (fault != null) {
      return engine(fault);
    }
    if (thrown instanceof LinkageError error && call != null) {
      Optional<CodecException> outdated =
          call.returned() ? call.source().outdated(error) : call.sink().outdated(error);
      if (outdated.isPresent()) {
        return codec(outdated.get());
      }
    }
    if (thrown instanceof Error error) {
      // The guest may have been stopped in the middle, unless it was not running.
      if (call == null || !call.returned() && !call.sink().isEncoding()) {
        instance.poison("an error unwound through the plugin: " + Background.describe(error));
      }
      throw error;
    }
    return (RuntimeException) thrown;
  }

  // ---- faults of marshalling ----

  private RuntimeException codec(CodecException fault) {
    if (call == null || call.returned() && !call.source().isDecoding()) {
      return result("invalid result: " + fault.getMessage(), fault, remedy(fault));
    }
    FaultPath path = new FaultPath(instance.contract(), method);
    if (call.returned()) {
      String problem = path.resultProblem("result", fault, call.source().received());
      return result(
          "the result cannot be decoded: %s (at byte %d)".formatted(problem, fault.offset()),
          fault,
          remedy(fault));
    }
    String problem =
        call.sink().isEncoding()
            ? path.problem(method.parameters().get(call.parameter()), fault, call.sink().bytes())
            : FaultPath.problem(parameter(), fault);
    return fault.isLimit()
        ? notCalled(limit("argumentBytes", "argument " + problem))
        : argument(problem, fault);
  }

  private RuntimeException staging(StagingBuffer.StagingException fault) {
    if (!fault.isLimit() && instance.life().state() == InstanceState.CLOSED) {
      return instance.stopped(name, List.of(), fault); // the memory cannot grow any more
    }
    String problem = parameter() + " " + fault.getMessage();
    if (fault.isOutOfMemory(instance)) {
      return notCalled(memory("argument " + problem, List.of(), null));
    }
    return fault.isLimit()
        ? notCalled(limit("argumentBytes", "argument " + problem))
        : argument(problem, null);
  }

  private String parameter() {
    return call == null ? "" : method.parameters().get(call.parameter()).name();
  }

  private PluginException argument(String problem, @Nullable Throwable cause) {
    return notCalled(
        new PluginArgumentException(instance.plugin(), name, "argument " + problem, cause));
  }

  private PluginException notCalled(PluginException failure) {
    instance.meter().notReached();
    return failure;
  }

  private PluginLimitException limit(String limit, String problem) {
    return new PluginLimitException(instance.plugin(), name, limit, problem);
  }

  private PluginMemoryException memory(
      String detail, List<String> guestStack, @Nullable Throwable cause) {
    return new PluginMemoryException(
        instance.plugin(), name, instance.limits().memoryBytes(), detail, guestStack, cause);
  }

  private static String remedy(CodecException fault) {
    if (fault.getCause() instanceof LinkageError) {
      return "";
    }
    return fault.isIncompatible()
        ? "; the plugin was built against another version of the contract: rebuild it against this one"
        : "; the plugin is at fault: rebuild it against this contract";
  }

  private PluginResultException result(String problem, Throwable cause, String remedy) {
    return new PluginResultException(instance.plugin(), name, problem + remedy, cause);
  }

  // ---- faults of the guest ----

  private RuntimeException engine(EngineException fault) {
    if (isUnreachable(fault) && instance.isOutOfFuel()) {
      instance.poison("out of fuel");
      return new PluginFuelException(
          instance.plugin(), name, instance.limits().fuel(), stack(fault), fault.getCause());
    }
    return switch (fault) {
      case EngineException.HostThrew threw -> hostThrew(threw);
      case EngineException.Exit exit -> {
        instance.poison("it exited with " + exit.getMessage());
        yield trap("exited with %s during the call".formatted(exit.getMessage()), fault);
      }
      case EngineException.Interrupted stopped -> instance.stopped(name, stack(stopped), stopped);
      case EngineException.OutOfMemory memory -> {
        instance.poison("out of memory");
        yield trap("the JVM has no memory for the plugin: " + memory.getMessage(), fault);
      }
      case EngineException.Trap trap -> trapped(trap);
      case EngineException.Rejected rejected -> trap(String.valueOf(rejected.getMessage()), fault);
    };
  }

  /** How fuel ends, in the guest or in its allocator when that serves a host function. */
  private boolean isUnreachable(EngineException fault) {
    EngineException inner =
        fault instanceof EngineException.HostThrew threw
            ? instance.engine().translate(cause(threw))
            : fault;
    return inner instanceof EngineException.Trap trap && trap.kind() == TrapKind.UNREACHABLE;
  }

  private static Throwable cause(EngineException.HostThrew threw) {
    return CarriedException.unwrap(Objects.requireNonNull(threw.getCause()));
  }

  private RuntimeException hostThrew(EngineException.HostThrew threw) {
    Throwable cause = cause(threw);
    if (instance.life().stopReason().isPresent() && !(cause instanceof Error)) {
      return instance.stopped(name, stack(threw), cause); // the host function was interrupted, too
    }
    instance.poison("a host exception unwound through the plugin");
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException own
        ? own
        : trap(String.valueOf(threw.getMessage()), threw);
  }

  private RuntimeException trapped(EngineException.Trap trap) {
    Optional<PanicSlot.Panic> panic;
    String outOfMemory;
    try {
      panic = instance.panic();
      outOfMemory =
          MemoryFailures.detail(trap, panic, instance.memory(), instance.limits().memoryBytes());
    } catch (RuntimeException unreadable) {
      // Another thread ends the instance at this moment, and with it the memory.
      return instance.stopped(name, stack(trap), unreadable);
    }
    if (outOfMemory != null) {
      instance.poison("out of memory");
      return memory(outOfMemory, stack(trap), trap.getCause());
    }
    if (panic.isEmpty()) {
      instance.poison("trap: " + trap.getMessage());
      return trap("trapped: " + trap.getMessage(), trap);
    }
    String message = panic.get().message();
    instance.poison("panic: " + message);
    return new PluginPanicException(
        instance.plugin(), name, message, panic.get().location(), stack(trap), trap.getCause());
  }

  private PluginTrapException trap(String problem, EngineException fault) {
    return new PluginTrapException(
        instance.plugin(), name, problem, stack(fault), fault.getCause());
  }

  private static List<String> stack(EngineException fault) {
    return RustSymbol.readable(fault.guestStack());
  }
}
