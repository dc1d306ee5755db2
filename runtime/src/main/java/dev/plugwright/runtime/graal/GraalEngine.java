package dev.plugwright.runtime.graal;

import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.engine.EngineFault;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.engine.WasiGrant;
import dev.plugwright.runtime.engine.WasmEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyObject;

/** GraalWasm: one polyglot engine, a context for each instance, nothing granted to the guest. */
public final class GraalEngine implements WasmEngine {
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

  /**
   * Starts the engine.
   *
   * @param directMemory whether to read and write guest memory through a direct buffer, which takes
   *     the engine's experimental options; without it the documented, slower way
   */
  public GraalEngine(boolean directMemory) {
    this.directMemory = directMemory;
    Engine.Builder builder = Engine.newBuilder(WASM).option("engine.WarnInterpreterOnly", "false");
    if (directMemory) {
      builder
          .allowExperimentalOptions(true)
          .option("wasm.UseUnsafeMemory", "true")
          .option("wasm.DirectByteBufferMemoryAccess", "true");
    }
    this.engine = builder.build();
  }

  @Override
  public boolean jit() {
    return !engine.getImplementationName().startsWith("Interpreted");
  }

  @Override
  public String description() {
    return "GraalWasm, " + engine.getImplementationName();
  }

  @Override
  public CompiledModule compile(String name, byte[] binary) throws EngineFault {
    Source source = source(name, binary);
    // Parsed once here for its faults; the engine keeps the code for every later context.
    Context context = contextBuilder().build();
    try {
      context.eval(source);
      rehearsal.once(this);
    } catch (PolyglotException e) {
      throw new EngineFault(
          EngineFault.Kind.REJECTED, e.getMessage(), GraalInstance.guestStack(e), e);
    } finally {
      context.close();
    }
    return (functions, wasi) -> instantiate(source, name, functions, wasi);
  }

  static Source source(String name, byte[] binary) {
    return Source.newBuilder(WASM, ByteSequence.create(binary), name).buildLiteral();
  }

  EngineInstance instantiate(
      Source source,
      String name,
      Map<String, Map<String, Object>> functions,
      Optional<WasiGrant> wasi)
      throws EngineFault {
    Context.Builder builder = contextBuilder();
    wasi.ifPresent(grant -> WasiContext.grant(builder, name, grant));
    Context context = builder.build();
    try {
      Value exports = context.eval(source).newInstance(imports(functions)).getMember("exports");
      Value webAssembly = context.getPolyglotBindings().getMember("WebAssembly");
      return new GraalInstance(context, exports, webAssembly, directMemory);
    } catch (PolyglotException e) {
      EngineFault fault = GraalInstance.describe(e).orElseThrow(() -> e);
      context.close(true);
      throw fault;
    }
  }

  private static ProxyObject imports(Map<String, Map<String, Object>> functions) {
    Map<String, Object> modules = new HashMap<>();
    functions.forEach(
        (module, members) -> modules.put(module, ProxyObject.fromMap(new HashMap<>(members))));
    return ProxyObject.fromMap(modules);
  }

  private Context.Builder contextBuilder() {
    return Context.newBuilder(WASM)
        .engine(engine)
        .allowHostAccess(HOST_ACCESS)
        .allowPolyglotAccess(POLYGLOT_ACCESS);
  }

  @Override
  public void close() {
    engine.close(true);
  }
}
