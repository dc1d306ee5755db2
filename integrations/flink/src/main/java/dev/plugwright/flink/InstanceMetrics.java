package dev.plugwright.flink;

import dev.plugwright.PluginListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Passes the calls of an engine's instances to the metrics of their subtasks. */
final class InstanceMetrics implements PluginListener {
  private final Map<Long, SubtaskMetrics> byInstance = new ConcurrentHashMap<>();

  @SuppressWarnings("ThreadLocalUsage") // One for each engine.
  private final ThreadLocal<SubtaskMetrics> starting = new ThreadLocal<>();

  /** Starts an instance whose calls count for a subtask. */
  <T> T start(SubtaskMetrics metrics, Supplier<T> instance) {
    starting.set(metrics);
    try {
      return instance.get();
    } finally {
      starting.remove();
    }
  }

  @Override
  public void onCall(CallEvent event) {
    SubtaskMetrics metrics = byInstance.get(event.instance());
    if (metrics != null) {
      metrics.count(event);
    }
  }

  @Override
  public void onInstanceStarted(StartEvent event) {
    SubtaskMetrics metrics = starting.get();
    if (metrics != null) {
      byInstance.put(event.instance(), metrics);
      metrics.started(event);
    }
  }

  @Override
  public void onInstanceClosed(InstanceEvent event) {
    byInstance.remove(event.instance());
  }
}
