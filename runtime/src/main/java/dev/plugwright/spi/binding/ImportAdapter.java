package dev.plugwright.spi.binding;

import dev.plugwright.HostFunctionException;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.transcode.Converter;
import dev.plugwright.internal.transcode.Form;
import dev.plugwright.internal.transcode.MethodPlan;
import dev.plugwright.internal.transcode.MethodPlan.Argument;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.spi.engine.RawCall;

/** A host function with the signature that the guest's version of it has. */
final class ImportAdapter implements RawCall {
  private final HostCalls calls;
  private final int function;
  private final MethodPlan plan;
  private final RawCall host;
  private final WasmSlots slots;
  private final FunctionType hostType;

  ImportAdapter(HostCalls calls, int function, MethodPlan plan, RawCall host) {
    this.calls = calls;
    this.function = function;
    this.plan = plan;
    this.host = host;
    this.slots = new WasmSlots(plan.sent());
    this.hostType = Lowering.importSignature(plan.callee());
  }

  @Override
  public long call(long... values) {
    Instance instance = calls.instance(function);
    try {
      return reply(instance, values, host.call(arguments(instance, values)));
    } catch (CodecException fault) {
      throw new HostFunctionException(
          instance.plugin(), calls.methodName(function), String.valueOf(fault.getMessage()), fault);
    }
  }

  private long[] arguments(Instance instance, long[] values) {
    WasmSlots.Writer out = new WasmSlots.Writer(hostType.parameters().size());
    for (Argument argument : plan.arguments()) {
      out.put(argument.form(), argument(instance, argument, values));
    }
    if (Lowering.repliesInMemory(plan.callee()) && plan.expected().inMemory()) {
      int outBuffer = slots.count();
      out.put(plan.returned(), Slice.of((int) values[outBuffer], (int) values[outBuffer + 1]));
    }
    return out.values();
  }

  /** The call's source converts what the host takes from memory, and gets a scalar as a slice. */
  private long argument(Instance instance, Argument argument, long[] values) {
    Converter converter = argument.converter();
    if (argument.form().inMemory()) {
      return argument.missing() ? 0 : slots.value(argument.index(), values);
    }
    if (argument.missing()) {
      return new HostReply(instance).convert(converter).nothing();
    }
    long value = slots.value(argument.index(), values);
    if (converter == null) {
      return value;
    }
    try {
      return new ResultSource(instance).convert(converter).scalar(value);
    } catch (CodecException fault) {
      throw new CodecException(
          "the plugin passed an invalid argument: " + fault.getMessage(), fault.offset());
    }
  }

  private long reply(Instance instance, long[] values, long reply) {
    Converter converter = plan.result();
    if (converter == null || plan.returned().inMemory()) {
      return reply; // the call's sink has converted it
    }
    HostReply sink = new HostReply(instance);
    if (plan.expected().inMemory()) {
      sink.into((int) values[slots.count()], (int) values[slots.count() + 1]);
    }
    sink.convert(converter);
    try {
      return plan.returned() instanceof Form.Direct direct
          ? sink.scalar(direct.kind(), reply)
          : sink.nothing();
    } catch (CodecException fault) {
      throw new CodecException(
          "cannot send the reply: reply: " + fault.getMessage(), fault.offset());
    }
  }
}
