package dev.plugwright.engine.tck;

import dev.plugwright.spi.engine.WasmEngine;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * Every promise of the engine SPI as a test.
 *
 * <p>An engine's tests extend this class, one class for each set of options that matters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineTck {
  private WasmEngine engine;

  /** For subclasses. */
  protected EngineTck() {}

  /** Opens the engine under test. */
  protected abstract WasmEngine open();

  /** Returns what the engine lacks; the tests then hold it to lacking it, and not to a fault. */
  protected Set<Feature> missing() {
    return Set.of();
  }

  final boolean has(Feature feature) {
    return !missing().contains(feature);
  }

  final WasmEngine engine() {
    return engine;
  }

  @BeforeAll
  void openEngine() {
    engine = open();
  }

  @AfterAll
  void closeEngine() {
    engine.close();
  }

  @Nested
  class Calls extends CallTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }

  @Nested
  class Memories extends MemoryTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }

  @Nested
  class Modules extends ModuleTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }

  @Nested
  class Traps extends TrapTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }

  @Nested
  class HostFunctions extends HostFunctionTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }

  @Nested
  class Interrupts extends InterruptTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }

  @Nested
  class Wasi extends WasiTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }

  @Nested
  class WasiFiles extends WasiFileTests {
    @Override
    EngineTck tck() {
      return EngineTck.this;
    }
  }
}
