package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.HostImport;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gives a module the host functions that it imports. */
final class Linker implements AutoCloseable {
  private final LibWasmtime library;
  private final Store store;
  private final long linker;

  Linker(LibWasmtime library, Store store) {
    this.library = library;
    this.store = store;
    this.linker = library.invoke("wasmtime_linker_new", store.engine());
  }

  /**
   * Adds a function.
   *
   * @param number what {@link Callbacks} knows it by
   */
  void define(HostImport function, int number) {
    try (Arena arena = Arena.ofConfined()) {
      byte[] module = function.module().getBytes(StandardCharsets.UTF_8);
      byte[] name = function.name().getBytes(StandardCharsets.UTF_8);
      long type = type(function.type(), arena);
      long error =
          library.invoke(
              "wasmtime_linker_define_func_unchecked",
              linker,
              text(module, arena),
              module.length,
              text(name, arena),
              name.length,
              type,
              Callbacks.HOST_FUNCTION,
              number,
              0);
      library.invoke("wasm_functype_delete", type);
      if (error != 0) {
        throw new EngineException.Rejected(Faults.line(library.takeError(error)), null);
      }
    }
  }

  /** Links and starts a module; returns an error, or 0. */
  long instantiate(long module, long instance, long trap) {
    return library.invoke(
        "wasmtime_linker_instantiate", linker, store.context(), module, instance, trap);
  }

  private static long text(byte[] utf8, Arena arena) {
    MemorySegment text = arena.allocate(Math.max(1, utf8.length), 1);
    MemorySegment.copy(utf8, 0, text, ValueLayout.JAVA_BYTE, 0, utf8.length);
    return text.address();
  }

  private long type(FunctionType type, Arena arena) {
    long parameters = types(type.parameters(), arena);
    long results = types(type.results(), arena);
    return library.invoke("wasm_functype_new", parameters, results);
  }

  /** Returns a {@code wasm_valtype_vec_t}, which the function type takes. */
  private long types(List<ValueType> types, Arena arena) {
    MemorySegment vector = arena.allocate(16, 8);
    MemorySegment array = arena.allocate(Math.max(8, 8L * types.size()), 8);
    for (int i = 0; i < types.size(); i++) {
      array.setAtIndex(ValueLayout.JAVA_LONG, i, type(types.get(i)));
    }
    library.invoke("wasm_valtype_vec_new", vector.address(), types.size(), array.address());
    return vector.address();
  }

  private long type(ValueType type) {
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

  @Override
  public void close() {
    library.invoke("wasmtime_linker_delete", linker);
  }
}
