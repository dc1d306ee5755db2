package dev.plugwright.it;

import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasmEngine;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The engine under test, which also counts what is compiled and what of it is freed. */
final class CountingEngine implements WasmEngine {
  final AtomicInteger compiled = new AtomicInteger();
  final AtomicInteger freed = new AtomicInteger();

  /** The compiled modules of the engine under test. */
  final List<WeakReference<CompiledModule>> code = new CopyOnWriteArrayList<>();

  private final WasmEngine engine = Engines.wasmEngine();

  @Override
  public EngineInfo info() {
    return engine.info();
  }

  @Override
  public CompiledModule compile(String name, byte[] binary) {
    CompiledModule module = engine.compile(name, binary);
    compiled.incrementAndGet();
    code.add(new WeakReference<>(module));
    return new CompiledModule() {
      @Override
      public EngineInstance instantiate(InstanceRequest request) {
        return module.instantiate(request);
      }

      @Override
      public void interrupt(Thread thread) {
        module.interrupt(thread);
      }

      @Override
      public void close() {
        freed.incrementAndGet();
        module.close();
      }
    };
  }

  @Override
  public void close() {
    engine.close();
  }
}
