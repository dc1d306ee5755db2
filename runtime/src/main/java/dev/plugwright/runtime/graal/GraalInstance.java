package dev.plugwright.runtime.graal;

import dev.plugwright.runtime.engine.EngineFault;
import dev.plugwright.runtime.engine.EngineFault.Kind;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.engine.GuestMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** A module instance in a context of its own. */
final class GraalInstance implements EngineInstance {
  /** What the engine calls its own entry stub, which is no function of the guest. */
  private static final String ENTRY_STUB = "wasm-function-interop:";

  private final Context context;
  private final Value exports;
  private final Optional<GuestMemory> memory;

  GraalInstance(Context context, Value exports, Value webAssembly, boolean directMemory) {
    this.context = context;
    this.exports = exports;
    this.memory = openMemory(exports, webAssembly, directMemory);
  }

  private static Optional<GuestMemory> openMemory(
      Value exports, Value webAssembly, boolean directMemory) {
    Value memory = exports.getMember("memory");
    if (memory == null || !memory.hasBufferElements()) {
      return Optional.empty();
    }
    DirectMemory direct =
        directMemory && webAssembly != null ? DirectMemory.open(webAssembly, memory) : null;
    return Optional.of(direct != null ? direct : new ValueMemory(webAssembly, memory));
  }

  @Override
  public <F> F function(String export, Class<F> signature) {
    return exports.getMember(export).as(signature);
  }

  @Override
  public Object invoke(String export, Object... arguments) {
    Value result = exports.getMember(export).execute(arguments);
    return result.isNull() ? null : result.as(Object.class);
  }

  @Override
  public Optional<GuestMemory> memory() {
    return memory;
  }

  @Override
  public Optional<EngineFault> fault(Throwable thrown) {
    return thrown instanceof PolyglotException polyglot ? describe(polyglot) : Optional.empty();
  }

  static Optional<EngineFault> describe(PolyglotException e) {
    List<String> stack = guestStack(e);
    if (e.isHostException()) {
      return Optional.of(
          new EngineFault(Kind.HOST_EXCEPTION, e.getMessage(), stack, e.asHostException()));
    }
    if (e.isExit()) {
      return Optional.of(EngineFault.exit(e.getExitStatus(), e));
    }
    if (e.isInterrupted() || e.isCancelled()) {
      return Optional.of(new EngineFault(Kind.INTERRUPTED, e.getMessage(), stack, e));
    }
    return Optional.of(new EngineFault(Kind.TRAP, e.getMessage(), stack, e));
  }

  static List<String> guestStack(PolyglotException e) {
    List<String> functions = new ArrayList<>();
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      String name = frame.isGuestFrame() ? frame.getRootName() : null;
      if (name != null && !name.startsWith(ENTRY_STUB)) {
        functions.add(RustSymbol.readable(name));
      }
    }
    return functions;
  }

  @Override
  public void close() {
    context.close(true);
  }
}
