package dev.plugwright.spi.binding;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginResultException;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.StagingBuffer;
import dev.plugwright.internal.observe.CallClock;
import dev.plugwright.internal.transcode.Converter;
import dev.plugwright.internal.transcode.Form;
import dev.plugwright.internal.transcode.MethodPlan;
import dev.plugwright.internal.transcode.MethodPlan.Argument;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.RawFunction;
import org.jspecify.annotations.Nullable;

/** An export of another version of a method, with the signature that the host's version has. */
final class ExportAdapter implements RawCall {
  private final Instance instance;
  private final int method;
  private final MethodPlan plan;
  private final RawFunction export;
  private final ArgumentSink sink;
  private final ResultSource source;
  private final WasmSlots slots;

  ExportAdapter(Instance instance, int method, MethodPlan plan, RawFunction export) {
    this.instance = instance;
    this.method = method;
    this.plan = plan;
    this.export = export;
    this.sink = new StagedArguments(instance, new CallClock(instance.log()));
    this.source = new ResultSource(instance);
    this.slots = new WasmSlots(plan.sent());
  }

  @Override
  public long call(long... values) {
    @Nullable StagingBuffer staging = instance.staging();
    int mark = staging == null ? 0 : staging.mark();
    try {
      long[] passed = arguments(values);
      return result(export.apply(passed));
    } finally {
      if (staging != null) {
        staging.release(mark, mark == 0);
      }
    }
  }

  private long[] arguments(long[] values) {
    WasmSlots.Writer out = new WasmSlots.Writer(export.type().parameters().size());
    for (Argument argument : plan.arguments()) {
      if (argument.missing()) {
        out.put(argument.form(), sink.convert(argument.converter()).nothing());
        continue;
      }
      int slot = slots.start(argument.index());
      Form sent = plan.sent().get(argument.index());
      if (sent instanceof Form.Direct direct && argument.converter() != null) {
        out.put(argument.form(), converted(argument, direct.kind(), values[slot]));
      } else {
        // The sink has put a scalar that a value in memory became where address and length are.
        out.put(argument.form(), slots.value(argument.index(), values));
      }
    }
    return out.values();
  }

  private long converted(Argument argument, BasicKind kind, long bits) {
    try {
      return sink.convert(argument.converter()).scalar(kind, bits);
    } catch (CodecException fault) {
      throw new PluginArgumentException(
          instance.plugin(),
          instance.methodName(method),
          "argument " + argument.name() + ": " + fault.getMessage(),
          fault);
    }
  }

  private long result(long[] results) {
    long raw = results.length == 0 ? 0 : results[0];
    Converter converter = plan.result();
    if (converter == null || plan.expected().inMemory()) {
      return raw; // the call's source converts it
    }
    try {
      return source.start().convert(converter).scalar(raw);
    } catch (CodecException fault) {
      throw new PluginResultException(
          instance.plugin(),
          instance.methodName(method),
          "invalid result: %s; the plugin was built against another version of the contract: rebuild it against this one"
              .formatted(fault.getMessage()),
          fault);
    }
  }
}
