package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.engine.support.Gate;
import dev.plugwright.engine.support.wasi.WasiImports;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawFunction;
import dev.plugwright.spi.engine.RawGlobal;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A running module in its own store. */
final class WasmtimeInstance implements EngineInstance {
  private static final int FUNCTION = 0;
  private static final int GLOBAL = 1;
  private static final int MEMORY = 3;

  /** Room for arguments and results of most functions; others get more. */
  private static final int SLOTS = 64;

  /** What must be left of a thread's stack below the guest, for host functions. */
  private static final int RESERVE = 176 << 10;

  /**
   * The same for a call inside of another: wasmtime keeps the limit that the outer call has, which
   * was checked, so the guest cannot get deeper.
   */
  private static final int NESTED_RESERVE = 128 << 10;

  private final WasmtimeEngine engine;
  private final LibWasmtime library;
  private final Store store;
  private final long context;
  private final Gate gate;
  private final GuestCode names;

  /** The types that exports were found to have; all instances of the module share them. */
  private final Map<String, FunctionType> known;

  private final long stackNeeded;

  /** Address of the {@code wasmtime_instance_t}. */
  private final long instance;

  /** Address of the pointer to a trap, which is 0 between calls. */
  private final MemorySegment trap;

  /**
   * Arguments and results of the call that is starting or ending. A call inside of another may use
   * it: guest code has its arguments elsewhere, and writes its results at its end.
   */
  private MemorySegment values;

  private final Map<String, GuestMemory> memories = new HashMap<>();

  /** What was asked for: a handle takes native memory, which is freed with the store. */
  private final Map<String, WasmtimeFunction> functions = new ConcurrentHashMap<>();

  private final Map<String, Long> globals = new ConcurrentHashMap<>();

  /** Keeps what {@link Callbacks} finds. */
  private final List<HostFunction> hostFunctions = new ArrayList<>();

  /** Calls that are running, one inside the other. */
  private int depth;

  /** The exception of a host function in the call that is about to fail. */
  private @Nullable Throwable thrown;

  WasmtimeInstance(
      WasmtimeEngine engine,
      Store store,
      Gate gate,
      GuestCode names,
      Map<String, FunctionType> known) {
    this.engine = engine;
    this.library = engine.library();
    this.store = store;
    this.context = store.context();
    this.gate = gate;
    this.names = names;
    this.known = known;
    this.stackNeeded = (long) engine.stackSize() + RESERVE;
    this.instance = store.allocate(LibWasmtime.FUNC_SIZE).address();
    this.trap = store.allocate(8);
    this.values = store.allocate((long) SLOTS * LibWasmtime.RAW_SIZE);
    store.freeWith(this);
  }

  /** Links the module and runs its start function. */
  void start(long module, InstanceRequest request) {
    int number = store.callback(this);
    library.invoke(
        "wasmtime_store_epoch_deadline_callback", store.pointer(), Callbacks.EPOCH, number, 0);
    library.invoke("wasmtime_context_set_epoch_deadline", context, 1);
    WasiImports wasi =
        request
            .wasi()
            .map(grant -> new WasiImports(request.name(), grant, gate, this::wasiMemory))
            .orElse(null);
    if (wasi != null) {
      gate.onRelease(
          () -> {
            store.free();
            wasi.close();
          });
    }
    try (Linker linker = new Linker(library, store)) {
      request.imports().forEach(function -> linker.define(function, hostFunction(function)));
      if (wasi != null) {
        wasi.functions().forEach(function -> linker.define(function, hostFunction(function)));
      }
      requireStack(stackNeeded);
      depth++;
      long error = linker.instantiate(module, instance, trap.address());
      depth--;
      if (error != 0 || trap.get(ValueLayout.JAVA_LONG, 0) != 0) {
        throw fault(error);
      }
    }
  }

