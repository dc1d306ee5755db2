package dev.plugwright.flink;

import dev.plugwright.CallOutcome;
import dev.plugwright.PluginListener.CallEvent;
import dev.plugwright.PluginListener.StartEvent;
import dev.plugwright.PluginStatistics;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a plugin in a subtask, under {@code plugwright.plugin.NAME}, with those of each
 * method under {@code method.NAME}. Updated by the thread of the subtask.
 */
final class SubtaskMetrics {
  private static final int LATENCY_WINDOW = 1000;

  private final MetricGroup group;
  private final Map<String, MethodMetrics> methods = new HashMap<>();
  private final Counter replacedInstances;
  private final Counter faultyRecords;
  private final Counter swaps;
  private volatile @Nullable PluginStatistics statistics;

  private static final class MethodMetrics {
    final Counter calls;
    final Counter failures;
    final Counter timeouts;
    final Counter bytesIn;
    final Counter bytesOut;
    final Histogram latency;

    MethodMetrics(MetricGroup group) {
      calls = group.counter("calls");
      failures = group.counter("failures");
      timeouts = group.counter("timeouts");
      bytesIn = group.counter("bytesIn");
      bytesOut = group.counter("bytesOut");
      latency = group.histogram("latencyNanos", new DescriptiveStatisticsHistogram(LATENCY_WINDOW));
    }
  }

  SubtaskMetrics(MetricGroup operator, String plugin) {
    group = operator.addGroup("plugwright").addGroup("plugin", scope(plugin));
    replacedInstances = group.counter("replacedInstances");
    faultyRecords = group.counter("faultyRecords");
    swaps = group.counter("swaps");
    group.gauge("guestMemory", (Gauge<Long>) this::guestMemory);
  }

  /** Metric systems take a dot for the start of the next part. */
  private static String scope(String plugin) {
    return plugin.replaceFirst("\\.wasm$", "").replace('.', '_');
  }

  void count(CallEvent event) {
    MethodMetrics method = methods.computeIfAbsent(event.method(), this::method);
    method.calls.inc();
    if (event.outcome() == CallOutcome.TIMEOUT) {
      method.timeouts.inc();
    }
    if (event.outcome() != CallOutcome.SUCCESS && event.outcome() != CallOutcome.DECLARED) {
      method.failures.inc();
    }
    method.bytesIn.inc(event.bytesIn());
    method.bytesOut.inc(event.bytesOut());
    method.latency.update(event.duration().toNanos());
  }

  private MethodMetrics method(String qualified) {
    String name = qualified.substring(qualified.lastIndexOf('.') + 1);
    return new MethodMetrics(group.addGroup("method", name));
  }

  void started(StartEvent event) {
    statistics = event.statistics();
  }

  void replaced() {
    replacedInstances.inc();
  }

  void faultyRecord() {
    faultyRecords.inc();
  }

  void swapped() {
    swaps.inc();
  }

  private long guestMemory() {
    PluginStatistics current = statistics;
    return current == null ? 0 : current.memoryBytes();
  }
}
