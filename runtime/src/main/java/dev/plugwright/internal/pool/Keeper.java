package dev.plugwright.internal.pool;

import dev.plugwright.PoolOptions;
import dev.plugwright.internal.background.Background;
import dev.plugwright.internal.pool.Tally.Reason;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The background thread of a pool: replaces instances that were given up, keeps some ready, closes
 * those that are idle for too long, and takes back those whose thread has ended.
 *
 * <p>It refers to the pool weakly, so that a pool that nobody can reach any more is reclaimed with
 * its instances. It ends when the pool or its engine is closed. While no instance starts, it tries
 * and warns less and less often.
 */
final class Keeper implements Runnable {
  private static final long SHORTEST_TICK = 20_000_000;
  private static final long LONGEST_TICK = 5_000_000_000L;
  private static final long LONGEST_PAUSE = 60_000_000_000L;

  private final WeakReference<Stock<?>> stock;
  private final String plugin;
  private final long tick;
  private final Idleness idleness;

  /** Instances that were given up and are to be replaced. */
  private final AtomicInteger missing = new AtomicInteger();

  /** Guarded by this. */
  private @Nullable Thread thread;

  /** How long the thread starts no instances after the last failure, and that failure's time. */
  private long pause;

  private long failedAt;

  Keeper(Stock<?> stock, PoolOptions options, String plugin) {
    this.stock = new WeakReference<>(stock);
    this.plugin = plugin;
    long idleNanos = options.idleTimeout().toNanos();
    this.tick = Math.clamp(idleNanos / 4, SHORTEST_TICK, LONGEST_TICK);
    this.idleness = new Idleness(options.maxSize(), idleNanos);
  }

  /** Starts the thread unless it runs already. */
  synchronized void start() {
    if (thread == null) {
      Thread started = Background.thread("plugwright-pool-keeper " + plugin, this);
      started.start();
      thread = started;
    }
  }

  synchronized void wake() {
    LockSupport.unpark(thread);
  }

  /** Lets the thread end if the engine is closed; the next version may be of another engine. */
  private synchronized boolean ends(Stock<?> present) {
    if (!present.version().isOver()) {
      return false;
    }
    thread = null;
    missing.set(0);
    return true;
  }

  /** Has an instance started in place of one that was given up. */
  void replaceOne() {
    missing.incrementAndGet();
    wake();
  }

  @Override
  public void run() {
    long lastTick = System.nanoTime();
    while (true) {
      boolean due = System.nanoTime() - lastTick >= tick;
      if (due) {
        lastTick = System.nanoTime();
      }
      try {
        if (!round(due)) {
          return;
        }
      } catch (Throwable e) {
        // Not even the warning was possible, as without memory. The pool still needs this thread.
      }
      LockSupport.parkNanos(this, Math.max(1, tick - (System.nanoTime() - lastTick)));
    }
  }

  /**
   * Does the pending work; no reference to the pool is left on the stack while the thread waits.
   */
  private boolean round(boolean due) {
    Stock<?> present = stock.get();
    if (present == null || present.isClosed()) {
      return false;
    }
    if (present.version().isOver()) {
      present.clear();
      return !ends(present);
    }
    Thread mine = Thread.currentThread();
    mine.setContextClassLoader(present.loader);
    try {
      if (due) {
        tidy(present);
      }
      if (!present.tally.lastStartFailed()) {
        pause = 0; // perhaps a caller has started one since
      }
      if (pause == 0 || System.nanoTime() - failedAt >= pause) {
        refill(present);
      }
    } catch (Throwable e) {
      if (present.version().isOver()) {
        return round(due); // the reason why it did not start
      }
      missing.set(0);
      pauseAfter(e);
    } finally {
      mine.setContextClassLoader(null); // else it would keep the pool if that is reachable from it
    }
    return true;
  }

  /**
   * Pauses twice as long after each failure; callers that need an instance do not wait for that.
   */
  private void pauseAfter(Throwable failure) {
    failedAt = System.nanoTime();
    pause = Math.clamp(2 * pause, tick, LONGEST_PAUSE);
    Background.warn(
        "plugin %s: the pool could not start another instance in the background; next attempt in %s"
            .formatted(plugin, Duration.ofMillis(pause / 1_000_000)),
        failure);
  }

  private <T> void refill(Stock<T> present) {
    while (!present.isClosed()) {
      Thread.interrupted(); // a listener's: no instance would start, and no parking would last
      boolean replacing = missing.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
      int slot = present.reserveMissing(replacing);
      if (slot < 0) {
        missing.set(0); // callers have filled the places
        return;
      }
      present.takeBack(present.start(slot));
    }
  }

  private <T> void tidy(Stock<T> present) {
    int spare = present.surplus();
    present.slots.relax();
    for (int slot = present.slots.capacity() - 1; slot >= 0; slot--) {
      Entry<T> entry = present.slots.get(slot);
      if (entry != null && entry.instance.life().claimFromTheDead()) {
        present.retire(entry, Reason.ABANDONED);
      } else if (idleness.isTooLong(slot, entry) && entry != null && spare > 0) {
        spare--;
        present.retireIdle(entry, Reason.SHRUNK);
      }
    }
  }
}