  private int hostFunction(HostImport function) {
    HostFunction target = new HostFunction(this, function);
    hostFunctions.add(target);
    return store.callback(target);
  }

  private @Nullable GuestMemory wasiMemory() {
    return memory("memory").orElse(null);
  }

  // ---- calls ----

  /** Runs a function, and returns the bits of its first result, if it has one. */
  long run(long function, int slots, long[] arguments) {
    gate.enter();
    try {
      MemorySegment frame = execute(function, slots, arguments);
      return slots == 0 ? 0 : frame.get(ValueLayout.JAVA_LONG, 0);
    } finally {
      gate.exit();
      Reference.reachabilityFence(this);
    }
  }

  /** Runs a function, and returns the bits of its results. */
  long[] run(long function, int slots, long[] arguments, int results) {
    gate.enter();
    try {
      MemorySegment frame = execute(function, slots, arguments);
      long[] bits = new long[results];
      for (int i = 0; i < results; i++) {
        bits[i] = frame.get(ValueLayout.JAVA_LONG, 16L * i);
      }
      return bits;
    } finally {
      gate.exit();
      Reference.reachabilityFence(this);
    }
  }

  private MemorySegment execute(long function, int slots, long[] arguments) {
    requireStack(depth == 0 ? stackNeeded : NESTED_RESERVE);
    MemorySegment frame = slots > SLOTS ? wider(slots) : values;
    for (int i = 0; i < arguments.length; i++) {
      frame.set(ValueLayout.JAVA_LONG, 16L * i, arguments[i]);
    }
    depth++;
    long error;
    try {
      error = library.callGuest(context, function, frame.address(), slots, trap.address());
    } finally {
      depth--;
    }
    if (error != 0 || trap.get(ValueLayout.JAVA_LONG, 0) != 0) {
      throw fault(error);
    }
    return frame;
  }

  /** The calls around this one keep the frame that they have. */
  private MemorySegment wider(int slots) {
    if (values.byteSize() < (long) slots * LibWasmtime.RAW_SIZE) {
      values = store.allocate((long) slots * LibWasmtime.RAW_SIZE);
    }
    return values;
  }

  private static void requireStack(long needed) {
    long remaining = NativeStack.remaining();
    if (remaining < needed) {
      throw Faults.stackOverflow(
          new StackOverflowError(
              "a guest needs %,d bytes of stack, but the thread has %,d left; start it with more"
                      .formatted(needed, remaining)
                  + " (-Xss), or set Wasmtime.builder().stackSize"));
    }
  }

  private EngineException fault(long error) {
    Throwable cause = thrown;
    thrown = null;
    long found = trap.get(ValueLayout.JAVA_LONG, 0);
    trap.set(ValueLayout.JAVA_LONG, 0, 0);
    dropException();
    return Faults.take(library, names, error, found, cause, gate.isStopping());
  }

