package dev.plugwright.it.calls;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.contract.Method;
import dev.plugwright.internal.load.TestBindings;
import dev.plugwright.it.Engines;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.binding.InstancePool;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.List;

/** A binding whose proxy is a {@link Guest}, which tests call as generated proxies do. */
record Probe(String contract, List<String> methodNames) implements ContractBinding<Guest> {
  static final PluginEngine ENGINE = Engines.create();

  private static final String HEAD = "plugwright-contract 1\ninterface Probe\n";

  /** Wasm signature of a parameter that is passed as pointer and length, with a packed result. */
  @FunctionalInterface
  public interface Echo {
    long call(int address, int length);

    static Echo of(RawCall raw) {
      return (address, length) -> raw.call(address, length);
    }
  }

  /** Wasm signature of two such parameters. */
  @FunctionalInterface
  public interface Pair {
    long call(int address, int length, int secondAddress, int secondLength);

    static Pair of(RawCall raw) {
      return (address, length, secondAddress, secondLength) ->
          raw.call(address, length, secondAddress, secondLength);
    }
  }

  /** Wasm signature {@code (i64) -> i64}. */
  @FunctionalInterface
  public interface Raw {
    long call(long value);

    static Raw of(RawCall raw) {
      return value -> raw.call(value);
    }
  }

  /** Wasm signature {@code () -> ()}. */
  @FunctionalInterface
  public interface Action {
    void call();

    static Action of(RawCall raw) {
      return () -> raw.call();
    }
  }

  /** Wasm signature {@code () -> i32}. */
  @FunctionalInterface
  public interface Count {
    int call();

    static Count of(RawCall raw) {
      return () -> (int) raw.call();
    }
  }

  @Override
  public Class<Guest> contractType() {
    return Guest.class;
  }

  @Override
  public Guest bind(CallTarget target) {
    return new Guest(target, methodNames);
  }

  @Override
  public Guest bind(InstancePool<Guest> pool) {
    throw new UnsupportedOperationException("a guest is called step by step");
  }

  /** A binding of a contract text. */
  static Probe of(String contract) {
    try {
      List<String> methods =
          Contract.parse(contract).methods().stream().map(Method::export).toList();
      return new Probe(contract, methods);
    } catch (ContractSyntaxException e) {
      throw new AssertionError(contract, e);
    }
  }

  /** An instance of the module; {@code lines} are the contract's, after the interface Probe. */
  static PluginInstance<Guest> start(Wasm module, String lines) {
    return spec(ENGINE, module, lines).instantiate();
  }

  /** What makes such an instance. */
  static PluginSpec<Guest> spec(PluginEngine engine, Wasm module, String lines) {
    return TestBindings.bind(engine.load(module.build(), "probe.wasm"), of(HEAD + sorted(lines)));
  }

  /** A canonical text has its methods in order, then its types. */
  private static String sorted(String lines) {
    List<String> functions = lines.lines().filter(line -> line.startsWith("fn ")).sorted().toList();
    List<String> types = lines.lines().filter(line -> !line.startsWith("fn ")).sorted().toList();
    StringBuilder text = new StringBuilder();
    functions.forEach(line -> text.append(line).append('\n'));
    types.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** A module with {@code echo}; further exports as the test wants. */
  static Wasm echoing(int pages, int mostPages) {
    return new Wasm().memory(pages, mostPages).function("echo", "ii:l", new Code().slice(0, 1));
  }

  /** The instructions of an export {@code pages}, the size of the memory. */
  static Code pages() {
    return new Code().op(0x3F, 0x00);
  }
}
