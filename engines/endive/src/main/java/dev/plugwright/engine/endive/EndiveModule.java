package dev.plugwright.engine.endive;

import dev.plugwright.engine.support.Gate;
import dev.plugwright.engine.support.wasi.WasiHost;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import run.endive.compiler.InterpreterFallback;
import run.endive.compiler.internal.Compiler;
import run.endive.compiler.internal.CompilerResult;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.runtime.Memory;
import run.endive.runtime.TableInstance;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableLimits;

/** A module compiled to bytecode, in its own class loader. */
final class EndiveModule implements CompiledModule {
  /** Distinguishes the classes of modules, for stack traces. */
  private static final AtomicLong NUMBER = new AtomicLong();

  private final EndiveEngine engine;
  private final WasmModule module;
  private final Function<Instance, Machine> machines;
  private final DirectCalls direct;
  private final Faults faults;
  private final List<String> interpreted;
  private final List<String> huge;
  private final String compilerFault;

  /** The gates of instances whose start function runs. */
  private final Set<Gate> starting = ConcurrentHashMap.newKeySet();

  private EndiveModule(
      EndiveEngine engine,
      WasmModule module,
      Function<Instance, Machine> machines,
      DirectCalls direct,
      Names names,
      List<String> interpreted,
      List<String> huge,
      String compilerFault) {
    this.engine = engine;
    this.module = module;
    this.machines = machines;
    this.direct = direct;
    this.faults = new Faults(names);
    this.interpreted = interpreted;
    this.huge = huge;
    this.compilerFault = compilerFault;
  }

  static EndiveModule compile(
      EndiveEngine engine, String name, byte[] binary, Interpreter interpreter) {
    try {
      WasmModule module = SectionCollector.parse(binary);
      try {
        return compile(engine, module, interpreter, "");
      } catch (IndexOutOfBoundsException | VerifyError e) {
        // A fault of Endive's compiler, for the module is valid.
        if (interpreter != Interpreter.WHERE_NEEDED) {
          throw e;
        }
        return compile(
            engine, module, Interpreter.EVERYWHERE, message(e).lines().findFirst().get());
      }
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      throw new EngineException.Rejected(message(e), e);
    } catch (OutOfMemoryError e) {
      throw new EngineException.OutOfMemory(name + " cannot be compiled: " + e.getMessage(), e);
    }
  }

  private static EndiveModule compile(
      EndiveEngine engine, WasmModule module, Interpreter interpreter, String fault) {
    String className = GuestLoader.PACKAGE + "Module" + NUMBER.incrementAndGet() + "_";
    Names names = new Names(module, className);
    CompilerResult result =
        compiler(module, interpreter).withClassName(className).build().compile();
    List<String> interpreted = names.of(result.interpretedFunctions());
    GuestClasses classes = (GuestClasses) result.collector();
    GuestMethods methods = GuestMethods.in(classes.classBytes(), names.exported());
    List<String> huge = names.of(methods.huge());
    GuestLoader loader = new GuestLoader(classes.classBytes());
    DirectCalls direct =
        new DirectCalls(loader, className, interpreted.isEmpty() ? methods.wanted() : Map.of());
    return new EndiveModule(
        engine, module, classes.machines(loader), direct, names, interpreted, huge, fault);
  }

  private static Compiler.Builder compiler(WasmModule module, Interpreter interpreter) {
    Compiler.Builder compiler =
        Compiler.builder(module).withClassCollectorFactory(GuestClasses::new);
    return switch (interpreter) {
      case NOWHERE -> compiler.withInterpreterFallback(InterpreterFallback.FAIL);
      case WHERE_NEEDED -> compiler.withInterpreterFallback(InterpreterFallback.SILENT);
      case EVERYWHERE -> compiler.withInterpretedFunctions(ownFunctions(module));
    };
  }

  private static Set<Integer> ownFunctions(WasmModule module) {
    int imported = module.importSection().count(ExternalType.FUNCTION);
    return IntStream.range(imported, imported + module.functionSection().functionCount())
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Malformed binaries also make Endive fail with assertions and exceptions without a message. */
  private static String message(Throwable e) {
    if (e instanceof AssertionError) {
      return "malformed module";
    }
    if (e instanceof StackOverflowError) {
      return "nested too deeply";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Returns the names of the functions that are interpreted. */
  List<String> interpreted() {
    return interpreted;
  }

  /** Returns how the compiler failed, so that all functions are interpreted; else an empty text. */
  String compilerFault() {
    return compilerFault;
  }

  /** Returns the names of the functions that HotSpot does not turn into machine code. */
  List<String> huge() {
    return huge;
  }

  @Override
  public EngineInstance instantiate(InstanceRequest request) {
    Gate gate = new Gate();
    engine.gates().add(gate);
    gate.enter();
    starting.add(gate);
    try {
      WasiHost wasi = null;
      if (request.wasi().isPresent()) {
        wasi = new WasiHost(request.name(), request.wasi().get());
        gate.onRelease(wasi::close);
      }
      Instance started = build(request, wasi, gate);
      gate.check();
      return new EndiveInstance(engine, gate, direct, faults, started, wasi);
    } catch (Throwable e) {
      EngineException fault = faults.of(e, gate.isStopping());
      gate.close();
      engine.gates().remove(gate);
      throw fault;
    } finally {
      starting.remove(gate);
      gate.exit();
    }
  }

  private Instance build(InstanceRequest request, @Nullable WasiHost wasi, Gate gate) {
    ImportValues.Builder imports = ImportValues.builder();
    for (HostImport function : request.imports()) {
      imports.addFunction(HostCall.of(function, gate));
    }
    if (wasi != null) {
      imports.addFunction(wasi.functions(gate));
    }
    return Instance.builder(module)
        .withMachineFactory(machines)
        .withMemoryFactory(EndiveModule::memory)
        .withTableFactory(EndiveModule::table)
        .withImportValues(imports.build())
        .withStart(false) // The module's start function runs nevertheless; this is about "_start".
        .build();
  }

  private static Memory memory(MemoryLimits limits) {
    if (limits.initialPages() > Memory.RUNTIME_MAX_PAGES) {
      throw new EngineException.OutOfMemory(
          "the memory starts with %,d bytes; Endive allows %,d"
              .formatted(
                  (long) limits.initialPages() * GuestMemory.PAGE,
                  (long) Memory.RUNTIME_MAX_PAGES * GuestMemory.PAGE),
          null);
    }
    return limits.shared() ? new ByteArrayMemory(limits) : new ArrayMemory(limits);
  }

  /**
   * Endive counts growth in the limits of the module, which all instances share; so copies them.
   */
  private static TableInstance table(Table table, int initial) {
    TableLimits limits =
        new TableLimits(table.limits().min(), table.limits().max(), table.limits().shared());
    return new TableInstance(new Table(table.elementType(), limits, table.initialize()), initial);
  }

  @Override
  public void interrupt(Thread thread) {
    starting.forEach(gate -> gate.interrupt(thread));
  }

  @Override
  public void close() {
    // The collector drops the classes when the last instance is gone.
  }
}
