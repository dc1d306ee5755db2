package dev.plugwright.internal.pool;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginInstance;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.Snapshot;
import dev.plugwright.internal.pool.Tally.Reason;
import dev.plugwright.spi.binding.BorrowedInstance;
import dev.plugwright.spi.engine.GuestMemory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An instance in a pool, idle or lent. */
final class Entry<T> implements BorrowedInstance<T> {
  private final Pool<T> pool;
  private final T api;

  final Version<T> version;
  final PluginInstance<T> plugin;
  final Instance instance;

  private final @Nullable Snapshot snapshot;

  /** The last object made for a deadline; used only by the thread that has claimed the entry. */
  private @Nullable Timed<T> timed;

  /** Where it is in {@link Slots}; written before others see the entry. */
  int slot = -1;

  private record Timed<T>(Duration deadline, T api) {}

  Entry(Pool<T> pool, Version<T> version, Version.Started<T> started) {
    this.pool = pool;
    this.version = version;
    this.plugin = started.plugin();
    this.instance = started.instance();
    this.snapshot = started.snapshot();
    this.api = plugin.api();
    instance.life().rest();
  }

  @Override
  public T api() {
    return api;
  }

  /** Returns the object whose calls have a deadline, made anew only if the last one had another. */
  T api(Duration deadline) {
    Timed<T> last = timed;
    if (last == null || !last.deadline.equals(deadline)) {
      last = new Timed<>(deadline, plugin.api(deadline));
      timed = last;
    }
    return last.api;
  }

  @Override
  public void release() {
    pool.release(this);
  }

  /** Resets the instance to its state after start-up; returns whether that succeeded. */
  boolean reset() {
    return snapshot != null && snapshot.restore().isEmpty();
  }

  long calls() {
    return instance.meter().calls();
  }

  long memoryBytes() {
    GuestMemory memory = instance.memory();
    return memory == null ? 0 : memory.size();
  }

  /** Returns why an instance that is no longer usable is given up. */
  Reason end() {
    return instance.life().state() == InstanceState.POISONED ? Reason.POISONED : Reason.CLOSED;
  }

  boolean claim() {
    return instance.life().claim(Thread.currentThread());
  }

  /** Frees the instance, which the current thread has claimed or no thread can claim. */
  void close() {
    instance.life().retire();
    plugin.close();
  }
}
