package dev.plugwright.internal.pool;

import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginPoolExhaustedException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import dev.plugwright.PoolStatistics;
import dev.plugwright.StatePolicy;
import dev.plugwright.internal.flight.Flight;
import dev.plugwright.internal.instance.Deadlines;
import dev.plugwright.internal.instance.Durations;
import dev.plugwright.internal.pool.Line.Waiter;
import dev.plugwright.internal.pool.Tally.Reason;
import dev.plugwright.spi.binding.InstancePool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lends instances to calls and leases.
 *
 * <p>Borrowing is one atomic operation on the state of an instance as long as one is idle; giving
 * back is one write, which is ordered before the look at the line of waiting threads. So either a
 * thread that is about to wait sees the instance, or the thread that gives it back sees who waits.
 */
public final class Pool<T> implements PluginPool<T>, InstancePool<T> {
  private static final Duration CLOSE_GRACE = Duration.ofSeconds(5);

  private final PoolOptions options;
  private final List<String> methodNames;
  private final Function<InstancePool<T>, T> proxy;
  private final T api;
  private final Stock<T> stock;
  private final Line<T> line;
  private final Slots<T> slots;
  private final boolean fair;
  private final long borrowNanos;

  /** Whether an instance is checked or reset when it is given back. */
  private final boolean tended;

  private final long mostCalls;
  private final long mostBytes;

  /**
   * Opens a pool and starts the instances that it keeps ready.
   *
   * @param version the plugin
   * @param options how the pool works
   * @param methodNames what the methods are called in messages, in the contract's order
   * @param proxy makes the proxy that borrows from this pool
   */
  public Pool(
      Version<T> version,
      PoolOptions options,
      List<String> methodNames,
      Function<InstancePool<T>, T> proxy) {
    this.options = options;
    this.methodNames = methodNames;
    this.fair = options.fair();
    this.borrowNanos = options.borrowTimeout().toNanos();
    this.mostCalls = options.maxCallsPerInstance().orElse(Long.MAX_VALUE);
    this.mostBytes = options.recycleAboveMemoryBytes().orElse(Long.MAX_VALUE);
    this.tended =
        options.state() != StatePolicy.KEEP
            || mostCalls < Long.MAX_VALUE
            || mostBytes < Long.MAX_VALUE;
    this.stock = new Stock<>(this, version, options);
    this.line = stock.line;
    this.slots = stock.slots;
    this.proxy = proxy;
    this.api = proxy.apply(this);
    stock.open();
  }

  // ---- lending ----

  @Override
  public Entry<T> borrow(int method) {
    if (!fair || line.length() == 0) {
      Entry<T> entry = slots.claim(stock.version());
      if (entry != null) {
        return entry;
      }
    }
    return await(method, borrowNanos);
  }

  /** Starts an instance if there is room for one, or waits. */
  private Entry<T> await(int method, long nanos) {
    Waiter<T> me = new Waiter<>();
    stock.lock.lock();
    try {
      stock.requireOpen(name(method));
      if (!fair || line.length() == 0) {
        stock.serve(me);
      }
      if (!me.isServed()) {
        if (nanos <= 0) {
          throw exhausted(method, 0);
        }
        line.join(me);
        stock.offer();
      }
    } finally {
      stock.lock.unlock();
    }
    if (!me.isServed()) {
      park(me, method, nanos);
    }
    return me.entry != null ? me.entry : stock.start(me.slot);
  }

