package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.RawFunction;
import java.util.List;
import java.util.function.Function;

/** An exported function. */
final class WasmtimeFunction implements RawFunction, RawCall {
  private final WasmtimeInstance instance;

  /** Address of a {@code wasmtime_func_t}. */
  private final long function;

  private final FunctionType type;
  private final int slots;

  /** Whether there is one result, of 32 bits. */
  private final boolean narrow;

  private final boolean returns;

  WasmtimeFunction(WasmtimeInstance instance, long function, FunctionType type) {
    List<ValueType> results = type.results();
    this.instance = instance;
    this.function = function;
    this.type = type;
    this.slots = Math.max(type.parameters().size(), results.size());
    this.narrow = results.size() == 1 && isNarrow(results.get(0));
    this.returns = !results.isEmpty();
  }

  static boolean isNarrow(ValueType type) {
    return type == ValueType.I32 || type == ValueType.F32;
  }

  @Override
  public FunctionType type() {
    return type;
  }

  @Override
  public <F> F as(Class<F> signature, Function<RawCall, F> adapter) {
    return adapter.apply(this);
  }

  @Override
  public long call(long... arguments) {
    long bits = instance.run(function, slots, arguments);
    if (!returns) {
      return 0;
    }
    return narrow ? (int) bits : bits;
  }

  @Override
  public long[] apply(long... arguments) {
    List<ValueType> types = type.results();
    long[] results = instance.run(function, slots, arguments, types.size());
    for (int i = 0; i < results.length; i++) {
      if (isNarrow(types.get(i))) {
        results[i] = (int) results[i];
      }
    }
    return results;
  }
}
