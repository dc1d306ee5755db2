package dev.plugwright.internal.instance;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread of an engine that ends calls whose time is up. It starts with the first instance, and
 * ends when there has been none for a while.
 */
public final class Watcher implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.plugwright");

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
          daemons("plugwright-stopper"),
          new ThreadPoolExecutor.DiscardPolicy());

  /** Guarded by this. */
  private @Nullable Thread thread;

  private volatile boolean lingering;
  private volatile boolean closed;

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread made =
          Thread.ofPlatform()
              .daemon()
              .name(name)
              .inheritInheritableThreadLocals(false)
              .unstarted(task);
      made.setContextClassLoader(null);
      return made;
    };
  }

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
      thread = daemons("plugwright-watcher").newThread(this::run);
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    long lastUse = System.nanoTime();
    while (!closed) {
      long now = System.nanoTime();
      long pause = lookAtAll(now);
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

  private long lookAtAll(long now) {
    long pause = LONGEST_PAUSE_NANOS;
    for (Watch watch : watches) {
      try {
        pause = Math.min(pause, watch.look(now, stoppers));
      } catch (RuntimeException | Error e) { // the other calls must end nevertheless
        LOG.log(System.Logger.Level.WARNING, "cannot watch a plugin", e);
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
