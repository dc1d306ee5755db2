package dev.plugwright.sample.fatjar;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSet;
import dev.plugwright.WasmEngines;
import dev.plugwright.workbench.Workbench;

/** Calls a plugin that is in the same jar; fails if anything does not work. */
public final class Main {
  private Main() {}

  /** Takes the name of the Wasm engine. */
  public static void main(String[] args) {
    try (PluginEngine engine =
            PluginEngine.builder().wasmEngine(WasmEngines.named(args[0])).build();
        PluginSet<Workbench> found =
            engine.classPath(Main.class.getClassLoader(), Workbench.class).open();
        PluginModule module = engine.loadResource(Workbench.class, "/plugins/workbench.wasm");
        PluginInstance<Workbench> plugin = module.instantiate(Workbench.class)) {
      String answer = plugin.api().greet(engine.info().name());
      if (!answer.equals("hello " + engine.info().name())) {
        throw new AssertionError(answer);
      }
      if (found.pool("workbench.wasm").orElseThrow().api().add(1, 2) != 3) {
        throw new AssertionError(found);
      }
    }
  }
}
