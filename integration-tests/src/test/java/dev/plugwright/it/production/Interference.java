package dev.plugwright.it.production;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginSpec;
import dev.plugwright.it.Console;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Proxy;

/** What the guest of {@link #spec} calls: the host function {@code Console.log_int}. */
interface Interference {
  void interfere(int value) throws Exception;

  /** An endless loop. */
  static Code forever() {
    return new Code().op(0x03, 0x40, 0x0C, 0x00, 0x0B);
  }

  /**
   * {@code log} calls the host and returns 7, {@code spin} calls it and never returns, {@code
   * seven} returns 7.
   */
  static Wasm module() {
    return new Wasm()
        .importedFunction("Console", "log_int", "i:")
        .memory(1, 2)
        .function("log", ":i", new Code().i32(1).call(0).i32(7))
        .function("spin", ":", new Code().i32(1).call(0).op(0x03, 0x40, 0x0C, 0x00, 0x0B))
        .function("seven", ":i", new Code().i32(7));
  }

  static PluginSpec<DynamicPlugin> spec(PluginEngine engine, Interference interference) {
    return spec(engine, module().build(), interference);
  }

  static PluginSpec<DynamicPlugin> spec(
      PluginEngine engine, byte[] module, Interference interference) {
    return engine
        .load(module, "loop.wasm")
        .dynamic()
        .sharedHost(Console.class, interference.console());
  }

  default Console console() {
    return (Console)
        Proxy.newProxyInstance(
            Console.class.getClassLoader(),
            new Class<?>[] {Console.class},
            (proxy, method, arguments) -> {
              interfere((int) arguments[0]);
              return null;
            });
  }
}
