package dev.plugwright.engine.graalwasm;

import dev.plugwright.engine.tck.EngineTck;
import dev.plugwright.engine.tck.Feature;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.Set;

class ValueMemoryTckTest extends EngineTck {
  @Override
  protected WasmEngine open() {
    return GraalWasm.builder().directMemory(false).build();
  }

  @Override
  protected Set<Feature> missing() {
    return Set.of(
        Feature.ANY_GUEST_PATH,
        Feature.CLEAN_INTERRUPTS,
        Feature.WASI_POLL,
        Feature.HUGE_MEMORIES,
        Feature.MEMORY_VIEWS);
  }
}
