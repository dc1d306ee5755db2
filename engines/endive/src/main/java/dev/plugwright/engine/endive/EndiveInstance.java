package dev.plugwright.engine.endive;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.engine.support.Entrance;
import dev.plugwright.engine.support.Gate;
import dev.plugwright.engine.support.wasi.WasiHost;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.RawFunction;
import dev.plugwright.spi.engine.RawGlobal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExportSection;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.MutabilityType;

/** A running module. */
final class EndiveInstance extends Entrance implements EngineInstance {
  private final EndiveEngine engine;
  private final DirectCalls direct;
  private final Faults faults;
  private final Map<String, Export> exports = new HashMap<>();

  /** {@code null} when closed. */
  private @Nullable Machine machine;

  EndiveInstance(
      EndiveEngine engine,
      Gate gate,
      DirectCalls direct,
      Faults faults,
      Instance instance,
      @Nullable WasiHost wasi) {
    super(gate, instance);
    this.engine = engine;
    this.direct = direct;
    this.faults = faults;
    this.machine = instance.getMachine();
    ExportSection section = instance.module().exportSection();
    for (int i = 0; i < section.exportCount(); i++) {
      exports.put(section.getExport(i).name(), section.getExport(i));
    }
    gate.onRelease(() -> release(wasi));
  }

  private void release(@Nullable WasiHost wasi) {
    Instance open = leave();
    if (open != null && open.memory() instanceof ArrayMemory memory) {
      memory.release();
    }
    machine = null;
    if (wasi != null) {
      wasi.close();
    }
  }

  /**
   * Calls a function.
   *
   * @return {@code null} or an empty array if it has no results
   */
  long @Nullable [] run(int function, long[] arguments) {
    Machine open = machine;
    if (open == null) {
      throw Gate.refusal();
    }
    enter();
    try {
      return open.call(function, arguments);
    } catch (Throwable e) {
      throw failed(e);
    } finally {
      exit();
    }
  }

  /** Returns an object that calls a function without {@link #run}; {@code null} if none can. */
  <F> @Nullable F direct(int function, Class<F> signature) {
    return direct.of(function, signature, this);
  }

  @Override
  protected EngineException fault(Throwable thrown, boolean stopping) {
    return faults.of(thrown, stopping);
  }

  @Override
  public RawFunction function(String export, FunctionType type) {
    Export function = export(export, ExternalType.FUNCTION);
    if (function == null) {
      throw new IllegalArgumentException("missing export \"" + export + "\"");
    }
    return new EndiveFunction(this, function.index(), type);
  }

  @Override
  public Optional<GuestMemory> memory(String export) {
    Export memory = export(export, ExternalType.MEMORY);
    return memory == null
        ? Optional.empty()
        : Optional.of(EndiveMemory.of(open().memory(memory.index())));
  }

  @Override
  public Optional<RawGlobal> global(String export, ValueType type) {
    Export global = export(export, ExternalType.GLOBAL);
    return global == null
        ? Optional.empty()
        : Optional.of(open().global(global.index()))
            .filter(found -> found.getMutabilityType() == MutabilityType.Var)
            .map(found -> new EndiveGlobal(found, type));
  }

  private @Nullable Export export(String name, ExternalType type) {
    Export export = exports.get(name);
    return export != null && export.exportType() == type ? export : null;
  }

  @Override
  public @Nullable EngineException translate(Throwable thrown) {
    return thrown instanceof EngineException own ? own : null;
  }

  @Override
  public void interrupt(Thread thread) {
    gate().interrupt(thread);
  }

  @Override
  public void cancel() {
    gate().cancel();
  }

  @Override
  public void close() {
    gate().close();
    engine.gates().remove(gate());
  }
}
