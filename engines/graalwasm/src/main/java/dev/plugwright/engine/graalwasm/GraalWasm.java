package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.spi.engine.WasmEngineProvider;
import java.util.Optional;
import org.graalvm.polyglot.Engine;

/**
 * Opens GraalWasm.
 *
 * <p>Guest code is compiled if the JVM has the Graal compiler, else it is interpreted.
 */
public final class GraalWasm implements WasmEngineProvider {
  private static final int COMPILES = 100;
  private static final int INTERPRETS = 10;

  /** For the service loader. */
  public GraalWasm() {}

  @Override
  public String name() {
    return "graalwasm";
  }

  @Override
  public int suitability() {
    // Opening an engine to ask it takes a third of a second, so a JVM that cannot compile is told
    // by its modules: only with JVMCI on is this one resolved.
    if (ModuleLayer.boot().findModule("jdk.internal.vm.ci").isEmpty()) {
      return INTERPRETS;
    }
    try (Engine engine = GraalEngine.open(false)) {
      return GraalEngine.compiles(engine) ? COMPILES : INTERPRETS;
    } catch (RuntimeException | LinkageError notHere) {
      return 0;
    }
  }

  @Override
  public Optional<String> obstacle() {
    return suitability() == COMPILES
        ? Optional.empty()
        : Optional.of(
            "GraalWasm would compile plugins to machine code, but "
                + Advice.reason(GraalEngine.version())
                + ".");
  }

  @Override
  public WasmEngine open() {
    return builder().build();
  }

  /** Returns a builder with the default options. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options of GraalWasm. Not thread-safe. */
  public static final class Builder {
    private boolean directMemory = true;

    private Builder() {}

    /**
     * Sets whether guest memory is read and written through a direct buffer, which is many times
     * faster and takes experimental options of the engine. On by default.
     */
    public Builder directMemory(boolean direct) {
      directMemory = direct;
      return this;
    }

    /** Opens the engine. */
    public WasmEngine build() {
      return new GraalEngine(directMemory);
    }
  }
}
