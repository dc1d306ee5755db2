package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestCallable;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasmEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyObject;

/** One polyglot engine, a context for each instance, nothing granted to the guest. */
final class GraalEngine implements WasmEngine {
  private static final String WASM = "wasm";

  /** All contexts of one engine must agree on these two. */
  private static final HostAccess HOST_ACCESS =
      HostAccess.newBuilder()
          .allowImplementationsAnnotatedBy(FunctionalInterface.class)
          .allowAccessAnnotatedBy(GuestCallable.class)
          .allowAccessInheritance(true)
          .build();

  private static final PolyglotAccess POLYGLOT_ACCESS =
      PolyglotAccess.newBuilder().allowBindingsAccess(WASM).build();

  private final Engine engine;
  private final boolean directMemory;
  private final Rehearsal rehearsal = new Rehearsal();

  /** Contexts that run a start function: closing the engine must not wait for them. */
  private final Map<Context, Start> starting = new ConcurrentHashMap<>();

  /**
   * Read by threads that create or close contexts. Closing the engine holds the engine's own lock
   * and waits for the threads in its contexts, so none of them may be waiting for that lock.
   */
  private final ReentrantReadWriteLock contexts = new ReentrantReadWriteLock();

  private volatile boolean closed;

  /** Which thread runs the start function of which module. */
  private record Start(Source source, Thread thread) {}

  GraalEngine(boolean directMemory) {
    this.directMemory = directMemory;
    this.engine = open(directMemory);
  }

  static Engine open(boolean directMemory) {
    Engine.Builder builder = Engine.newBuilder(WASM).option("engine.WarnInterpreterOnly", "false");
    if (directMemory) {
      builder
          .allowExperimentalOptions(true)
          .option("wasm.UseUnsafeMemory", "true")
          .option("wasm.DirectByteBufferMemoryAccess", "true");
    }
    return builder.build();
  }

  /** The engine itself only knows the version of a whole GraalVM. */
  static String version() {
    try (InputStream in =
        Engine.class.getResourceAsStream("/META-INF/graalvm/org.graalvm.polyglot/version")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  static boolean compiles(Engine engine) {
    return !engine.getImplementationName().startsWith("Interpreted");
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(
        "GraalWasm",
        version(),
        compiles(engine) ? "compiled by " + engine.getImplementationName() : "interpreted",
        compiles(engine),
        Advice.of(engine));
  }

  @Override
  public CompiledModule compile(String name, byte[] binary) {
    Source source = source(name, binary);
    requireOpen();
    try {
      parse(source);
    } finally {
      contexts.readLock().unlock();
    }
    return module(source);
  }

  /** Takes the read lock, unless the engine is being closed. */
  private void requireOpen() {
    if (!contexts.readLock().tryLock()) {
      throw new EngineException.Interrupted(List.of(), null);
    }
  }

  private void parse(Source source) {
    // Parsed once here for its faults; the engine keeps the code for every later context.
    Context context = context().build();
    starting.put(context, new Start(source, Thread.currentThread()));
    try {
      if (closed) {
        throw new EngineException.Interrupted(List.of(), null);
      }
      context.eval(source);
      rehearsal.once(this);
    } catch (PolyglotException e) {
      throw new EngineException.Rejected(String.valueOf(e.getMessage()), e);
    } finally {
      close(context);
      starting.remove(context);
    }
  }

  private CompiledModule module(Source source) {
    return new CompiledModule() {
      @Override
      public EngineInstance instantiate(InstanceRequest request) {
        return GraalEngine.this.instantiate(source, request);
      }

      @Override
      public void interrupt(Thread thread) {
        Start start = new Start(source, thread);
        starting.forEach(
            (context, other) -> {
              if (other.equals(start)) {
                GraalInstance.interrupt(context);
              }
            });
      }

      @Override
      public void close() {
        // The engine drops code whose source is no longer referenced.
      }
    };
  }

  static Source source(String name, byte[] binary) {
    return Source.newBuilder(WASM, ByteSequence.create(binary), name).buildLiteral();
  }

  EngineInstance instantiate(Source source, InstanceRequest request) {
    requireOpen();
    try {
      return start(source, request);
    } finally {
      contexts.readLock().unlock();
    }
  }

  private EngineInstance start(Source source, InstanceRequest request) {
    Context.Builder builder = context();
    request.wasi().ifPresent(grant -> WasiContext.grant(builder, request.name(), grant));
    Context context = builder.build();
    starting.put(context, new Start(source, Thread.currentThread()));
    try {
      if (closed) {
        throw new EngineException.Interrupted(List.of(), null);
      }
      Value module = context.eval(source);
      Value exports = module.newInstance(imports(request.imports())).getMember("exports");
      Value webAssembly = context.getPolyglotBindings().getMember("WebAssembly");
      // Else the binding would keep an open context from being collected.
      context.getPolyglotBindings().removeMember("WebAssembly");
      return new GraalInstance(this, context, exports, webAssembly, directMemory);
    } catch (RuntimeException | Error e) {
      EngineException fault = Faults.translate(e);
      close(context);
      if (fault != null) {
        throw fault;
      }
      throw e;
    } finally {
      starting.remove(context);
    }
  }

  private static ProxyObject imports(List<HostImport> imports) {
    Map<String, Map<String, Object>> modules = new HashMap<>();
    for (HostImport function : imports) {
      modules
          .computeIfAbsent(function.module(), key -> new HashMap<>())
          .put(function.name(), GraalImport.of(function));
    }
    Map<String, Object> proxies = new HashMap<>();
    modules.forEach((module, members) -> proxies.put(module, ProxyObject.fromMap(members)));
    return ProxyObject.fromMap(proxies);
  }

  private Context.Builder context() {
    return Context.newBuilder(WASM)
        .engine(engine)
        .allowHostAccess(HOST_ACCESS)
        .allowPolyglotAccess(POLYGLOT_ACCESS);
  }

  /** Closes a context in any state. */
  static void close(Context context) {
    try {
      context.close(true);
    } catch (PolyglotException | IllegalStateException e) {
      // Closed already, or cancelled: nothing is left to free.
    }
  }

  /** Closes the context of an instance, unless closing the engine does it. */
  void closeInstance(Context context) {
    if (contexts.readLock().tryLock()) {
      try {
        close(context);
      } finally {
        contexts.readLock().unlock();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    boolean alone = false;
    // A start function of this very thread may have led here: then nothing is waited for.
    while (!alone && contexts.getReadHoldCount() == 0) {
      starting.keySet().forEach(GraalEngine::close);
      alone = tryAlone();
    }
    try {
      engine.close(true);
    } finally {
      if (alone) {
        contexts.writeLock().unlock();
      }
    }
  }

  private boolean tryAlone() {
    try {
      return contexts.writeLock().tryLock(10, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return contexts.writeLock().tryLock();
    }
  }
}
