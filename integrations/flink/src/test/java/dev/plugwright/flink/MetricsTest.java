package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  private static final String PRICE = "plugwright.plugin.pricing.method.price.";

  @TempDir Path folder;

  @Test
  void callsAndFaultsAreCounted() throws Exception {
    InMemoryReporter reporter = InMemoryReporter.createWithRetainedMetrics();
    try (TestCluster cluster = new TestCluster(reporter.addToConfiguration(new Configuration()))) {
      StreamExecutionEnvironment environment = TestCluster.environment(folder);
      environment.setParallelism(1);
      PluginStream.of(
              environment.fromData(
                  TypeInformation.of(Order.class),
                  Pricings.order(1),
                  Pricings.panic(2),
                  Pricings.endless(3),
                  Pricings.order(4)),
              Pricings.plugin())
          .onFault(FaultPolicy.SKIP)
          .map((plugin, order) -> plugin.price(order), TypeInformation.of(Quote.class))
          .sinkTo(new DiscardingSink<>());
      JobID job = cluster.submit(environment);
      assertThat(cluster.result(job).getSerializedThrowable()).isEmpty();

      Map<String, Metric> metrics = reporter.findMetrics(job, "plugwright");
      assertThat(counter(metrics, PRICE + "calls")).isEqualTo(4);
      assertThat(counter(metrics, PRICE + "failures")).isEqualTo(2);
      assertThat(counter(metrics, PRICE + "timeouts")).isEqualTo(1);
      assertThat(counter(metrics, PRICE + "bytesIn")).isGreaterThan(4 * 28);
      assertThat(counter(metrics, PRICE + "bytesOut")).isGreaterThan(2 * 28);
      assertThat(counter(metrics, "plugwright.plugin.pricing.replacedInstances")).isEqualTo(2);
      assertThat(counter(metrics, "plugwright.plugin.pricing.faultyRecords")).isEqualTo(2);
      Histogram latency = (Histogram) metric(metrics, PRICE + "latencyNanos");
      assertThat(latency.getCount()).isEqualTo(4);
      assertThat(latency.getStatistics().getMax()).isGreaterThan(300_000_000);
      assertThat(metrics.keySet()).anyMatch(it -> it.endsWith("plugin.pricing.guestMemory"));
    }
  }

  private static long counter(Map<String, Metric> metrics, String name) {
    return ((Counter) metric(metrics, name)).getCount();
  }

  private static Metric metric(Map<String, Metric> metrics, String name) {
    return metrics.entrySet().stream()
        .filter(it -> it.getKey().endsWith(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + metrics.keySet()));
  }
}
