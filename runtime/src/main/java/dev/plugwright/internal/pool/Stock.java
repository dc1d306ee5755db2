package dev.plugwright.internal.pool;

import dev.plugwright.PoolOptions;
import dev.plugwright.PoolStatistics;
import dev.plugwright.internal.pool.Line.Waiter;
import dev.plugwright.internal.pool.Tally.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a pool: starts them, replaces them by those of another version, closes them.
 *
 * <p>An instance is started and closed outside of the lock, in a place that is reserved for it. So
 * there are never more than the pool may have, and a place whose instance does not start is given
 * to the next thread.
 */
final class Stock<T> {
  /** How long calls may take to end that were interrupted. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  final PoolLock lock = new PoolLock();
  final Slots<T> slots;
  final Line<T> line = new Line<>();
  final Tally tally = new Tally();

  /**
   * Of the thread that opens the pool, for code of the application that the keeper's thread runs.
   */
  final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();

  private final Pool<T> pool;
  private final PoolOptions options;
  private final Keeper keeper;

  /** Held while a version is replaced. */
  private final ReentrantLock swap = new ReentrantLock();

  private final Spares<T> spares = new Spares<>();

  private volatile Version<T> version;
  private volatile boolean closed;

  Stock(Pool<T> pool, Version<T> version, PoolOptions options) {
    this.pool = pool;
    this.version = version;
    this.options = options;
    this.slots = new Slots<>(options.maxSize());
    this.keeper = new Keeper(this, options, version.module().name());
  }

  /** Starts what is kept ready. */
  void open() {
    try {
      for (int i = 0; i < options.minIdle(); i++) {
        takeBack(start(slots.reserve()));
      }
      keeper.start();
    } catch (Throwable e) {
      close(Duration.ZERO);
      throw e;
    }
  }

  Version<T> version() {
    return version;
  }

  boolean isClosed() {
    return closed;
  }

  void requireOpen(@Nullable String method) {
    if (closed) {
      throw Ended.refusal(version.module(), method);
    }
  }

  // ---- serving, under the lock ----

  /** Gives a thread an idle instance, or a place to start one for. */
  void serve(Waiter<T> waiter) {
    waiter.entry = slots.claimFor(waiter.thread, version);
    if (waiter.entry == null) {
      waiter.slot = reserve();
    }
  }

  private int reserve() {
    int slot = slots.reserve();
    return slot >= 0 || !removeDead() ? slot : slots.reserve();
  }

  /** Removes instances that were closed by others, such as by closing the engine. */
  private boolean removeDead() {
    boolean any = false;
    for (Entry<T> entry : slots.entries()) {
      if (!entry.instance.life().isUsable() && !entry.instance.life().isClaimed()) {
        remove(entry, entry.end());
        lock.afterwards(entry.plugin::close);
        any = true;
      }
    }
    return any;
  }

  /** Gives the places of instances that others have closed to waiting threads. */
  private void offerDead() {
    if (removeDead()) {
      offer();
    }
  }

  /** Serves waiting threads, or wakes the first, now that there may be something for them. */
  void offer() {
    if (!options.fair()) {
      line.wakeFirst();
      return;
    }
    for (Waiter<T> first = line.first(); first != null; first = line.first()) {
      serve(first);
      if (!first.isServed()) {
        return;
      }
      line.leave(first);
      LockSupport.unpark(first.thread);
    }
  }

  /** Empties the place of an instance that the current thread has claimed or no thread can. */
  private boolean remove(Entry<T> entry, Reason reason) {
    if (slots.get(entry.slot) != entry) {
      return false;
    }
    tally.retired(entry, reason);
    slots.free(entry.slot);
    return true;
  }

  // ---- starting ----

  /**
   * Starts an instance in a reserved place.
   *
   * @return the instance, claimed by the current thread
   */
  Entry<T> start(int slot) {
    while (true) {
      Version<T> wanted = version;
      Entry<T> entry;
      try {
        entry = sparesFirst(wanted);
      } catch (Throwable e) {
        if (wanted != version && !closed) {
          continue; // the version that failed was replaced
        }
        giveUp(slot);
        requireOpen(null); // a pool that is closed meanwhile has no code to start from
        if (!wanted.isOver()) {
          tally.startFailed(e);
        }
        throw e;
      }
      if (place(slot, entry)) {
        return entry;
      }
      entry.close();
      if (closed) {
        giveUp(slot);
        requireOpen(null);
      }
    }
  }

  private Entry<T> sparesFirst(Version<T> wanted) {
    lock.lock();
    try {
      Entry<T> spare = spares.take();
      if (spare != null) {
        return spare;
      }
    } finally {
      lock.unlock();
    }
    return create(wanted);
  }