  private void park(Waiter<T> me, int method, long nanos) {
    stock.tally.waits.increment();
    Object event = Flight.beginWait();
    long start = System.nanoTime();
    boolean interrupted = false;
    try {
      while (!isOver(me, method, nanos, System.nanoTime() - start, interrupted)) {
        LockSupport.parkNanos(this, nanos - (System.nanoTime() - start));
        interrupted |= Thread.interrupted();
      }
    } finally {
      stock.tally.waitNanos.add(System.nanoTime() - start);
      Flight.endWait(event, module().name(), name(method), me.isServed(), line.length());
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns whether a waiting thread was served; throws if it is not to wait any longer. */
  private boolean isOver(Waiter<T> me, int method, long nanos, long waited, boolean interrupted) {
    stock.lock.lock();
    try {
      if (!fair && !me.isServed()) {
        stock.serve(me);
      }
      boolean served = me.isServed();
      if (!served && !interrupted && waited < nanos && !stock.isClosed()) {
        return false;
      }
      line.leave(me);
      if (!fair) {
        line.wakeFirst(); // there may be more than this thread takes
      }
      if (served) {
        return true;
      }
      stock.requireOpen(name(method));
      throw interrupted ? interruption(method) : exhausted(method, waited);
    } finally {
      stock.lock.unlock();
    }
  }

  private PluginCancelledException interruption(int method) {
    return new PluginCancelledException(
        module().name(),
        name(method),
        "the thread was interrupted while it waited for an instance of the pool",
        List.of());
  }

  private PluginPoolExhaustedException exhausted(int method, long waited) {
    stock.tally.borrowTimeouts.increment();
    return new PluginPoolExhaustedException(
        module().name(), name(method), options.maxSize(), Duration.ofNanos(waited), line.length());
  }

  private @Nullable String name(int method) {
    return method < 0 ? null : methodNames.get(method);
  }

  // ---- taking back ----

  /** Takes an instance back that the current thread has borrowed. */
  void release(Entry<T> entry) {
    Reason reason = tended ? tend(entry) : null;
    if (reason == null) {
      stock.takeBack(entry);
    } else {
      stock.retire(entry, reason);
    }
  }

  /** Prepares an instance for the next borrower; returns why it has to be given up instead. */
  private @Nullable Reason tend(Entry<T> entry) {
    if (!entry.instance.life().isUsable()) {
      return null; // taking it back finds out
    }
    if (entry.calls() >= mostCalls
        || mostBytes < Long.MAX_VALUE && entry.memoryBytes() > mostBytes) {
      return Reason.RECYCLED;
    }
    return switch (options.state()) {
      case KEEP -> null;
      case RESET -> reset(entry);
      case REBUILD -> Reason.REBUILT;
    };
  }

  private @Nullable Reason reset(Entry<T> entry) {
    if (!entry.reset()) {
      return Reason.REBUILT;
    }
    stock.tally.resets.increment();
    return null;
  }

  // ---- API ----

  @Override
  public T api() {
    return api;
  }

  @Override
  public T api(Duration deadline) {
    return proxy.apply(new TimedPool<>(this, Deadlines.required(deadline)));
  }

  @Override
  public PluginLease<T> lease() {
    return lease(options.borrowTimeout());
  }

  @Override
  public PluginLease<T> lease(Duration timeout) {
    long nanos = Durations.nanos(timeout);
    Entry<T> entry = fair && line.length() != 0 ? null : slots.claim(stock.version());
    if (entry == null) {
      entry = await(-1, nanos);
    }
    stock.tally.leases.increment();
    return new Lease<>(this, entry);
  }

  @Override
  public PluginModule module() {
    return stock.version().module();
  }

  @Override
  public PoolOptions options() {
    return options;
  }

  @Override
  public PoolStatistics statistics() {
    return stock.statistics();
  }

  @Override
  public void replace(PluginModule module) {
    stock.requireOpen(null);
    stock.replace(stock.version().of(module));
  }

  @Override
  public void replace(PluginSpec<T> spec) {
    stock.requireOpen(null);
    stock.replace(stock.version().of(spec));
  }

  @Override
  public void close() {
    close(CLOSE_GRACE);
  }

  @Override
  public void close(Duration grace) {
    stock.close(Objects.requireNonNull(grace, "grace"));
  }

  @Override
  public String toString() {
    PoolStatistics now = statistics();
    String end = stock.isClosed() ? ", closed" : stock.version().isOver() ? ", engine closed" : "";
    return "PluginPool[%s, %d of %d instances, %d borrowed%s]"
        .formatted(module().name(), now.size(), options.maxSize(), now.borrowed(), end);
  }
}
