package dev.plugwright.internal.instance;

import dev.plugwright.PluginException;
import dev.plugwright.PluginLimits;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.internal.observe.InstanceLog;
import dev.plugwright.internal.observe.Meter;
import dev.plugwright.internal.observe.Observers;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.RawFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One running plugin: its parts and its counters. */
public final class Instance {
  private static final FunctionType ACTION = new FunctionType(List.of(), List.of());

  private final String plugin;
  private final Contract contract;
  private final EngineInstance engine;
  private final PluginLimits limits;
  private final Refusals refusals;
  private final Lifecycle life;
  private final Meter meter;
  private final InstanceLog log;
  private final @Nullable GuestMemory memory;
  private final @Nullable GuestAllocator allocator;
  private final @Nullable StagingBuffer staging;
  private final Map<String, FunctionType> exports;
  private final @Nullable FuelTank fuel;

  private @Nullable PanicSlot panicSlot;

  /**
   * Opens an instance whose module was checked against the contract; {@link #initialize} must
   * follow.
   *
   * @param plugin name for messages
   * @param contract the contract that the host calls
   * @param methodNames the Java names of its methods, in the contract's order
   * @param engine the running module
   * @param exports the exported functions of the module
   * @param limits what a call may use
   * @param observers are told what happens to the instance
   * @param confined whether the current thread alone may ever call
   * @param fuel the guest's fuel, if it is counted
   */
  public Instance(
      String plugin,
      Contract contract,
      List<String> methodNames,
      EngineInstance engine,
      Map<String, FunctionType> exports,
      PluginLimits limits,
      Observers observers,
      boolean confined,
      @Nullable FuelTank fuel) {
    this.plugin = plugin;
    this.contract = contract;
    this.engine = engine;
    this.exports = exports;
    this.limits = limits;
    this.fuel = fuel;
    this.memory = engine.memory("memory").orElse(null);
    this.meter = new Meter(memory);
    this.log = new InstanceLog(observers, plugin, contract.interfaceName(), methodNames, meter);
    this.refusals = new Refusals(plugin, log::methodName, limits.callDepth());
    this.life = new Lifecycle(engine, limits, confined, refusals, meter, log);
    if (memory == null) {
      this.allocator = null;
      this.staging = null;
    } else {
      this.allocator = GuestAllocator.of(engine, memory, exports);
      this.staging = new StagingBuffer(allocator, memory, limits.argumentBytes());
    }
  }

  /**
   * Calls the functions that a guest expects before any other: {@code _initialize} of a WASI
   * reactor, or its constructors; then asks for the panic slot. If they trap, the slot is asked for
   * nevertheless, because it may say why.
   */
  public void initialize() {
    try {
      construct();
    } catch (Throwable failure) {
      findPanicSlotAfter(failure);
      throw failure;
    }
    if (memory != null) {
      panicSlot = PanicSlot.of(engine, memory, exports);
    }
  }

  private void construct() {
    if (ACTION.equals(exports.get("_initialize"))) {
      function("_initialize").apply();
    } else if (ACTION.equals(exports.get("__wasm_call_ctors"))) {
      function("__wasm_call_ctors").apply();
    }
  }

  private void findPanicSlotAfter(Throwable failure) {
    if (memory == null || !(engine.translate(failure) instanceof EngineException.Trap)) {
      return;
    }
    try {
      panicSlot = PanicSlot.of(engine, memory, exports);
    } catch (Throwable again) {
      failure.addSuppressed(again); // the guest is in an undefined state
    }
  }

  /** Refuses calls from now on: what the guest's memory holds after a fault is undefined. */
  public void poison(String reason) {
    life.poison(reason);
    if (staging != null) {
      staging.forget();
    }
  }

  /**
   * Poisons the instance after a stopped call, and returns the exception.
   *
   * @param method its name
   * @param guestStack the guest's functions, innermost first
   * @param cause what the engine or a host function threw
   */
  public PluginException stopped(String method, List<String> guestStack, Throwable cause) {
    StopReason reason = life.stopReason().orElseGet(Instance::stoppedByOthers);
    poison(reason.poison());
    return refusals.stopped(life, reason, method, guestStack, cause);
  }

  /** Some engines look at the thread's interrupt status themselves. */
  private static StopReason stoppedByOthers() {
    return Thread.currentThread().isInterrupted() ? StopReason.INTERRUPTED : StopReason.CLOSED;
  }

  // ---- parts ----

  /** Returns who may enter, and how calls end. */
  public Lifecycle life() {
    return life;
  }

  /** Returns why no call is let in any more; {@code null} if calls may be. */
  public @Nullable PluginException ended() {
    return refusals.ended(life, null);
  }

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

  /** Returns an export that is known to exist. */
  public RawFunction function(String export) {
    return engine.function(export, Objects.requireNonNull(exports.get(export), export));
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

  /** Returns the log of the instance. */
  public InstanceLog log() {
    return log;
  }

  /** Returns the memory, if the plugin exports one. */
  public @Nullable GuestMemory memory() {
    return memory;
  }

  /** Returns the allocator of guest memory, if there is a memory. */
  public @Nullable GuestAllocator allocator() {
    return allocator;
  }

  /** Returns the buffer for arguments, if there is a memory. */
  public @Nullable StagingBuffer staging() {
    return staging;
  }

  /** Returns the guest's fuel, if it is counted. */
  public @Nullable FuelTank fuel() {
    return fuel;
  }

  /** Returns whether the call that just trapped did so because it had used its fuel. */
  public boolean isOutOfFuel() {
    return fuel != null && fuel.isEmpty();
  }

  /** Returns the panic that the guest recorded, if any. */
  public Optional<PanicSlot.Panic> panic() {
    return panicSlot == null ? Optional.empty() : panicSlot.read();
  }
}
