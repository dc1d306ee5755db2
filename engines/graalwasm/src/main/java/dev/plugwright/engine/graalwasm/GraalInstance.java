package dev.plugwright.engine.graalwasm;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.RawFunction;
import dev.plugwright.spi.engine.RawGlobal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** A module instance in its own context. */
final class GraalInstance implements EngineInstance {
  private static final Duration INTERRUPT_WAIT = Duration.ofMillis(50);

  private final GraalEngine engine;
  private final Context context;
  private final Value exports;
  private final Value webAssembly;
  private final boolean directMemory;
  private final Map<String, GuestMemory> memories = new HashMap<>();

  GraalInstance(
      GraalEngine engine, Context context, Value exports, Value webAssembly, boolean directMemory) {
    this.engine = engine;
    this.context = context;
    this.exports = exports;
    this.webAssembly = webAssembly;
    this.directMemory = directMemory;
  }

  @Override
  public RawFunction function(String export, FunctionType type) {
    return new GraalFunction(exports.getMember(export), type);
  }

  @Override
  public Optional<GuestMemory> memory(String export) {
    Value memory = exports.getMember(export);
    if (memory == null || !memory.hasBufferElements()) {
      return Optional.empty();
    }
    synchronized (memories) {
      return Optional.of(memories.computeIfAbsent(export, name -> open(memory)));
    }
  }

  private GuestMemory open(Value memory) {
    ValueMemory slow = new ValueMemory(webAssembly, memory);
    return directMemory ? DirectMemory.open(webAssembly, memory, slow) : slow;
  }

  @Override
  public Optional<RawGlobal> global(String export, ValueType type) {
    return GraalGlobal.open(webAssembly, exports.getMember(export), type);
  }

  @Override
  public @Nullable EngineException translate(Throwable thrown) {
    return Faults.translate(thrown);
  }

  @Override
  public void interrupt(Thread thread) {
    interrupt(context);
  }

  static void interrupt(Context context) {
    try {
      context.interrupt(INTERRUPT_WAIT);
    } catch (TimeoutException | IllegalStateException e) {
      // Still in a host function, or closed: the caller looks again.
    }
  }

  @Override
  public void cancel() {
    engine.closeInstance(context);
  }

  @Override
  public void close() {
    engine.closeInstance(context);
    synchronized (memories) { // two threads may close one instance
      for (GuestMemory memory : memories.values()) {
        if (memory instanceof DirectMemory direct) {
          direct.free();
        }
      }
      memories.clear();
    }
  }
}
