package dev.plugwright.internal.load;

import dev.plugwright.PluginLoadException;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The compiled code of an engine's modules. Modules with the same bytes, after all transforms,
 * share it. References are counted: the code is freed with the last lease.
 */
final class CompiledModules {
  private final WasmEngine engine;
  private final Map<Binary, Shared> byBinary = new HashMap<>();

  CompiledModules(WasmEngine engine) {
    this.engine = engine;
  }

  /** The bytes of a module as a key. A hash that tells all modules apart would take 10 ms. */
  private static final class Binary {
    private final byte[] bytes;
    private final int hash;

    Binary(byte[] bytes) {
      this.bytes = bytes;
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      this.hash = (int) checksum.getValue();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Binary o && hash == o.hash && Arrays.equals(bytes, o.bytes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private static final class Shared {
    final CompletableFuture<CompiledModule> code = new CompletableFuture<>();
    int leases;
  }

  /** A reference to compiled code. */
  final class Lease implements AutoCloseable {
    private final Binary binary;
    private final CompiledModule code;
    private final long compileNanos;
    private boolean closed;

    private Lease(Binary binary, CompiledModule code, long compileNanos) {
      this.binary = binary;
      this.code = code;
      this.compileNanos = compileNanos;
    }

    CompiledModule code() {
      return code;
    }

    /** Returns how long compiling took; -1 if the code had been compiled before. */
    long compileNanos() {
      return compileNanos;
    }

    /**
     * Takes another reference, for an instance that may outlive its module.
     *
     * @throws IllegalStateException if this one is closed, so that the code may be gone
     */
    Lease again() {
      synchronized (byBinary) {
        if (closed) {
          throw new IllegalStateException("the reference to the compiled code is closed");
        }
        shared(binary).leases++;
      }
      return new Lease(binary, code, -1);
    }

    @Override
    public void close() {
      synchronized (byBinary) {
        if (closed) {
          return;
        }
        closed = true;
        Shared shared = shared(binary);
        if (--shared.leases > 0) {
          return;
        }
        byBinary.remove(binary);
      }
      code.close();
    }
  }

  /** Compiles a binary, or waits for another thread that compiles the same one. */
  Lease acquire(String name, byte[] bytes) {
    Binary binary = new Binary(bytes);
    Shared shared;
    boolean first;
    synchronized (byBinary) {
      Shared known = byBinary.get(binary);
      first = known == null;
      shared = known == null ? new Shared() : known;
      if (known == null) {
        byBinary.put(binary, shared);
      }
      shared.leases++;
    }
    long compileNanos = -1;
    if (first) {
      long start = System.nanoTime();
      compile(shared, name, binary);
      compileNanos = System.nanoTime() - start;
    }
    try {
      return new Lease(binary, shared.code.join(), compileNanos);
    } catch (CompletionException e) {
      throw failure(name, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private void compile(Shared shared, String name, Binary binary) {
    try {
      shared.code.complete(engine.compile(name, binary.bytes));
    } catch (RuntimeException | Error e) {
      synchronized (byBinary) {
        byBinary.remove(binary, shared);
      }
      shared.code.completeExceptionally(e);
    }
  }

  private static RuntimeException failure(String name, Throwable cause) {
    if (cause instanceof EngineException fault) {
      return new PluginLoadException(
          name,
          "rejected by the engine: %s; build or copy it again".formatted(fault.getMessage()),
          fault);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new PluginLoadException(name, "the engine cannot compile it: " + cause, cause);
  }

  /** Returns the code that a lease keeps. */
  private Shared shared(Binary binary) {
    return Objects.requireNonNull(byBinary.get(binary));
  }
}
