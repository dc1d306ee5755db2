package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.PluginStateException;
import dev.plugwright.runtime.PluginStatistics;
import dev.plugwright.runtime.contract.Contract;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.engine.GuestMemory;
import dev.plugwright.runtime.wasm.FunctionType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An instantiated plugin under its proxy.
 *
 * <p>It is ready, busy in one thread, broken by a fault, or closed. Only the thread that it is busy
 * in may enter again, which happens when a host function calls back.
 */
public final class Guest {
  /** Most bytes of one argument or result. */
  static final int MAX_VALUE_BYTES = 1 << 30;

  private static final int MAX_CALL_DEPTH = 64;
  private static final VarHandle OWNER = ownerHandle();

  private final String plugin;
  private final Contract contract;
  private final EngineInstance engine;
  private final Map<String, FunctionType> exports;
  private final GuestMemory memory;
  private final GuestAllocator allocator;
  private final StagingBuffer staging;
  private final Optional<PanicSlot> panicSlot;
  private final List<CallFrame> frames = new ArrayList<>();
  private final List<HostFrame> hostFrames = new ArrayList<>();

  private volatile Thread owner;
  private int depth;
  private int hostDepth;
  private String broken;
  private boolean closed;
  private long calls;
  long bytesIn;
  long bytesOut;

  /**
   * Called by the runtime, which has checked the plugin against the contract.
   *
   * @param plugin name for messages
   * @param contract what the host calls
   * @param engine the running module
   * @param exports the exported functions
   */
  public Guest(
      String plugin, Contract contract, EngineInstance engine, Map<String, FunctionType> exports) {
    this.plugin = plugin;
    this.contract = contract;
    this.engine = engine;
    this.exports = Map.copyOf(exports);
    this.memory = engine.memory().orElse(null);
    if (memory == null) {
      this.allocator = null;
      this.staging = null;
      this.panicSlot = Optional.empty();
    } else {
      this.allocator = GuestAllocator.of(engine, memory, exports);
      this.staging = new StagingBuffer(allocator, memory, MAX_VALUE_BYTES);
      this.panicSlot = PanicSlot.of(engine, memory, exports);
    }
    frames.add(new CallFrame(this, 0));
  }

  private static VarHandle ownerHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Guest.class, "owner", Thread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Returns a method of the contract.
   *
   * @param javaName its name in the interface
   * @param exportName its name in the contract
   */
  public GuestMethod method(String javaName, String exportName) {
    return new GuestMethod(this, javaName, contract.method(exportName).orElseThrow());
  }

  /**
   * Returns an exported function.
   *
   * @param name name of the export
   * @param signature a public functional interface with the export's signature
   */
  public <F> F export(String name, Class<F> signature) {
    return engine.function(name, signature);
  }

  /** Returns an exported function like {@link #export}, or {@code null} if the plugin lacks it. */
  public <F> F optionalExport(String name, Class<F> signature) {
    return exports.containsKey(name) ? engine.function(name, signature) : null;
  }

  CallFrame enter(GuestMethod method) {
    Thread thread = Thread.currentThread();
    if (owner == thread) {
      return enterAgain(method);
    }
    if (!OWNER.compareAndSet(this, (Thread) null, thread)) {
      throw busy(method.qualifiedName());
    }
    if (closed || broken != null) {
      owner = null;
      throw unusable(method.qualifiedName());
    }
    depth = 1;
    calls++;
    return frames.get(0).start(method);
  }

  private CallFrame enterAgain(GuestMethod method) {
    if (depth == MAX_CALL_DEPTH) {
      throw new PluginStateException(
          plugin,
          method.qualifiedName(),
          "calls from host to plugin and back are nested deeper than " + MAX_CALL_DEPTH);
    }
    if (broken != null) {
      throw unusable(method.qualifiedName());
    }
    if (frames.size() == depth) {
      frames.add(new CallFrame(this, depth));
    }
    calls++;
    return frames.get(depth++).start(method);
  }

  void exit() {
    if (--depth == 0) {
      OWNER.setRelease(this, (Thread) null);
    }
  }

  HostFrame enterHost(HostFunction function) {
    if (hostFrames.size() == hostDepth) {
      hostFrames.add(new HostFrame(this));
    }
    return hostFrames.get(hostDepth++).start(function);
  }

  void exitHost() {
    hostDepth--;
  }

  /** Marks the instance as broken: what its memory holds after a fault is undefined. */
  void poison(String reason) {
    broken = reason;
    if (staging != null) {
      staging.forget();
    }
  }

  private PluginStateException busy(String method) {
    Thread other = owner;
    return new PluginStateException(
        plugin,
        method,
        "the instance is in a call of thread '%s'; give each thread an instance of its own"
            .formatted(other == null ? "?" : other.getName()));
  }

  private PluginStateException unusable(String method) {
    return new PluginStateException(
        plugin,
        method,
        closed
            ? "the instance is closed; instantiate the module again"
            : "the instance is unusable since an earlier call failed (%s); instantiate again"
                .formatted(broken));
  }

  /** Ends the instance; a second time does nothing. */
  public void close() {
    if (!OWNER.compareAndSet(this, (Thread) null, Thread.currentThread())) {
      throw busy(null);
    }
    try {
      if (!closed) {
        closed = true;
        engine.close();
      }
    } finally {
      owner = null;
    }
  }

  /** Returns what was done so far. */
  public PluginStatistics statistics() {
    return new PluginStatistics(calls, bytesIn, bytesOut);
  }

  String plugin() {
    return plugin;
  }

  Contract contract() {
    return contract;
  }

  EngineInstance engine() {
    return engine;
  }

  GuestMemory memory() {
    return memory;
  }

  GuestAllocator allocator() {
    return allocator;
  }

  StagingBuffer staging() {
    return staging;
  }

  Optional<PanicSlot> panicSlot() {
    return panicSlot;
  }
}
