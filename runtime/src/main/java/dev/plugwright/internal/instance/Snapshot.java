package dev.plugwright.internal.instance;

import dev.plugwright.InstanceState;
import dev.plugwright.internal.transform.ResetPlan;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.RawGlobal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of an instance after its start-up: its memory, its mutable globals, and where in that
 * memory the host stages arguments.
 *
 * <p>A reset is exact or does not happen. A memory cannot shrink, so an instance whose memory has
 * grown since is not reset; neither is one that is poisoned or closed.
 */
public final class Snapshot {
  /**
   * How much memory the guest's allocator is made to have in reserve before the snapshot is taken,
   * so that the first call after a reset does not have to grow the memory.
   */
  public static final int DEFAULT_RESERVE = 64 << 10;

  private final Instance instance;
  private final List<MemoryImage> memories;
  private final List<Variable> globals;
  private final HostSide host;

  private record Variable(RawGlobal global, long value) {}

  /** The host's state about the guest's memory. */
  private record HostSide(StagingBuffer.@Nullable State staging, Runnable allocator) {
    static HostSide of(Instance instance) {
      StagingBuffer staging = instance.staging();
      GuestAllocator allocator = instance.allocator();
      return new HostSide(
          staging == null ? null : staging.state(),
          allocator == null ? () -> {} : allocator.remember());
    }

    void restore(Instance instance) {
      StagingBuffer buffer = instance.staging();
      if (buffer != null && staging != null) {
        buffer.restore(staging);
      }
      allocator.run();
    }
  }

  private Snapshot(
      Instance instance, List<MemoryImage> memories, List<Variable> globals, HostSide host) {
    this.instance = instance;
    this.memories = memories;
    this.globals = globals;
    this.host = host;
  }

  /**
   * Takes a snapshot of an idle instance, whose module was transformed for reset.
   *
   * @param plan what to copy, without an {@linkplain ResetPlan#obstacle obstacle}
   * @param reserve bytes that the guest's allocator is to have in reserve, if it has a way to give
   *     memory back
   * @return empty if the instance is not idle, or the engine gives no access to what the plan names
   * @throws RuntimeException if the guest's allocator fails; the instance is poisoned
   */
  public static Optional<Snapshot> take(Instance instance, ResetPlan plan, int reserve) {
    if (plan.obstacle().isPresent()) {
      throw new IllegalArgumentException(plan.obstacle().get());
    }
    if (!enter(instance)) {
      return Optional.empty();
    }
    try {
      prepare(instance, reserve);
      EngineInstance engine = instance.engine();
      List<MemoryImage> memories = new ArrayList<>();
      for (String name : plan.memories()) {
        Optional<GuestMemory> memory = engine.memory(name);
        if (memory.isEmpty()) {
          return Optional.empty();
        }
        memories.add(MemoryImage.of(memory.get()));
      }
      List<Variable> globals = new ArrayList<>();
      for (ResetPlan.Variable variable : plan.globals()) {
        Optional<RawGlobal> global = engine.global(variable.export(), variable.type());
        if (global.isEmpty()) {
          return Optional.empty();
        }
        globals.add(new Variable(global.get(), global.get().get()));
      }
      return Optional.of(new Snapshot(instance, memories, globals, HostSide.of(instance)));
    } finally {
      instance.life().exit();
    }
  }

  /** Makes the current thread the one that is inside, so that nobody closes the instance. */
  private static boolean enter(Instance instance) {
    Lifecycle life = instance.life();
    if (life.state() != InstanceState.READY) {
      return false;
    }
    try {
      life.enter(0, 0);
      return true;
    } catch (RuntimeException e) {
      return false; // it belongs to another thread, or was closed meanwhile
    }
  }

  /** Does the one-time work of a first call, and makes the allocator reserve memory. */
  private static void prepare(Instance instance, int reserve) {
    StagingBuffer staging = instance.staging();
    GuestAllocator allocator = instance.allocator();
    if (staging == null || allocator == null) {
      return;
    }
    try {
      FuelTank fuel = instance.fuel();
      if (fuel != null) {
        fuel.fill();
      }
      staging.prepare();
      if (reserve > 0 && allocator.reuses()) {
        int address = allocator.allocate(reserve);
        if (address != 0) {
          allocator.free(address, reserve);
        }
      }
    } catch (RuntimeException e) {
      instance.poison("its allocator failed: " + e.getMessage());
      throw e;
    }
  }

  /**
   * Restores the state of the instance at the time of the snapshot. It must be idle; the caller is
   * the only one that uses it.
   *
   * @return empty if that is done; else why the instance has to be replaced
   */
  public Optional<String> restore() {
    if (!enter(instance)) {
      InstanceState state = instance.life().state();
      return Optional.of(
          state == InstanceState.READY
              ? "the current thread may not enter the instance"
              : "the instance is " + state.name().toLowerCase(Locale.ROOT));
    }
    try {
      for (MemoryImage memory : memories) {
        long size = memory.memory().size();
        if (size != memory.size()) {
          return Optional.of(
              "its memory has grown from %,d to %,d bytes".formatted(memory.size(), size));
        }
      }
      memories.forEach(MemoryImage::restore);
      globals.forEach(variable -> variable.global.set(variable.value));
      host.restore(instance);
      return Optional.empty();
    } catch (RuntimeException e) { // closed or interrupted meanwhile
      instance.poison("it was only partly reset");
      return Optional.of("it was only partly reset: " + e.getMessage());
    } finally {
      instance.life().exit();
    }
  }

  /** Returns by how many bytes the memories have grown since the snapshot was taken. */
  public long growth() {
    return memories.stream().mapToLong(m -> m.memory().size() - m.size()).sum();
  }
}
