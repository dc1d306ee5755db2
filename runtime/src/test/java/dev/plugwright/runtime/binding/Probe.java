package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.InstanceBuilder;
import dev.plugwright.runtime.PluginEngine;
import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.testing.Code;
import dev.plugwright.runtime.testing.Wasm;
import java.util.function.Function;

/** A binding whose proxy is the guest itself, which tests call as generated proxies do. */
record Probe(String contract) implements ContractBinding<Guest> {
  static final PluginEngine ENGINE = PluginEngine.create();

  /** Wasm signature of a parameter that crosses as pointer and length, with a packed result. */
  @FunctionalInterface
  public interface Echo {
    long call(int address, int length);
  }

  /** Wasm signature of two such parameters. */
  @FunctionalInterface
  public interface Pair {
    long call(int address, int length, int secondAddress, int secondLength);
  }

  /** Wasm signature {@code (i64) -> i64}. */
  @FunctionalInterface
  public interface Raw {
    long call(long value);
  }

  /** Wasm signature {@code () -> ()}. */
  @FunctionalInterface
  public interface Action {
    void call();
  }

  /** Wasm signature {@code () -> i32}. */
  @FunctionalInterface
  public interface Count {
    int call();
  }

  @Override
  public Class<Guest> contractType() {
    return Guest.class;
  }

  @Override
  public Guest bind(Guest guest) {
    return guest;
  }

  /** An instance of the module; {@code lines} are the contract's, after the interface Probe. */
  static PluginInstance<Guest> start(Wasm module, String lines) {
    return configure(ENGINE, module, lines).instantiate();
  }

  /** What makes such an instance. */
  static InstanceBuilder<Guest> configure(PluginEngine engine, Wasm module, String lines) {
    String contract = "plugwright-contract 1\ninterface Probe\n" + lines.indent(0);
    return engine.load(module.build(), "probe.wasm").configure(new Probe(contract));
  }

  /** Calls a method as generated code does. */
  static <R> R call(Guest guest, String method, Function<CallFrame, R> body) {
    CallFrame call = guest.method(method, method).enter();
    try {
      return body.apply(call);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  static String echo(Guest guest, String text) {
    return call(
        guest,
        "echo",
        call -> {
          Echo export = guest.export("echo", Echo.class);
          long slice = call.string(0, text);
          return call.string(export.call(Slice.address(slice), Slice.length(slice)));
        });
  }

  static int count(Guest guest, String export) {
    return guest.export(export, Count.class).call();
  }

  /** A module with {@code echo}; further exports as the test wants. */
  static Wasm echoing(int pages, int mostPages) {
    return new Wasm().memory(pages, mostPages).function("echo", "ii:l", new Code().slice(0, 1));
  }
}
