package dev.plugwright.internal.load;

import dev.plugwright.internal.instance.Instance;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instances of an engine that are to be closed with it. They are referenced weakly: one that
 * nobody closed and nobody can reach any more is reclaimed, with its memory.
 */
final class OpenInstances {
  private final Set<WeakReference<Instance>> entries = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Adds an instance; closes it at once if the engine is closed already.
   *
   * @return removes it again
   */
  Runnable add(Instance instance) {
    WeakReference<Instance> entry = new WeakReference<>(instance);
    entries.add(entry);
    if (closed) {
      instance.abandon();
    }
    return () -> entries.remove(entry);
  }

  int size() {
    return entries.size();
  }

  void close() {
    closed = true;
    for (WeakReference<Instance> entry : entries) {
      Instance instance = entry.get();
      if (instance != null) {
        instance.abandon();
      }
    }
    entries.clear();
  }
}
