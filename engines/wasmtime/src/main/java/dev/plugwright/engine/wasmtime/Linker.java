package dev.plugwright.engine.wasmtime;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.HostImport;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

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
      long type = FunctionTypes.of(library, function.type(), arena);
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

  @Override
  public void close() {
    library.invoke("wasmtime_linker_delete", linker);
  }
}
