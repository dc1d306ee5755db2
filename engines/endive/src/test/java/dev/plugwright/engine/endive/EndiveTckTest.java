package dev.plugwright.engine.endive;

import dev.plugwright.engine.tck.EngineTck;
import dev.plugwright.engine.tck.Feature;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.Set;

class EndiveTckTest extends EngineTck {
  @Override
  protected WasmEngine open() {
    return Endive.builder().build();
  }

  @Override
  protected Set<Feature> missing() {
    return Set.of(Feature.HUGE_MEMORIES);
  }
}
