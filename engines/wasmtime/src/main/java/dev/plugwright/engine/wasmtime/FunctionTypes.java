package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** The types of functions, as the library has them. */
final class FunctionTypes {
  private FunctionTypes() {}

  /** Returns a new {@code wasm_functype_t}. */
  static long of(LibWasmtime library, FunctionType type, Arena arena) {
    long parameters = types(library, type.parameters(), arena);
    long results = types(library, type.results(), arena);
    return library.invoke("wasm_functype_new", parameters, results);
  }

  /** Returns a {@code wasm_valtype_vec_t}, which the function type takes. */
  private static long types(LibWasmtime library, List<ValueType> types, Arena arena) {
    MemorySegment vector = arena.allocate(16, 8);
    MemorySegment array = arena.allocate(Math.max(8, 8L * types.size()), 8);
    for (int i = 0; i < types.size(); i++) {
      array.setAtIndex(ValueLayout.JAVA_LONG, i, type(library, types.get(i)));
    }
    library.invoke("wasm_valtype_vec_new", vector.address(), types.size(), array.address());
    return vector.address();
  }

  private static long type(LibWasmtime library, ValueType type) {
    return switch (type) {
      case I32 -> library.invoke("wasm_valtype_new", 0);
      case I64 -> library.invoke("wasm_valtype_new", 1);
      case F32 -> library.invoke("wasm_valtype_new", 2);
      case F64 -> library.invoke("wasm_valtype_new", 3);
      case V128 -> library.invoke("wasmtime_wasm_valtype_v128");
      case EXTERNREF -> library.invoke("wasm_valtype_new", 128);
      case FUNCREF -> library.invoke("wasm_valtype_new", 129);
    };
  }

  /**
   * Returns whether a function has a type. The library does not check calls: with another type it
   * would read and write beyond the arguments and results that it is given.
   *
   * @param function address of a {@code wasmtime_func_t}
   */
  static boolean matches(LibWasmtime library, long context, long function, FunctionType type) {
    try (Arena arena = Arena.ofConfined()) {
      long wanted = of(library, type, arena);
      long found = library.invoke("wasmtime_func_type", context, function);
      try {
        return isSame(library, "wasm_functype_params", wanted, found)
            && isSame(library, "wasm_functype_results", wanted, found);
      } finally {
        library.invoke("wasm_functype_delete", found);
        library.invoke("wasm_functype_delete", wanted);
      }
    }
  }

  /** Compares two {@code wasm_valtype_vec_t}, which belong to their function types. */
  private static boolean isSame(LibWasmtime library, String part, long one, long other) {
    long left = library.invoke(part, one);
    long right = library.invoke(part, other);
    long size = word(left);
    if (size != word(right)) {
      return false;
    }
    for (long i = 0; i < size; i++) {
      long type = word(word(left + 8) + 8 * i);
      if (!library.test("wasmtime_wasm_valtype_equal", type, word(word(right + 8) + 8 * i))) {
        return false;
      }
    }
    return true;
  }

  private static long word(long address) {
    return LibWasmtime.PROCESS.get(ValueLayout.JAVA_LONG, address);
  }
}
