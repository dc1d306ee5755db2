package dev.plugwright.engine.wasmtime;

import dev.plugwright.engine.tck.EngineTck;
import dev.plugwright.spi.engine.WasmEngine;

class WasmtimeTckTest extends EngineTck {
  @Override
  protected WasmEngine open() {
    return Wasmtime.builder().library(Library.require()).build();
  }
}
