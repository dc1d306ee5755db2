package dev.plugwright.engine.graalwasm;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.InstanceRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Source;

/**
 * Creates two instances of a tiny module when the first plugin is loaded.
 *
 * <p>For the second instance of a module the engine uses other code than for the first, whose first
 * use takes many milliseconds with any module. The rehearsal takes this time, so no instance of a
 * plugin has to wait for it.
 */
final class Rehearsal {
  /**
   * Everything that instances usually have, so that all of the engine's code for it runs: a memory
   * with data, a table with an element, a global, exports of each, and growth.
   */
  private static final byte[] MODULE =
      HexFormat.of()
          .parseHex(
              "0061736d01000000" // magic number and version
                  + "0105016000017f" // type: () -> i32
                  + "03020100" // one function
                  + "04050170010101" // one table of one function
                  + "0503010001" // one memory of one page
                  + "0606017f0141000b" // one mutable i32
                  + "071604066d656d6f72790200" // exports: memory,
                  + "016600000167030001740100" // f, g and t
                  + "0907010041000b0100" // table[0] = f
                  + "0a08010600410140000b" // f: grows the memory by one page
                  + "0b07010041000b0178"); // memory[0] = 'x'

  private static final FunctionType GROWTH = new FunctionType(List.of(), List.of(ValueType.I32));

  private final AtomicBoolean done = new AtomicBoolean();

  /** Creates the instances the first time that this is called. */
  void once(GraalEngine engine) {
    if (!done.compareAndSet(false, true)) {
      return;
    }
    Source source = GraalEngine.source("rehearsal.wasm", MODULE);
    InstanceRequest request = new InstanceRequest("rehearsal.wasm", List.of(), Optional.empty());
    for (int i = 0; i < 2; i++) {
      try (EngineInstance instance = engine.instantiate(source, request)) {
        instance.function("f", GROWTH).apply();
      }
    }
  }
}
