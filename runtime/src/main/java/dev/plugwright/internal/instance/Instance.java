package dev.plugwright.internal.instance;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginStateException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.internal.observe.InstanceLog;
import dev.plugwright.internal.observe.Meter;
import dev.plugwright.internal.observe.Observers;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.RawFunction;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One running plugin: who may enter it, what it has done, and how it ends.
 *
 * <p>One word says what the instance can do: it is ready, busy in one thread, poisoned or closed.
 * Only the thread that it is busy in may enter again, which happens when a host function calls
 * back. A confined instance has one owner for life, so that entering needs no atomic operation.
 *
 * <p>{@link #close} may come from any thread. It first refuses new calls, then waits for the
 * running one or interrupts it.
 */
public final class Instance {
  private static final long READY = 0;
  private static final long POISONED = -1;
  private static final long CLOSED = -2;

  private static final FunctionType ACTION = new FunctionType(List.of(), List.of());
  private static final long POLL_NANOS = 200_000;

  /** How long an interrupted call may take to end before it is left to itself. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private static final VarHandle STATE = stateHandle();

  private final String plugin;
  private final Contract contract;
  private final EngineInstance engine;
  private final PluginLimits limits;
  private final Meter meter;
  private final InstanceLog log;
  private final @Nullable GuestMemory memory;
  private final @Nullable GuestAllocator allocator;
  private final @Nullable StagingBuffer staging;
  private final Map<String, FunctionType> exports;
  private final boolean confined;
  private final int maxDepth;

  /**
   * {@link #READY}, {@link #POISONED}, {@link #CLOSED}, or the id of the thread that is inside; the
   * id of the owner for a confined instance. A number, because storing a reference costs the
   * collector's barrier in each call.
   */
  private volatile long state;

  /** What the state becomes when the running call ends. */
  private volatile long next = READY;

  /** The thread that was inside last, for messages. */
  private @Nullable Thread lastInside;

  private @Nullable PanicSlot panicSlot;

  /** Calls that are running, one inside the other. */
  private int depth;

  private String poison = "";

  /** Whether the running call frees the engine's instance when it ends. */
  private volatile boolean closesOnExit;

  /**
   * Opens an instance whose module was checked against the contract; {@link #initialize} must
   * follow.
   *
   * @param plugin name for messages
   * @param contract what the host calls
   * @param methodNames the Java names of its methods, in the contract's order
   * @param engine the running module
   * @param exports the exported functions of the module
   * @param limits what a call may use
   * @param observers are told what happens to the instance
   * @param confined whether the current thread alone may ever call
   */
  public Instance(
      String plugin,
      Contract contract,
      List<String> methodNames,
      EngineInstance engine,
      Map<String, FunctionType> exports,
      PluginLimits limits,
      Observers observers,
      boolean confined) {
    this.plugin = plugin;
    this.contract = contract;
    this.engine = engine;
    this.exports = exports;
    this.limits = limits;
    this.maxDepth = limits.callDepth();
    this.confined = confined;
    if (confined) {
      lastInside = Thread.currentThread();
      next = lastInside.threadId();
      state = next;
    }
    this.memory = engine.memory("memory").orElse(null);
    this.meter = new Meter(memory);
    this.log = new InstanceLog(observers, plugin, contract.interfaceName(), methodNames, meter);
    if (memory == null) {
      this.allocator = null;
      this.staging = null;
    } else {
      this.allocator = GuestAllocator.of(engine, memory, exports);
      this.staging = new StagingBuffer(allocator, memory, limits.argumentBytes());
    }
  }

  private static VarHandle stateHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Instance.class, "state", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Calls what a guest wants called before anything else: {@code _initialize} of a WASI reactor, or
   * its constructors; then asks for the panic slot.
   */
  public void initialize() {
    if (ACTION.equals(exports.get("_initialize"))) {
      function("_initialize").apply();
    } else if (ACTION.equals(exports.get("__wasm_call_ctors"))) {
      function("__wasm_call_ctors").apply();
    }
    if (memory != null) {
      panicSlot = PanicSlot.of(engine, memory, exports);
    }
  }

  // ---- calls ----

  /**
   * Makes the current thread the one that the instance is busy in; {@link #exit} must follow.
   *
   * @param method for messages
   */
  public void enter(int method) {
    Thread thread = Thread.currentThread();
    long id = thread.threadId();
    if (confined) {
      if (state != id || next != id || depth == maxDepth) {
        throw refusal(id, method);
      }
    } else if (STATE.compareAndSet(this, READY, id)) {
      if (next != READY) {
        settle();
        throw refusal(id, method);
      }
      if (lastInside != thread) {
        lastInside = thread;
      }
    } else if (state != id || next != READY || depth == maxDepth) {
      throw refusal(id, method);
    }
    depth++;
    meter.calls++;
  }

  /** Ends what {@link #enter} started. */
  public void exit() {
    if (--depth == 0 && (!confined || next < READY)) {
      settle();
    }
  }

  private void settle() {
    long then = next;
    STATE.setRelease(this, then);
    if (then == CLOSED && closesOnExit) {
      engine.close();
      log.closed();
    }
  }

  /** Says why a call was refused. */
  private RuntimeException refusal(long id, int method) {
    String name = methodName(method);
    long now = state;
    long then = next;
    if (now == CLOSED || then == CLOSED) {
      return new PluginStateException(
          plugin, name, "the instance is closed; instantiate the module again");
    }
    if (now == POISONED || then == POISONED) {
      return new PluginStateException(
          plugin,
          name,
          "the instance is unusable since an earlier call failed (%s); instantiate again"
              .formatted(poison));
    }
    if (now == id) {
      return new PluginLimitException(
          plugin,
          name,
          "callDepth",
          "calls from host to plugin and back are nested deeper than " + maxDepth);
    }
    Thread other = lastInside;
    return new PluginStateException(
        plugin,
        name,
        "the instance is %s thread '%s'; give each thread an instance of its own"
            .formatted(
                confined ? "confined to" : "in a call of", other == null ? "?" : other.getName()));
  }

  /** Refuses calls from now on: what the guest's memory holds after a fault is undefined. */
  public void poison(String reason) {
    boolean first = next >= READY;
    if (next != CLOSED) {
      poison = reason;
      next = POISONED;
    }
    if (first) {
      log.poisoned(reason);
    }
    if (staging != null) {
      staging.forget();
    }
  }

  // ---- the end ----

  /**
   * Refuses new calls, lets the running one end within the grace period, interrupts it after that,
   * and frees the engine's instance. A call that cannot be interrupted, such as one of the current
   * thread or one that is stuck in a host function, frees it when it ends.
   */
  public void close(Duration grace) {
    next = CLOSED;
    if (state == Thread.currentThread().threadId() && depth > 0) {
      closesOnExit = true;
      return;
    }
    long start = System.nanoTime();
    while (isBusy()) {
      long late = System.nanoTime() - start - grace.toNanos();
      if (late > PATIENCE_NANOS) {
        closesOnExit = true;
        if (isBusy()) {
          return;
        }
      } else if (late >= 0) {
        interrupt();
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    end();
  }

  /** Refuses new calls, interrupts the running one, and does not wait for its end. */
  public void abandon() {
    next = CLOSED;
    closesOnExit = true;
    if (isBusy()) {
      interrupt();
    } else {
      end();
    }
  }

  /**
   * Frees an idle instance. The owner of a confined one may be entering it at this moment, for it
   * enters without an atomic operation; then the collector frees the memory.
   */
  private void end() {
    boolean owned = !confined || state == Thread.currentThread().threadId();
    state = CLOSED;
    if (owned) {
      engine.close();
    } else {
      engine.cancel();
    }
    log.closed();
  }

  private void interrupt() {
    Thread inside = lastInside;
    if (inside != null) {
      engine.interrupt(inside);
    }
  }

  /** Takes the instance out of use if it is idle; returns whether a call is running. */
  private boolean isBusy() {
    if (confined) {
      return depth > 0;
    }
    long now = state;
    return now > READY || now == READY && !STATE.compareAndSet(this, READY, CLOSED);
  }

  /** Returns what the instance can do now. */
  public InstanceState state() {
    long now = state;
    long then = next;
    if (now == CLOSED || then == CLOSED) {
      return InstanceState.CLOSED;
    }
    if (now == POISONED || then == POISONED) {
      return InstanceState.POISONED;
    }
    boolean busy = confined ? depth > 0 : now > READY;
    return busy ? InstanceState.BUSY : InstanceState.READY;
  }

  // ---- parts ----

  /** Returns {@code Interface.method} for messages. */
  public String methodName(int method) {
    return log.methodName(method);
  }

  /** Returns the name of the plugin. */
  public String plugin() {
    return plugin;
  }

  /** Returns the contract that the host calls. */
  public Contract contract() {
    return contract;
  }

  /** Returns the exported functions of the module. */
  public Map<String, FunctionType> exports() {
    return exports;
  }

  /** Returns an export that is known to be there. */
  public RawFunction function(String export) {
    return engine.function(export, exports.get(export));
  }

  /** Returns the engine's instance. */
  public EngineInstance engine() {
    return engine;
  }

  /** Returns the limits. */
  public PluginLimits limits() {
    return limits;
  }

  /** Returns the counters. */
  public Meter meter() {
    return meter;
  }

  /** Returns what tells of the instance. */
  public InstanceLog log() {
    return log;
  }

  /** Returns how many calls are running, one inside the other; for the thread that is inside. */
  public int depth() {
    return depth;
  }

  /** Returns the memory, if the plugin exports one. */
  public @Nullable GuestMemory memory() {
    return memory;
  }

  /** Returns what takes memory from the guest, if there is a memory. */
  public @Nullable GuestAllocator allocator() {
    return allocator;
  }

  /** Returns where arguments go, if there is a memory. */
  public @Nullable StagingBuffer staging() {
    return staging;
  }

  /** Returns what the guest's panic left, if it did. */
  public Optional<PanicSlot.Panic> panic() {
    return panicSlot == null ? Optional.empty() : panicSlot.read();
  }
}
