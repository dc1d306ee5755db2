package dev.plugwright.engine.endive;

import dev.plugwright.engine.tck.EngineTck;
import dev.plugwright.spi.engine.WasmEngine;

class EndiveTckTest extends EngineTck {
  @Override
  protected WasmEngine open() {
    return Endive.builder().build();
  }
}
