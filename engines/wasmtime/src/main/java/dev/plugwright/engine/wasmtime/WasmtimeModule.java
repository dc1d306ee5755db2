package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.engine.support.Gate;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.InstanceRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A module compiled to machine code. */
final class WasmtimeModule implements CompiledModule {
  private final WasmtimeEngine engine;
  private final Handle module;
  private final GuestCode names;

  /** Types of exports, as instances have found them. */
  private final Map<String, FunctionType> types = new ConcurrentHashMap<>();

  /** The gates of instances whose start function runs. */
  private final Set<Gate> starting = ConcurrentHashMap.newKeySet();

  WasmtimeModule(WasmtimeEngine engine, long module, GuestCode names) {
    this.engine = engine;
    this.names = names;
    this.module =
        new Handle(engine.library(), module, "wasmtime_module_clone", "wasmtime_module_delete");
    this.module.freeWith(this);
  }

  @Override
  public EngineInstance instantiate(InstanceRequest request) {
    long code = module.copy();
    try {
      return instantiate(code, request);
    } finally {
      engine.library().invoke("wasmtime_module_delete", code);
    }
  }

  private EngineInstance instantiate(long code, InstanceRequest request) {
    Store store = new Store(engine.library(), engine.copy());
    Gate gate =
        new Gate(() -> engine.library().invoke("wasmtime_engine_increment_epoch", store.engine()));
    gate.onRelease(store::free);
    gate.enter();
    starting.add(gate);
    try {
      engine.gates().add(gate);
      WasmtimeInstance instance = new WasmtimeInstance(engine, store, gate, names, types);
      instance.start(code, request);
      gate.check();
      return instance;
    } catch (Throwable e) {
      EngineException fault = Faults.ofStart(e, gate.isStopping());
      engine.gates().remove(gate);
      gate.close();
      throw fault;
    } finally {
      starting.remove(gate);
      gate.exit();
    }
  }

  @Override
  public void interrupt(Thread thread) {
    starting.forEach(gate -> gate.interrupt(thread));
  }

  @Override
  public void close() {
    module.free();
  }
}