  /** An exception of the guest that it did not catch stays in the store. */
  private void dropException() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment exception = arena.allocate(LibWasmtime.VALUE_SIZE, 16);
      if (library.test("wasmtime_context_take_exception", context, exception.address())) {
        library.invoke("wasmtime_exnref_unroot", exception.address());
      }
    }
  }

  /**
   * Keeps the exception of a host function, and returns the trap that ends the guest. Allocates
   * nothing on the heap, because the heap may be exhausted.
   */
  long hostThrew(Throwable cause) {
    thrown = cause;
    return library.newTrap();
  }

  /** Called in guest code after someone has stopped an instance, not necessarily this one. */
  long tick(long delta, long kind) {
    if (gate.isStopping()) {
      return library.newError();
    }
    LibWasmtime.PROCESS.set(ValueLayout.JAVA_LONG, delta, 1);
    LibWasmtime.PROCESS.set(ValueLayout.JAVA_BYTE, kind, (byte) 0);
    return 0;
  }

  // ---- exports ----

  Gate gate() {
    return gate;
  }

  LibWasmtime library() {
    return library;
  }

  void requireOpen() {
    if (store.isFreed()) {
      throw Gate.refusal();
    }
  }

  /** Calls a function of the library whose first parameter is the context. */
  long invoke(String function, long one, long two) {
    requireOpen();
    return library.invoke(function, context, one, two);
  }

  long growMemory(long memory, int pages) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment before = arena.allocate(8, 8);
      long error = library.invoke("wasmtime_memory_grow", context, memory, pages, before.address());
      if (error != 0) {
        library.invoke("wasmtime_error_delete", error);
        return -1;
      }
      return before.get(ValueLayout.JAVA_LONG, 0) * GuestMemory.PAGE;
    }
  }

  /** Returns the address of an exported handle that lives as long as the store, or 0. */
  private long export(String name, int kind, int size) {
    requireOpen();
    try (Arena arena = Arena.ofConfined()) {
      byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
      MemorySegment text = arena.allocate(Math.max(1, utf8.length), 1);
      MemorySegment.copy(utf8, 0, text, ValueLayout.JAVA_BYTE, 0, utf8.length);
      MemorySegment found = arena.allocate(LibWasmtime.EXTERN_SIZE, 16);
      if (!library.test(
          "wasmtime_instance_export_get",
          context,
          instance,
          text.address(),
          utf8.length,
          found.address())) {
        return 0;
      }
      long handle = 0;
      if (found.get(ValueLayout.JAVA_BYTE, 0) == kind) {
        handle = store.allocate(size).copyFrom(found.asSlice(8, size)).address();
      }
      library.invoke("wasmtime_extern_delete", found.address());
      return handle;
    }
  }

  @Override
  public RawFunction function(String export, FunctionType type) {
    requireOpen();
    WasmtimeFunction present = functions.get(export);
    if (present != null && present.type().equals(type)) {
      return present;
    }
    long function = export(export, FUNCTION, LibWasmtime.FUNC_SIZE);
    if (function == 0) {
      throw new IllegalArgumentException("missing export \"" + export + "\"");
    }
    if (!type.equals(known.get(export))) {
      if (!FunctionTypes.matches(library, context, function, type)) {
        throw new IllegalArgumentException(
            "the export \"%s\" is not of the type %s".formatted(export, type));
      }
      known.put(export, type);
    }
    WasmtimeFunction found = new WasmtimeFunction(this, function, type);
    functions.put(export, found);
    return found;
  }

  @Override
  public Optional<GuestMemory> memory(String export) {
    synchronized (memories) {
      GuestMemory known = memories.get(export);
      if (known == null) {
        long memory = export(export, MEMORY, LibWasmtime.HANDLE_SIZE);
        if (memory == 0) {
          return Optional.empty();
        }
        known = new WasmtimeMemory(library, store, this, memory);
        memories.put(export, known);
      }
      return Optional.of(known);
    }
  }

  @Override
  public Optional<RawGlobal> global(String export, ValueType type) {
    requireOpen();
    long global =
        globals.computeIfAbsent(export, name -> export(name, GLOBAL, LibWasmtime.HANDLE_SIZE));
    if (global == 0) {
      return Optional.empty();
    }
    long declared = library.invoke("wasmtime_global_type", context, global);
    boolean mutable = library.test("wasm_globaltype_mutability", declared);
    library.invoke("wasm_globaltype_delete", declared);
    return mutable ? Optional.of(new WasmtimeGlobal(this, global, type)) : Optional.empty();
  }

  @Override
  public @Nullable EngineException translate(Throwable fault) {
    return fault instanceof EngineException own ? own : null;
  }

  // ---- the end ----

  @Override
  public void interrupt(Thread thread) {
    gate.interrupt(thread);
  }

  @Override
  public void cancel() {
    gate.cancel();
  }

  @Override
  public void close() {
    gate.close();
    engine.gates().remove(gate);
  }
}
