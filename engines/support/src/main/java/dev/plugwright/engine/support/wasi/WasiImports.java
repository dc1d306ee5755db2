package dev.plugwright.engine.support.wasi;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.engine.support.Gate;
import dev.plugwright.engine.support.HostFault;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.spi.engine.WasiGrant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasi.WasiExitException;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ValType;

/**
 * WASI preview 1 as host functions, for an engine that is not Endive. Endive's functions see the
 * guest's memory through an instance of an empty module.
 */
public final class WasiImports implements AutoCloseable {
  /** A module with a memory and nothing else. */
  private static final WasmModule EMPTY =
      Parser.parse(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 5, 3, 1, 0, 1});

  private final WasiHost wasi;
  private final List<HostImport> functions;

  /**
   * Opens WASI for one instance.
   *
   * @param name the first argument of the program
   * @param grant what the guest may use
   * @param gate of the instance
   * @param memory returns the guest's exported memory, or {@code null} if it has none
   */
  public WasiImports(
      String name, WasiGrant grant, Gate gate, Supplier<@Nullable GuestMemory> memory) {
    this.wasi = new WasiHost(name, grant);
    Instance view =
        Instance.builder(EMPTY)
            .withMemoryFactory(limits -> new MemoryView(memory))
            .withStart(false)
            .build();
    this.functions =
        Arrays.stream(wasi.functions(gate)).map(function -> hostImport(function, view)).toList();
  }

  /**
   * Returns the functions. They throw {@link WasiFault} when the guest exits, and {@link HostFault}
   * when the host's streams throw an exception other than {@link java.io.IOException}.
   */
  public List<HostImport> functions() {
    return functions;
  }

  /** Closes the files that the guest has open. */
  @Override
  public void close() {
    wasi.close();
  }

  private static HostImport hostImport(HostFunction function, Instance view) {
    RawCall raw = arguments -> call(function.handle(), view, arguments);
    return new HostImport(
        function.module(),
        function.name(),
        new FunctionType(types(function.paramTypes()), types(function.returnTypes())),
        raw,
        raw);
  }

  private static List<ValueType> types(List<ValType> types) {
    return types.stream()
        .map(type -> ValueType.valueOf(type.name().toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static long call(WasmFunctionHandle function, Instance view, long[] arguments) {
    try {
      long[] results = function.apply(view, arguments);
      return results == null || results.length == 0 ? 0 : results[0];
    } catch (WasiExitException e) {
      throw new WasiFault(new EngineException.Exit(e.exitCode(), e));
    } catch (WasmEngineException e) {
      throw new WasiFault(trap(e));
    }
  }

  private static EngineException trap(WasmEngineException e) {
    if (e.getCause() instanceof InterruptedException) {
      return new EngineException.Interrupted(List.of(), e);
    }
    String message = String.valueOf(e.getMessage());
    TrapKind kind = TrapKind.of(message);
    return new EngineException.Trap(
        kind, kind == TrapKind.OTHER ? message : kind.text(), List.of(), e);
  }
}
