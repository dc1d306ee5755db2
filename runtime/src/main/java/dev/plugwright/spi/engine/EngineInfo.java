package dev.plugwright.spi.engine;

import java.util.Objects;
import java.util.Optional;

/**
 * The name, version and mode of an engine.
 *
 * @param name name of the engine, {@code GraalWasm}
 * @param version version of the engine
 * @param mode how guest code runs, in the engine's words, {@code "interpreted"}
 * @param compiles whether hot guest code becomes machine code, by itself or through the JVM
 * @param advice what would make guest code faster, if anything: full sentences for the log
 */
public record EngineInfo(
    String name, String version, String mode, boolean compiles, Optional<String> advice) {
  /** Checks for {@code null}. */
  public EngineInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(advice, "advice");
  }

  /** Returns the name, version and mode, {@code GraalWasm 25.0.2, interpreted}. */
  public String description() {
    return name + " " + version + ", " + mode;
  }
}
