package dev.plugwright.engine.graalwasm;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.RawFunction;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.Value;

/** An exported function as a polyglot value. */
record GraalFunction(Value function, FunctionType type) implements RawFunction {
  @Override
  public <F> F as(Class<F> signature, Function<RawCall, F> adapter) {
    return function.as(signature);
  }

  @Override
  public long[] apply(long... arguments) {
    List<ValueType> parameters = type.parameters();
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = value(parameters.get(i), arguments[i]);
    }
    return results(function.execute(values));
  }

  static Object value(ValueType type, long bits) {
    return switch (type) {
      case I32 -> (int) bits;
      case I64 -> bits;
      case F32 -> Float.intBitsToFloat((int) bits);
      case F64 -> Double.longBitsToDouble(bits);
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private long[] results(Value result) {
    List<ValueType> types = type.results();
    long[] bits = new long[types.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = bits(types.get(i), bits.length == 1 ? result : result.getArrayElement(i));
    }
    return bits;
  }

  static long bits(ValueType type, Value value) {
    return switch (type) {
      case I32 -> value.asInt();
      case I64 -> value.asLong();
      case F32 -> Float.floatToRawIntBits(value.asFloat());
      case F64 -> Double.doubleToRawLongBits(value.asDouble());
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
