package dev.plugwright.it.differential;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.wasm.MalformedWasmException;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestCallable;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasiGrant;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Questions to an engine, each with a short answer. */
final class Probes {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final FunctionType ANSWER = new FunctionType(List.of(), List.of(ValueType.I32));
  private static final FunctionType ACTION = new FunctionType(List.of(), List.of());

  /** Functions of WASI preview 1, each with a module that imports it. */
  static final Map<String, byte[]> WASI = new LinkedHashMap<>();

  /** What an engine can do. */
  static final Map<String, Function<WasmEngine, String>> BEHAVIOUR = new LinkedHashMap<>();

  static {
    wasi("args_get", "ii:i");
    wasi("clock_time_get", "ili:i");
    wasi("fd_advise", "illi:i");
    wasi("fd_allocate", "ill:i");
    wasi("fd_datasync", "i:i");
    wasi("fd_pread", "iiili:i");
    wasi("fd_read", "iiii:i");
    wasi("fd_renumber", "ii:i");
    wasi("fd_write", "iiii:i");
    wasi("path_link", "iiiiiii:i");
    wasi("path_open", "iiiiillii:i");
    wasi("poll_oneoff", "iiii:i");
    wasi("proc_exit", "i:");
    wasi("proc_raise", "i:i");
    wasi("random_get", "ii:i");
    wasi("sched_yield", ":i");
    wasi("sock_accept", "iii:i");
    wasi("sock_recv", "iiiiii:i");
    wasi("sock_send", "iiiii:i");
    wasi("sock_shutdown", "ii:i");
    BEHAVIOUR.put("guest memory as a `ByteBuffer`", Probes::hasViews);
    BEHAVIOUR.put("guest memory of 4 GiB", Probes::hasHugeMemory);
    BEHAVIOUR.put("traps name the guest's functions", Probes::namesFunctions);
    BEHAVIOUR.put("an endless loop is stopped", Probes::stopsLoops);
    BEHAVIOUR.put("an instance is usable after a stop", Probes::goesOn);
  }

  private Probes() {}

  private static void wasi(String name, String signature) {
    WASI.put(
        name, new Wasm().memory(1, 1).importedFunction(WasiGrant.MODULE, name, signature).build());
  }

  private static EngineInstance start(WasmEngine engine, byte[] binary) {
    return engine
        .compile("probe.wasm", binary)
        .instantiate(new InstanceRequest("probe.wasm", List.of(), Optional.empty()));
  }

  // ---- modules ----

  /** Returns whether the function f of a module returns 42. */
  static String answers(WasmEngine engine, byte[] binary) {
    try (EngineInstance instance = start(engine, binary)) {
      return instance.function("f", ANSWER).apply()[0] == 42 ? YES : "wrong";
    } catch (RuntimeException e) {
      return NO;
    }
  }

  /** Returns whether a module starts, with host functions that do nothing. */
  static String starts(WasmEngine engine, byte[] binary) {
    try (CompiledModule module = engine.compile("guest.wasm", binary);
        EngineInstance instance =
            module.instantiate(
                new InstanceRequest("guest.wasm", imports(binary), Optional.of(grant())))) {
      return instance.memory("memory").isPresent() ? "starts" : "starts without memory";
    } catch (EngineException e) {
      return e.getMessage();
    }
  }

  private static List<HostImport> imports(byte[] binary) {
    Nothing nothing = () -> {};
    try {
      return WasmModule.parse(binary).imports().stream()
          .filter(it -> it.kind() == WasmModule.Kind.FUNCTION)
          .filter(it -> !it.module().equals(WasiGrant.MODULE))
          .map(it -> new HostImport(it.module(), it.name(), it.type(), nothing, bits -> 0))
          .toList();
    } catch (MalformedWasmException e) {
      throw new AssertionError(e);
    }
  }

  /** A host function of any signature, which is not called. */
  @FunctionalInterface
  public interface Nothing {
    /** Does nothing. */
    @GuestCallable
    void call();
  }

  private static WasiGrant grant() {
    return new WasiGrant(
        List.of(),
        Map.of(),
        List.of(),
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream());
  }

  /** Returns whether a module that imports a function of WASI starts. */
  static String links(WasmEngine engine, byte[] binary) {
    return starts(engine, binary).startsWith("starts") ? YES : NO;
  }

  // ---- behaviour ----

  private static String hasViews(WasmEngine engine) {
    try (EngineInstance instance = start(engine, new Wasm().memory(1, 1).build())) {
      return instance.memory("memory").orElseThrow().slice(0, 8) == null ? NO : YES;
    }
  }

  private static String hasHugeMemory(WasmEngine engine) {
    try (EngineInstance instance = start(engine, new Wasm().memory(65_536, 65_536).build())) {
      return instance.memory("memory").orElseThrow().size() == 1L << 32 ? YES : NO;
    } catch (EngineException.OutOfMemory e) {
      return NO;
    }
  }

  private static String namesFunctions(WasmEngine engine) {
    byte[] module = new Wasm().function("f", ":", new Code().unreachable()).build();
    try (EngineInstance instance = start(engine, module)) {
      return stack(instance).equals(List.of("f")) ? YES : NO;
    }
  }

  private static List<String> stack(EngineInstance instance) {
    try {
      instance.function("f", ACTION).apply();
      return List.of();
    } catch (RuntimeException e) {
      EngineException fault = instance.translate(e);
      return fault == null ? List.of() : fault.guestStack();
    }
  }

  private static String stopsLoops(WasmEngine engine) {
    try (EngineInstance instance = start(engine, looping())) {
      return stop(instance) instanceof EngineException.Interrupted ? YES : NO;
    }
  }

  private static String goesOn(WasmEngine engine) {
    try (EngineInstance instance = start(engine, looping())) {
      stop(instance);
      return instance.function("g", ANSWER).apply()[0] == 42 ? YES : NO;
    } catch (RuntimeException e) {
      return NO;
    }
  }

  private static byte[] looping() {
    return new Wasm()
        .function("f", ":", new Code().op(0x03, 0x40, 0x0C, 0, 0x0B))
        .function("g", ":i", new Code().i32(42))
        .build();
  }

  private static EngineException stop(EngineInstance instance) {
    AtomicReference<EngineException> fault = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                instance.function("f", ACTION).apply();
              } catch (RuntimeException e) {
                fault.set(instance.translate(e));
              }
            });
    thread.setDaemon(true);
    thread.start();
    for (int i = 0; i < 2_000 && thread.isAlive(); i++) {
      instance.interrupt(thread);
      try {
        thread.join(5);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return fault.get();
  }
}
