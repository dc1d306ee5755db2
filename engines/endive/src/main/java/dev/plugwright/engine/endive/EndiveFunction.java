package dev.plugwright.engine.endive;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.RawFunction;
import java.util.List;
import java.util.function.Function;

/** An exported function, through the machine of its instance. */
final class EndiveFunction implements RawFunction, RawCall {
  private final EndiveInstance instance;
  private final int index;
  private final FunctionType type;

  /** Whether the only result is of 32 bits. */
  private final boolean narrow;

  EndiveFunction(EndiveInstance instance, int index, FunctionType type) {
    this.instance = instance;
    this.index = index;
    this.type = type;
    this.narrow = type.results().size() == 1 && isNarrow(type.results().get(0));
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
    F direct = instance.direct(index, signature);
    return direct == null ? adapter.apply(this) : direct;
  }

  @Override
  public long call(long... arguments) {
    long[] results = instance.run(index, arguments);
    if (results == null || results.length == 0) {
      return 0;
    }
    return narrow ? (int) results[0] : results[0];
  }

  @Override
  public long[] apply(long... arguments) {
    long[] results = instance.run(index, arguments.clone());
    List<ValueType> types = type.results();
    long[] bits = new long[types.size()];
    for (int i = 0; i < bits.length && results != null; i++) {
      bits[i] = isNarrow(types.get(i)) ? (int) results[i] : results[i];
    }
    return bits;
  }
}
