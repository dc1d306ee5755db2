package dev.plugwright.engine.wasmtime;

import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.spi.engine.WasmEngineProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens wasmtime, which compiles guest code to machine code, through its C library.
 *
 * <p>The library is not part of this artifact: the user names the file, with {@link
 * Builder#library} or the system property {@value #LIBRARY}. It has to be of version {@value
 * LibWasmtime#MAJOR}, whose structures this class knows. Java must be started with {@code
 * --enable-native-access=ALL-UNNAMED}, or with {@code dev.plugwright.engine.wasmtime} on the module
 * path.
 *
 * <p>A guest runs on the stack of the thread that calls it. A call is refused as a stack overflow
 * if the thread has less left than {@link Builder#stackSize} and a reserve for the host.
 */
public final class Wasmtime implements WasmEngineProvider {
  /** Name of the system property with the path of the library. */
  public static final String LIBRARY = "plugwright.wasmtime.library";

  /** Below GraalWasm with its compiler, which needs no library, and above bytecode. */
  private static final int COMPILES = 90;

  private static final int STACK = 512 << 10;
  private static final int LEAST_STACK = 16 << 10;

  /** For the service loader. */
  public Wasmtime() {}

  @Override
  public String name() {
    return "wasmtime";
  }

  @Override
  public int suitability() {
    Path library = named();
    return library != null && Files.isRegularFile(library) ? COMPILES : 0;
  }

  @Override
  public Optional<String> obstacle() {
    Path library = named();
    if (library != null && Files.isRegularFile(library)) {
      return Optional.empty();
    }
    return Optional.of(
        ("wasmtime would compile plugins to machine code, but %s. Start Java with -D%s=FILE, where"
                + " FILE is the C library of wasmtime %d.")
            .formatted(
                library == null ? "no library is configured" : library + " is not a file",
                LIBRARY,
                LibWasmtime.MAJOR));
  }

  @Override
  public WasmEngine open() {
    return builder().build();
  }

  /** Returns a builder with the default options. */
  public static Builder builder() {
    return new Builder();
  }

  private static @Nullable Path named() {
    String path = System.getProperty(LIBRARY, "");
    return path.isEmpty() ? null : Path.of(path);
  }

  /** Collects options of wasmtime. Not thread-safe. */
  public static final class Builder {
    private @Nullable Path library = named();
    private int stackSize = STACK;
    private boolean interruptible = true;

    private Builder() {}

    /** Sets the library, {@code libwasmtime.so}; the default is the system property's. */
    public Builder library(Path file) {
      library = Objects.requireNonNull(file, "file");
      return this;
    }

    /**
     * Sets how much stack a guest may use, in bytes; the default is 512 KiB. A thread that calls
     * needs as much and 176 KiB more.
     *
     * @throws IllegalArgumentException below 16 KiB
     */
    public Builder stackSize(int bytes) {
      if (bytes < LEAST_STACK) {
        throw new IllegalArgumentException("stackSize: " + bytes + " < " + LEAST_STACK);
      }
      stackSize = bytes;
      return this;
    }

    /**
     * Sets whether guest code checks at function entries and loops whether it has to stop. On by
     * default; if off, guests run faster and an endless loop cannot be stopped.
     */
    public Builder interruptible(boolean checks) {
      interruptible = checks;
      return this;
    }

    /**
     * Opens the engine.
     *
     * @throws IllegalStateException if no library is named, or it cannot be used
     */
    public WasmEngine build() {
      if (library == null) {
        throw new IllegalStateException(
            "no wasmtime library named; set the system property %s to the path of libwasmtime %d"
                .formatted(LIBRARY, LibWasmtime.MAJOR));
      }
      return new WasmtimeEngine(LibWasmtime.load(library), stackSize, interruptible);
    }
  }
}
