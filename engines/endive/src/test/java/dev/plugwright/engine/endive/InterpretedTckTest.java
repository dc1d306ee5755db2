package dev.plugwright.engine.endive;

import dev.plugwright.engine.tck.EngineTck;
import dev.plugwright.engine.tck.Feature;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.Set;

/** What Endive falls back to keeps the same promises, except that it does not know who runs. */
class InterpretedTckTest extends EngineTck {
  @Override
  protected WasmEngine open() {
    return Endive.builder().interpretEverything().build();
  }

  @Override
  protected Set<Feature> missing() {
    return Set.of(Feature.GUEST_STACKS, Feature.HUGE_MEMORIES);
  }
}
