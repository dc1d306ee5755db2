package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.ValueType;
import dev.plugwright.engine.support.HostFault;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.RawCall;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** A host function as a guest calls it. */
final class HostFunction {
  private final WasmtimeInstance instance;
  private final RawCall function;

  /** For each parameter whether it has 32 bits; the others of its word are unspecified. */
  private final boolean[] narrow;

  private final boolean returns;

  HostFunction(WasmtimeInstance instance, HostImport function) {
    List<ValueType> parameters = function.type().parameters();
    this.instance = instance;
    this.function = function.raw();
    this.narrow = new boolean[parameters.size()];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = WasmtimeFunction.isNarrow(parameters.get(i));
    }
    this.returns = !function.type().results().isEmpty();
  }

  /**
   * Calls the function. Its exception is kept for the guest call that led here.
   *
   * @param values address of the arguments, where the result goes too
   * @return a trap, or 0
   */
  long call(long values) {
    try {
      instance.gate().check();
      long[] arguments = new long[narrow.length];
      for (int i = 0; i < arguments.length; i++) {
        long bits = LibWasmtime.PROCESS.get(ValueLayout.JAVA_LONG, values + 16L * i);
        arguments[i] = narrow[i] ? (int) bits : bits;
      }
      long result = function.call(arguments);
      instance.gate().check();
      if (returns) {
        LibWasmtime.PROCESS.set(ValueLayout.JAVA_LONG, values, result);
      }
      return 0;
    } catch (HostFault e) {
      return instance.hostThrew(e.thrown());
    } catch (Throwable e) {
      return instance.hostThrew(e);
    }
  }
}
