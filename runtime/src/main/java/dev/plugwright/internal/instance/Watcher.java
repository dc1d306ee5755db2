package dev.plugwright.internal.instance;

import dev.plugwright.internal.background.Background;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread of an engine that ends calls whose time is up. It starts with the first instance, and
 * ends when there has been none for a while.
 */
public final class Watcher implements AutoCloseable {
  private static final long LONGEST_PAUSE_NANOS = 10_000_000;
  private static final long SHORTEST_PAUSE_NANOS = 1_000_000;
  private static final long LINGER_NANOS = 10_000_000_000L;

  /** The least pause for each thing that is watched: about twenty times as long as a look takes. */
  private static final long PAUSE_PER_WATCH_NANOS = 2_000;

  /** Interrupting a call may block for a while if the call is in a host function. */
  private static final int MOST_STOPPERS = 16;

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

  /** A stop that finds no thread is tried again at the next look. */
  private final ThreadPoolExecutor stoppers =
      new ThreadPoolExecutor(
          0,
          MOST_STOPPERS,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> Background.thread("plugwright-stopper", task),
          new ThreadPoolExecutor.DiscardPolicy());

  /** Guarded by this. */
  private @Nullable Thread thread;

  private volatile boolean lingering;
  private volatile boolean closed;

  /** Starts to watch something. */
  public void add(Watch watch) {
    watches.add(watch);
    if (lingering || thread() == null) {
      wake();
    }
  }

  /** Stops watching something. */
  public void remove(Watch watch) {
    watches.remove(watch);
  }

  private synchronized @Nullable Thread thread() {
    return thread;
  }

  private synchronized void wake() {
    if (closed) {
      return;
    }
    if (thread == null) {
      Thread started = Background.thread("plugwright-watcher", this::run);
      started.start(); // it fails if the system has no more threads; the next call tries again
      thread = started;
    } else {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    long lastUse = System.nanoTime();
    while (!closed) {
      long now = System.nanoTime();
      long pause = look(now);
      lingering = true;
      if (watches.isEmpty()) {
        if (now - lastUse > LINGER_NANOS && ends()) {
          return;
        }
        LockSupport.parkNanos(this, LINGER_NANOS);
        lingering = false;
      } else {
        lingering = false;
        lastUse = now;
        LockSupport.parkNanos(this, Math.max(pause, PAUSE_PER_WATCH_NANOS * watches.size()));
      }
      Thread.interrupted(); // else parking would return at once
    }
  }

  private synchronized boolean ends() {
    if (!watches.isEmpty()) {
      return false;
    }
    thread = null;
    return true;
  }

  /** This thread goes on if memory is short: nothing else would ever stop a call. */
  private long look(long now) {
    try {
      return lookAtAll(now);
    } catch (Throwable e) {
      Background.warn("cannot watch plugins", e);
      return LONGEST_PAUSE_NANOS;
    }
  }

  private long lookAtAll(long now) {
    long pause = LONGEST_PAUSE_NANOS;
    for (Watch watch : watches) {
      try {
        pause = Math.min(pause, watch.look(now, stoppers));
      } catch (Throwable e) { // the other calls must end nevertheless
        Background.warn("cannot watch a plugin", e);
      }
    }
    return Math.max(pause, SHORTEST_PAUSE_NANOS);
  }

  /** Ends the thread. */
  @Override
  public void close() {
    closed = true;
    watches.clear();
    Thread running = thread();
    if (running != null) {
      LockSupport.unpark(running);
    }
    stoppers.shutdown();
  }
}
