package dev.plugwright.spi.engine;

/** An open engine, which compiles and runs Wasm modules. Thread-safe. */
public interface WasmEngine extends AutoCloseable {
  /** Returns which engine this is and how it runs. */
  EngineInfo info();

  /**
   * Checks and compiles a module.
   *
   * @param name name of the module in messages and stack traces
   * @param binary the whole module in the binary format; not changed afterwards by the caller
   * @throws EngineException.Rejected if the engine does not accept the module
   */
  CompiledModule compile(String name, byte[] binary);

  /** Stops every running call and frees the engine; a second call has no effect. */
  @Override
  void close();
}
