package dev.plugwright.runtime.binding;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.runtime.PluginStateException;
import dev.plugwright.runtime.PluginStatistics;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.engine.GuestMemory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * An instantiated plugin under its proxy.
 *
 * <p>It is ready, busy in one thread, broken by a fault, or closed. Only the thread that it is busy
 * in may enter again, which happens when a host function calls back. A confined one has one owner
 * for life, and needs no atomic operation to find that out.
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
  private final boolean confined;

  /**
   * The id of the thread that is inside, or 0. An id, because a reference would cost the
   * collector's barrier in each call.
   */
  private volatile long owner;

  /** The thread that was inside last, for messages. */
  private Thread lastInside;

  private boolean usable = true;

  /** Calls that are running, one inside the other. */
  private int depth;

  /** How many of them have a frame. */
  private int framed;

  private int hostDepth;
  private CallFrame[] frames;
  private HostFrame[] hostFrames = {};
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
   * @param confined whether the current thread alone may ever call
   */
  public Guest(
      String plugin,
      Contract contract,
      EngineInstance engine,
      Map<String, FunctionType> exports,
      boolean confined) {
    this.plugin = plugin;
    this.contract = contract;
    this.engine = engine;
    this.exports = Map.copyOf(exports);
    this.confined = confined;
    if (confined) {
      lastInside = Thread.currentThread();
      owner = lastInside.threadId();
    }
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
    frames = new CallFrame[] {new CallFrame(this, 0)};
  }

  private static VarHandle ownerHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Guest.class, "owner", long.class);
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

  /** Starts a call that needs a frame; {@link #exitFrame} must follow. */
  CallFrame enter(GuestMethod method) {
    acquire(method);
    if (framed == frames.length) {
      frames = Arrays.copyOf(frames, framed + 1);
      frames[framed] = new CallFrame(this, framed);
    }
    return frames[framed++].start(method);
  }

  void exitFrame() {
    framed--;
    exit();
  }

  /** Makes the current thread the one that the instance is busy in; {@link #exit} must follow. */
  void acquire(GuestMethod method) {
    Thread thread = Thread.currentThread();
    long id = thread.threadId();
    if (owner != id) {
      if (confined || !OWNER.compareAndSet(this, 0L, id)) {
        throw busy(method.qualifiedName());
      }
      if (lastInside != thread) {
        lastInside = thread;
      }
    } else if (depth == MAX_CALL_DEPTH) {
      throw new PluginStateException(
          plugin,
          method.qualifiedName(),
          "calls from host to plugin and back are nested deeper than " + MAX_CALL_DEPTH);
    }
    depth++;
    if (!usable) {
      exit();
      throw unusable(method.qualifiedName());
    }
    calls++;
  }

  void exit() {
    if (--depth == 0 && !confined) {
      OWNER.setRelease(this, 0L);
    }
  }

  HostFrame enterHost(HostFunction function) {
    if (hostFrames.length == hostDepth) {
      hostFrames = Arrays.copyOf(hostFrames, hostDepth + 1);
      hostFrames[hostDepth] = new HostFrame(this);
    }
    return hostFrames[hostDepth++].start(function);
  }

  void exitHost() {
    hostDepth--;
  }

  /** Marks the instance as broken: what its memory holds after a fault is undefined. */
  void poison(String reason) {
    broken = reason;
    usable = false;
    if (staging != null) {
      staging.forget();
    }
  }

  private PluginStateException busy(String method) {
    Thread other = lastInside;
    if (confined && other != Thread.currentThread()) {
      return new PluginStateException(
          plugin,
          method,
          "the instance is confined to thread '%s'; give each thread an instance of its own"
              .formatted(other.getName()));
    }
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
    Thread thread = Thread.currentThread();
    long id = thread.threadId();
    boolean inside = owner == id && depth > 0;
    boolean taken = confined ? owner == id : OWNER.compareAndSet(this, 0L, id);
    if (inside || !taken) {
      throw busy(null);
    }
    lastInside = thread;
    try {
      if (!closed) {
        closed = true;
        usable = false;
        engine.close();
      }
    } finally {
      if (!confined) {
        OWNER.setRelease(this, 0L);
      }
    }
  }

  /** Refuses calls from now on, because the engine ends without having been able to close this. */
  public void abandon() {
    closed = true;
    usable = false;
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
