/** Runs plugins in wasmtime. */
module dev.plugwright.engine.wasmtime {
  requires transitive dev.plugwright;
  requires dev.plugwright.engine.support;
  requires static org.jspecify;

  exports dev.plugwright.engine.wasmtime;

  provides dev.plugwright.spi.engine.WasmEngineProvider with
      dev.plugwright.engine.wasmtime.Wasmtime;
}
