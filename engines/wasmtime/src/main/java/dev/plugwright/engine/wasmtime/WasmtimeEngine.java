package dev.plugwright.engine.wasmtime;

import dev.plugwright.engine.support.OpenGates;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.WasmEngine;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** Compiles modules, and knows what runs so that closing can stop it. */
final class WasmtimeEngine implements WasmEngine {
  private final LibWasmtime library;
  private final int stackSize;
  private final Handle engine;

  private final OpenGates gates = new OpenGates();

  WasmtimeEngine(LibWasmtime library, int stackSize, boolean interruptible) {
    this.library = library;
    this.stackSize = stackSize;
    long config = library.invoke("wasm_config_new");
    library.invoke("wasmtime_config_epoch_interruption_set", config, interruptible ? 1 : 0);
    library.invoke("wasmtime_config_max_wasm_stack_set", config, stackSize);
    library.invoke("wasmtime_config_wasm_threads_set", config, 0);
    this.engine =
        new Handle(
            library,
            library.invoke("wasm_engine_new_with_config", config),
            "wasmtime_engine_clone",
            "wasm_engine_delete");
    engine.freeWith(this);
  }

  LibWasmtime library() {
    return library;
  }

  int stackSize() {
    return stackSize;
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(
        "wasmtime", library.version(), "compiled to machine code", true, Optional.empty());
  }

  @Override
  public CompiledModule compile(String name, byte[] binary) {
    long own = copy();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, binary);
      MemorySegment module = arena.allocate(8, 8);
      long error =
          library.invoke(
              "wasmtime_module_new", own, bytes.address(), binary.length, module.address());
      if (error != 0) {
        throw new EngineException.Rejected(Faults.line(library.takeError(error)), null);
      }
      return new WasmtimeModule(this, module.get(ValueLayout.JAVA_LONG, 0), new GuestCode(binary));
    } catch (OutOfMemoryError e) {
      throw new EngineException.OutOfMemory(name + " cannot be compiled: " + e.getMessage(), e);
    } finally {
      library.invoke("wasm_engine_delete", own);
    }
  }

  /**
   * Returns the engine once more, for the caller to free.
   *
   * @throws EngineException.Interrupted if the engine is closed
   */
  long copy() {
    return engine.copy();
  }

  OpenGates gates() {
    return gates;
  }

  @Override
  public void close() {
    gates.close(engine::free);
  }
}
