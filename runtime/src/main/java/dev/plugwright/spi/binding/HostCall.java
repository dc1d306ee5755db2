package dev.plugwright.spi.binding;

import dev.plugwright.HostFunctionException;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.contract.Method;
import dev.plugwright.internal.instance.CarriedException;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.StagingBuffer;
import dev.plugwright.internal.path.FaultPath;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.spi.codec.CodecException;
import java.util.List;
import java.util.Optional;

/**
 * One call of a host function by a guest. Calls are reused: one is valid from {@link
 * HostCalls#enter} to {@link #exit}.
 */
public final class HostCall {
  private final Instance instance;
  private final ResultSource source;
  private final HostReply reply;

  /** Set by {@link #start}, and stored only when it changes. */
  private HostCalls functions;

  private int function;
  private int parameter;
  private boolean replying;

  HostCall(HostCalls functions, Instance instance) {
    this.functions = functions;
    this.instance = instance;
    this.source = new ResultSource(instance);
    this.reply = new HostReply(instance);
  }

  HostCall start(HostCalls owner, int called) {
    if (functions != owner) {
      functions = owner;
    }
    function = called;
    parameter = 0;
    replying = false;
    return this;
  }

  /**
   * Returns where an argument comes from.
   *
   * @param index number of the parameter
   */
  public ResultSource argument(int index) {
    parameter = index;
    CallPlan plan = functions.plan();
    return plan == null
        ? source.start().convert(null)
        : source.start().convert(plan.argument(function, index));
  }

  /**
   * Returns where the reply goes.
   *
   * @param out address of the guest's out buffer
   * @param capacity bytes of the out buffer
   */
  public ArgumentSink reply(int out, int capacity) {
    replying = true;
    CallPlan plan = functions.plan();
    return reply.into(out, capacity).convert(plan == null ? null : plan.result(function));
  }

  /** Returns what checks a scalar reply. */
  public ArgumentSink reply() {
    return reply(0, 0);
  }

  /** Ends the call. */
  public void exit() {
    source.tidy();
    reply.tidy();
    functions.exit();
  }

  /**
   * Completes what was thrown between {@link HostCalls#enter} and {@link #exit}.
   *
   * @param thrown what the marshalling or the host object threw
   * @return the exception to throw through the guest: one that names plugin, function and value, or
   *     the host's own unchanged
   */
  public RuntimeException failed(Throwable thrown) {
    if (thrown instanceof CodecException fault && fault.isLimit()) {
      return new PluginLimitException(
          instance.plugin(), functions.methodName(function), "argumentBytes", problem(fault));
    }
    if (thrown instanceof CodecException fault) {
      return new HostFunctionException(
          instance.plugin(), functions.methodName(function), problem(fault), fault);
    }
    if (thrown instanceof ResultSource.TooLarge fault) {
      return new PluginLimitException(
          instance.plugin(),
          functions.methodName(function),
          replying ? "argumentBytes" : "resultBytes",
          (replying
                  ? "the reply "
                  : "argument " + method().parameters().get(parameter).name() + " ")
              + fault.getMessage());
    }
    if (thrown instanceof LinkageError error) {
      Optional<CodecException> outdated = replying ? reply.outdated(error) : source.outdated(error);
      if (outdated.isPresent()) {
        return failed(outdated.get());
      }
    }
    if (thrown instanceof StagingBuffer.StagingException fault) {
      return noRoom("the reply " + fault.getMessage(), fault.isOutOfMemory(instance));
    }
    return CarriedException.through(thrown);
  }

  private PluginException noRoom(String problem, boolean limited) {
    String name = functions.methodName(function);
    return limited
        ? new PluginMemoryException(
            instance.plugin(), name, instance.limits().memoryBytes(), problem, List.of(), null)
        : new HostFunctionException(instance.plugin(), name, problem, null);
  }

  private String problem(CodecException fault) {
    FaultPath path = new FaultPath(functions.contract(), method());
    if (replying) {
      return "cannot send the reply: "
          + (reply.isEncoding()
              ? path.resultProblem("reply", fault, reply.bytes())
              : FaultPath.problem("reply", fault));
    }
    if (source.isDecoding()) {
      return "the plugin passed an argument that cannot be decoded: %s (at byte %d)"
          .formatted(
              path.problem(method().parameters().get(parameter), fault, source.received()),
              fault.offset());
    }
    if (fault.isIncompatible()) {
      return "the plugin passed an invalid argument: " + fault.getMessage();
    }
    return "the plugin passed an invalid argument: "
        + FaultPath.problem(method().parameters().get(parameter).name(), fault);
  }

  private Method method() {
    return functions.contract().methods().get(function);
  }
}
