package dev.plugwright.it.pool;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Proxy;

/** Guests that implement {@link Counter}. */
final class Counters {
  private static final int STATE = 64;

  private Counters() {}

  /** The host function that {@link Counter#hold} and the start of a {@link #strict} one call. */
  interface Gate {
    void pass(int value);
  }

  /** What a build is like. */
  enum Build {
    /** As it should be. */
    GOOD,
    /** Its start function traps. */
    TRAPS_AT_START,
    /** It calls the host in {@code _initialize}, which may fail. */
    ASKS_AT_START,
    /** It lacks a method. */
    UNFIT
  }

  /** A build with a number, which nothing else has. */
  static byte[] binary(int version, Build build) {
    return binary(version, build, 0);
  }

  /** A build that is so many bytes larger. */
  static byte[] binary(int version, Build build, int padding) {
    Wasm wasm =
        new Wasm()
            .importedFunction("Console", "log_int", "i:")
            .memory(1, 64)
            .function("fail", ":i", new Code().unreachable())
            .function("grow", "i:i", new Code().get(0).grow())
            .function("hold", ":i", new Code().i32(version).call(0).i32(version))
            .function("next", ":i", next())
            .function("spin", ":i", endless());
    if (build != Build.UNFIT) {
      wasm.function("version", ":i", new Code().i32(version));
    }
    if (build == Build.TRAPS_AT_START) {
      int function = 7;
      wasm.function(null, ":", new Code().unreachable()).start(function);
    }
    if (build == Build.ASKS_AT_START) {
      wasm.function("_initialize", ":", new Code().i32(-1).call(0));
    }
    return padding == 0 ? wasm.build() : wasm.custom("padding", new byte[padding]).build();
  }

  private static Code next() {
    return new Code()
        .i32(STATE)
        .i32(STATE)
        .i32Load(0)
        .i32(1)
        .add()
        .i32Store(0)
        .i32(STATE)
        .i32Load(0);
  }

  private static Code endless() {
    return new Code().i32(0).call(0).op(0x03, 0x40, 0x0C, 0x00, 0x0B).unreachable();
  }

  static PluginModule load(PluginEngine engine, int version) {
    return load(engine, version, Build.GOOD);
  }

  static PluginModule load(PluginEngine engine, int version, Build build) {
    return engine.load(binary(version, build), "counter.wasm");
  }

  static PluginSpec<Counter> spec(PluginEngine engine, int version, Gate gate) {
    return spec(load(engine, version), gate);
  }

  static PluginSpec<Counter> spec(PluginModule module, Gate gate) {
    return module.bind(Counter.class).sharedHost(Console.class, console(gate));
  }

  static Console console(Gate gate) {
    return (Console)
        Proxy.newProxyInstance(
            Console.class.getClassLoader(),
            new Class<?>[] {Console.class},
            (proxy, method, arguments) -> {
              gate.pass((int) arguments[0]);
              return null;
            });
  }
}
