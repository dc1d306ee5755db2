package dev.plugwright.internal.load;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.binding.ArgumentSink;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.ResultSource;
import dev.plugwright.spi.binding.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns Java values into the raw bits of a call by name, and results back. */
final class DynamicArguments {
  /** A pointer and a length in one number. */
  static final List<ValueType> SLICE = List.of(ValueType.I64);

  private static final Set<Class<?>> ARRAYS =
      Set.of(byte[].class, short[].class, int[].class, long[].class, float[].class, double[].class);

  /** A pointer alone. */
  static final List<ValueType> POINTER = List.of(ValueType.I32);

  private final Object[] arguments;
  private final int count;
  private boolean memory;

  /**
   * Checks arguments.
   *
   * @param refused makes the exception for a problem
   */
  DynamicArguments(
      Object[] arguments, FunctionType type, Function<String, RuntimeException> refused) {
    this.arguments = arguments.clone();
    List<ValueType> passed = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Integer number -> passed.add(ValueType.I32);
        case Long number -> passed.add(ValueType.I64);
        case Float number -> passed.add(ValueType.F32);
        case Double number -> passed.add(ValueType.F64);
        case String text -> slice(passed);
        case byte[] bytes -> slice(passed);
        case short[] elements -> slice(passed);
        case int[] elements -> slice(passed);
        case long[] elements -> slice(passed);
        case float[] elements -> slice(passed);
        case double[] elements -> slice(passed);
        case null -> throw refused.apply("argument %d is null".formatted(i + 1));
        default ->
            throw refused.apply(
                "argument %d is a %s; pass Integer, Long, Float, Double, String or an array of numbers"
                    .formatted(i + 1, arguments[i].getClass().getName()));
      }
    }
    this.count = passed.size();
    if (!passed.equals(type.parameters())) {
      throw refused.apply("its signature is %s; the arguments are %s".formatted(type, passed));
    }
  }

  private void slice(List<ValueType> passed) {
    passed.addAll(List.of(ValueType.I32, ValueType.I32));
    memory = true;
  }

  boolean needMemory() {
    return memory;
  }

  /** Copies the arguments that are passed in memory and returns the values for the function. */
  long[] lower(Call call) {
    long[] values = new long[count];
    int at = 0;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Number number -> values[at++] = bits(number);
        default -> {
          long slice = copy(call.argument(i), arguments[i]);
          values[at++] = Slice.address(slice);
          values[at++] = Slice.length(slice);
        }
      }
    }
    return values;
  }

  /** Returns the raw bits of a number. */
  static long bits(Number number) {
    return switch (number) {
      case Float value -> Float.floatToRawIntBits(value);
      case Double value -> Double.doubleToRawLongBits(value);
      default -> number.longValue();
    };
  }

  /** Copies a text or an array, and returns where it is. */
  static long copy(ArgumentSink sink, Object argument) {
    return switch (argument) {
      case String text -> sink.string(text);
      case byte[] bytes -> sink.bytes(bytes);
      case short[] elements -> sink.shorts(elements);
      case int[] elements -> sink.ints(elements);
      case long[] elements -> sink.longs(elements);
      case float[] elements -> sink.floats(elements);
      case double[] elements -> sink.doubles(elements);
      default -> throw new IllegalArgumentException(argument.getClass().getName());
    };
  }

  /** Reads elements as the array that is asked for. */
  static Object array(ResultSource source, Class<?> arrayType, long slice) {
    if (arrayType == byte[].class) {
      return source.bytes(slice);
    } else if (arrayType == short[].class) {
      return source.shorts(slice);
    } else if (arrayType == int[].class) {
      return source.ints(slice);
    } else if (arrayType == long[].class) {
      return source.longs(slice);
    } else if (arrayType == float[].class) {
      return source.floats(slice);
    }
    return source.doubles(slice);
  }

  /** Returns the Java type of a value in calls by name, which depends only on how it is passed. */
  static Class<?> form(Lowering lowering) {
    return switch (lowering) {
      case Lowering.Direct direct -> value(direct.wasmTypes().get(0), 0).getClass();
      case Lowering.Text text -> String.class;
      case Lowering.Elements elements -> arrayType(elements.kind());
      default -> byte[].class;
    };
  }

  /** Returns the array of a type of numbers. */
  static Class<?> arrayType(BasicKind kind) {
    return switch (kind) {
      case I16, U16 -> short[].class;
      case I32, U32 -> int[].class;
      case I64, U64 -> long[].class;
      case F32 -> float[].class;
      case F64 -> double[].class;
      default -> byte[].class;
    };
  }

  static void requireArray(Class<?> arrayType) {
    if (!ARRAYS.contains(arrayType)) {
      throw new IllegalArgumentException(
          arrayType.getTypeName() + " is not an array of a number type");
    }
  }

  /** Refuses results that have no Java value. */
  static void requireNumbers(List<ValueType> types, Function<String, RuntimeException> refused) {
    for (ValueType type : types) {
      switch (type) {
        case I32, I64, F32, F64 -> {}
        default -> throw refused.apply("returns a %s, which has no Java value".formatted(type));
      }
    }
  }

  /** Returns {@code null}, a number, or a list of several. */
  static @Nullable Object result(FunctionType type, long[] results) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < type.results().size(); i++) {
      values.add(value(type.results().get(i), results[i]));
    }
    return switch (values.size()) {
      case 0 -> null;
      case 1 -> values.get(0);
      default -> List.copyOf(values);
    };
  }

  /** Returns the number with these raw bits. */
  static Object value(ValueType type, long bits) {
    return switch (type) {
      case I32 -> (int) bits;
      case I64 -> bits;
      case F32 -> Float.intBitsToFloat((int) bits);
      case F64 -> Double.longBitsToDouble(bits);
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
