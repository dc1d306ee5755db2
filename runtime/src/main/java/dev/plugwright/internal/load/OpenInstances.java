package dev.plugwright.internal.load;

import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.InstanceWatch;
import dev.plugwright.internal.instance.Watcher;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instances of an engine that are to be closed with it. They are referenced weakly: one that
 * nobody closed and nobody can reach any more is reclaimed, with its memory.
 */
final class OpenInstances {
  private final Set<InstanceWatch> entries = ConcurrentHashMap.newKeySet();
  private final Watcher watcher = new Watcher();
  private volatile boolean closed;

  /**
   * Adds an instance; closes it at once if the engine is closed already.
   *
   * @return removes it again
   */
  Runnable add(Instance instance) {
    InstanceWatch entry = new InstanceWatch(instance);
    entries.add(entry);
    watcher.add(entry);
    if (closed) {
      instance.life().abandon();
    }
    return () -> {
      entries.remove(entry);
      watcher.remove(entry);
    };
  }

  /** Returns what ends the calls whose time is up. */
  Watcher watcher() {
    return watcher;
  }

  int size() {
    return entries.size();
  }

  void close() {
    closed = true;
    for (InstanceWatch entry : entries) {
      Instance instance = entry.get();
      if (instance != null) {
        instance.life().abandon();
      }
    }
    entries.clear();
    watcher.close();
  }
}