  private Entry<T> create(Version<T> wanted) {
    Entry<T> entry = new Entry<>(pool, wanted, wanted.start());
    tally.started();
    return entry;
  }

  private boolean place(int slot, Entry<T> entry) {
    lock.lock();
    try {
      if (closed || entry.version != version) {
        return false;
      }
      entry.claim();
      slots.put(slot, entry);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void giveUp(int slot) {
    lock.lock();
    try {
      slots.free(slot);
      offer();
    } finally {
      lock.unlock();
    }
  }

  // ---- taking back ----

  /** Makes an instance idle that the current thread has claimed, or gives it up. */
  void takeBack(Entry<T> entry) {
    if (!entry.instance.life().release()) {
      retire(entry, entry.end());
      return;
    }
    if (entry.version != version) {
      retireIdle(entry, closed ? Reason.CLOSED : Reason.REPLACED);
    }
    if (line.length() != 0) {
      lock.lock();
      try {
        offer();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Gives up an instance that the current thread has claimed or no thread can claim. */
  void retire(Entry<T> entry, Reason reason) {
    lock.lock();
    try {
      if (remove(entry, reason)) {
        spares.placeIn(slots);
        offer();
      }
    } finally {
      lock.unlock();
    }
    switch (reason) {
      case POISONED, RECYCLED, REBUILT, ABANDONED -> keeper.replaceOne();
      default -> {}
    }
    entry.close();
  }

  /** Gives up an instance if it is idle. */
  void retireIdle(Entry<T> entry, Reason reason) {
    if (entry.claim()) {
      retire(entry, reason);
    }
  }

  private void retireIdle(Version<T> of, Reason reason) {
    for (Entry<T> entry : slots.entries()) {
      if (entry.version == of) {
        retireIdle(entry, reason);
      }
    }
  }

  // ---- versions ----

  /** Lets another version take over, if it starts. */
  void replace(Version<T> next) {
    swap.lock();
    try {
      Version<T> old = version;
      takeOver(next).forEach(Entry::close);
      retireIdle(old, Reason.REPLACED);
      old.close();
      keeper.start(); // it ended if the old version's engine is closed
    } finally {
      swap.unlock();
    }
  }

  /** Makes a version the present one when its instances are ready; returns the old one's spares. */
  private List<Entry<T>> takeOver(Version<T> next) {
    List<Entry<T>> ready = new ArrayList<>();
    int wanted = Math.max(1, options.minIdle());
    try {
      while (ready.size() < wanted) {
        ready.add(create(next));
      }
      return takeOver(next, ready);
    } catch (Throwable e) {
      if (ready.size() < wanted && !closed && !next.isOver()) {
        tally.startFailures.increment();
      }
      ready.forEach(Entry::close);
      next.close();
      throw e;
    }
  }

  private List<Entry<T>> takeOver(Version<T> next, List<Entry<T>> ready) {
    lock.lock();
    try {
      requireOpen(null);
      List<Entry<T>> outdated = spares.replace(ready);
      version = next;
      tally.swaps.increment();
      spares.placeIn(slots);
      offer();
      return outdated;
    } finally {
      lock.unlock();
    }
  }

  // ---- the end ----

  void close(Duration grace) {
    Version<T> last;
    List<Entry<T>> outdated;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      last = version;
      version = new Ended<>(last.module());
      outdated = spares.replace(List.of());
      line.wakeAll();
    } finally {
      lock.unlock();
    }
    keeper.wake();
    outdated.forEach(Entry::close);
    boolean interrupted = Thread.interrupted();
    retireIdle(last, Reason.CLOSED);
    clear();
    Lent<T> lent = new Lent<>(slots);
    interrupted |= lent.awaitNone(interrupted ? Duration.ZERO : grace);
    if (lent.abandon()) {
      interrupted |= lent.awaitNone(PATIENCE);
      clear();
    }
    last.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Removes what the engine has closed. */
  void clear() {
    lock.lock();
    try {
      offerDead();
    } finally {
      lock.unlock();
    }
  }

  // ---- for the keeper ----

  /** Reserves a place for an instance that is missing, or that is to be kept ready; else -1. */
  int reserveMissing(boolean replacing) {
    lock.lock();
    try {
      return !closed && (replacing || slots.idle() < options.minIdle()) ? slots.reserve() : -1;
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many instances are idle beyond those that are kept ready. */
  int surplus() {
    return slots.idle() - options.minIdle();
  }

  PoolStatistics statistics() {
    lock.lock();
    try {
      if (version.isOver()) {
        offerDead();
      }
      return tally.snapshot(slots, line.length());
    } finally {
      lock.unlock();
    }
  }
}
