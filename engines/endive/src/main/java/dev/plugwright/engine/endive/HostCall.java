package dev.plugwright.engine.endive;

import dev.plugwright.contract.ValueType;
import dev.plugwright.engine.support.Gate;
import dev.plugwright.engine.support.HostFault;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import java.util.stream.IntStream;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * A host function as a guest calls it.
 *
 * @param gate of the instance that calls
 * @param function the host function
 * @param narrow which parameters have 32 bits; the bits beyond them are unspecified in interpreted
 *     guests
 * @param returns whether there is a result
 */
record HostCall(Gate gate, RawCall function, int[] narrow, boolean returns)
    implements WasmFunctionHandle {
  private static final long[] NOTHING = {};

  static HostFunction of(HostImport function, Gate gate) {
    List<ValueType> parameters = function.type().parameters();
    List<ValueType> results = function.type().results();
    int[] narrow =
        IntStream.range(0, parameters.size())
            .filter(i -> EndiveFunction.isNarrow(parameters.get(i)))
            .toArray();
    return new HostFunction(
        function.module(),
        function.name(),
        FunctionType.of(types(parameters), types(results)),
        new HostCall(gate, function.raw(), narrow, !results.isEmpty()));
  }

  private static List<ValType> types(List<ValueType> types) {
    return types.stream().map(HostCall::type).toList();
  }

  private static ValType type(ValueType type) {
    return switch (type) {
      case I32 -> ValType.I32;
      case I64 -> ValType.I64;
      case F32 -> ValType.F32;
      case F64 -> ValType.F64;
      case V128 -> ValType.V128;
      case FUNCREF -> ValType.FuncRef;
      case EXTERNREF -> ValType.ExternRef;
    };
  }

  @Override
  public long[] apply(Instance instance, long... arguments) {
    gate.check();
    for (int i : narrow) {
      arguments[i] = (int) arguments[i];
    }
    long result;
    try {
      result = function.call(arguments);
    } catch (Throwable e) {
      throw new HostFault(e);
    }
    gate.check();
    return returns ? new long[] {result} : NOTHING;
  }
}
