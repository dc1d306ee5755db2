package dev.plugwright.it.differential;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.wasm.MalformedWasmException;
import dev.plugwright.internal.wasm.WasmModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the host can use of a module: numbers, not vectors and references.
 *
 * @param functions exported functions whose parameters and results are numbers
 * @param memories exported memories
 * @param globals exported mutable globals that are numbers
 */
record ModuleExports(List<Function> functions, List<String> memories, List<Global> globals) {
  private static final Set<ValueType> NUMBERS =
      Set.of(ValueType.I32, ValueType.I64, ValueType.F32, ValueType.F64);

  record Function(String name, FunctionType type) {}

  record Global(String name, ValueType type) {}

  static ModuleExports of(byte[] binary) throws MalformedWasmException {
    WasmModule module = WasmModule.parse(binary);
    Map<Integer, ValueType> mutable = Globals.mutable(binary);
    return new ModuleExports(
        module.exports().stream()
            .filter(export -> export.kind() == WasmModule.Kind.FUNCTION)
            .filter(export -> isNumeric(export.type()))
            .map(export -> new Function(export.name(), export.type()))
            .toList(),
        module.exports().stream()
            .filter(export -> export.kind() == WasmModule.Kind.MEMORY)
            .map(WasmModule.Export::name)
            .toList(),
        Globals.exported(binary).entrySet().stream()
            .filter(export -> mutable.containsKey(export.getValue()))
            .filter(export -> NUMBERS.contains(mutable.get(export.getValue())))
            .map(export -> new Global(export.getKey(), mutable.get(export.getValue())))
            .toList());
  }

  private static boolean isNumeric(@Nullable FunctionType type) {
    return type != null
        && NUMBERS.containsAll(type.parameters())
        && NUMBERS.containsAll(type.results());
  }
}
