package dev.plugwright.runtime.engine;

import java.util.Map;
import java.util.Optional;

/** Something that compiles and runs Wasm modules. */
public interface WasmEngine extends AutoCloseable {
  /**
   * Checks and compiles a module.
   *
   * @param name name for messages and stack traces
   * @param binary the whole module
   * @throws EngineFault if the engine does not accept it
   */
  CompiledModule compile(String name, byte[] binary) throws EngineFault;

  /** Returns whether hot code is compiled to machine code. */
  boolean jit();

  /** Returns which engine it is and how it runs, for people. */
  String description();

  @Override
  void close();

  /** A module that can be instantiated any number of times. */
  interface CompiledModule {
    /**
     * Makes an instance with memory of its own.
     *
     * @param functions what it imports, by module and name: objects of functional interfaces whose
     *     method is {@link dev.plugwright.runtime.binding.GuestCallable}
     * @param wasi what it may use of the system; without it there is no WASI at all
     * @throws EngineFault if its start function traps or it cannot be linked
     */
    EngineInstance instantiate(Map<String, Map<String, Object>> functions, Optional<WasiGrant> wasi)
        throws EngineFault;
  }
}
