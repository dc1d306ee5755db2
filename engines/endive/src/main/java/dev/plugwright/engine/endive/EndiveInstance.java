package dev.plugwright.engine.endive;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
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
final class EndiveInstance implements EngineInstance {
  private final EndiveEngine engine;
  private final Gate gate;
  private final Faults faults;
  private final Map<String, Export> exports = new HashMap<>();

  /**
   * {@code null} when closed, so that the guest's memory is collected even if functions are still
   * referenced.
   */
  private @Nullable Instance instance;

  /** {@code null} when closed. */
  private @Nullable Machine machine;

  EndiveInstance(
      EndiveEngine engine, Gate gate, Faults faults, Instance instance, @Nullable WasiHost wasi) {
    this.engine = engine;
    this.gate = gate;
    this.faults = faults;
    this.instance = instance;
    this.machine = instance.getMachine();
    ExportSection section = instance.module().exportSection();
    for (int i = 0; i < section.exportCount(); i++) {
      exports.put(section.getExport(i).name(), section.getExport(i));
    }
    gate.onRelease(() -> release(wasi));
  }

  private void release(@Nullable WasiHost wasi) {
    if (instance != null && instance.memory() instanceof ArrayMemory memory) {
      memory.release();
    }
    instance = null;
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
    gate.enter();
    try {
      return open.call(function, arguments);
    } catch (Throwable e) {
      throw faults.of(e, gate.isStopping());
    } finally {
      gate.exit();
    }
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

  private Instance open() {
    Instance open = instance;
    if (open == null) {
      throw Gate.refusal();
    }
    return open;
  }

  @Override
  public @Nullable EngineException translate(Throwable thrown) {
    return thrown instanceof EngineException own ? own : null;
  }

  @Override
  public void interrupt(Thread thread) {
    gate.interrupt(thread);
  }

  @Override
  public void cancel() {
    gate.cancel();
  }

  @Override
  public void close() {
    gate.close();
    engine.gates().remove(gate);
  }
}
