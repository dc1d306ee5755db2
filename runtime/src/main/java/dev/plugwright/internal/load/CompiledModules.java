package dev.plugwright.internal.load;

import dev.plugwright.PluginLoadException;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.WasmEngine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The compiled code of an engine's modules. Modules with the same bytes, after all transforms,
 * share it. References are counted: the code is freed with the last lease.
 */
final class CompiledModules {
  private final WasmEngine engine;
  private final Map<String, Shared> bySha256 = new HashMap<>();

  CompiledModules(WasmEngine engine) {
    this.engine = engine;
  }

  private static final class Shared {
    final CompletableFuture<CompiledModule> code = new CompletableFuture<>();
    int leases;
  }

  /** A reference to compiled code. */
  final class Lease implements AutoCloseable {
    private final String sha256;
    private final CompiledModule code;
    private final long compileNanos;
    private boolean closed;

    private Lease(String sha256, CompiledModule code, long compileNanos) {
      this.sha256 = sha256;
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
      synchronized (bySha256) {
        if (closed) {
          throw new IllegalStateException("the reference to the compiled code is closed");
        }
        shared(sha256).leases++;
      }
      return new Lease(sha256, code, -1);
    }

    @Override
    public void close() {
      synchronized (bySha256) {
        if (closed) {
          return;
        }
        closed = true;
        Shared shared = shared(sha256);
        if (--shared.leases > 0) {
          return;
        }
        bySha256.remove(sha256);
      }
      code.close();
    }
  }

  /**
   * Compiles a binary, or waits for another thread that compiles the same one.
   *
   * @param sha256 its hash
   */
  Lease acquire(String name, byte[] binary, String sha256) {
    Shared shared;
    boolean first;
    synchronized (bySha256) {
      first = !bySha256.containsKey(sha256);
      shared = bySha256.computeIfAbsent(sha256, key -> new Shared());
      shared.leases++;
    }
    long compileNanos = -1;
    if (first) {
      long start = System.nanoTime();
      compile(shared, sha256, name, binary);
      compileNanos = System.nanoTime() - start;
    }
    try {
      return new Lease(sha256, shared.code.join(), compileNanos);
    } catch (CompletionException e) {
      throw failure(name, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private void compile(Shared shared, String sha256, String name, byte[] binary) {
    try {
      shared.code.complete(engine.compile(name, binary));
    } catch (RuntimeException | Error e) {
      synchronized (bySha256) {
        bySha256.remove(sha256, shared);
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

  static String sha256(byte[] binary) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(binary));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns the code that a lease keeps. */
  private Shared shared(String sha256) {
    return Objects.requireNonNull(bySha256.get(sha256));
  }
}
