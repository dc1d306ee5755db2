package dev.plugwright.engine.graalwasm;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * A host function of which there is only the raw form.
 *
 * @param type its signature
 * @param raw the function
 */
record GraalImport(FunctionType type, RawCall raw) implements ProxyExecutable {
  /** Returns the object that a guest can call: the typed form if there is one, which is faster. */
  static Object of(HostImport function) {
    return function.typed() == null
        ? new GraalImport(function.type(), function.raw())
        : function.typed();
  }

  @Override
  public Object execute(Value... arguments) {
    List<ValueType> parameters = type.parameters();
    long[] bits = new long[arguments.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = GraalFunction.bits(parameters.get(i), arguments[i]);
    }
    long result = raw.call(bits);
    return type.results().isEmpty() ? 0 : GraalFunction.value(type.results().getFirst(), result);
  }
}
