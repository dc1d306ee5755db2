package dev.plugwright.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginPool;
import dev.plugwright.PoolOptions;
import dev.plugwright.workbench.Workbench;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The metrics of a real pool. */
class PluginPoolMetricsTest {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  private double gauge(String name) {
    return registry.get("plugwright.pool." + name).tag("pool", "bench").gauge().value();
  }

  private double counter(String name) {
    return registry.get("plugwright.pool." + name).tag("pool", "bench").functionCounter().count();
  }

  private static PluginPool<Workbench> pool(PluginEngine engine, int maxSize) {
    return engine
        .loadResource(Workbench.class, "/plugins/workbench.wasm")
        .bind(Workbench.class)
        .pool(PoolOptions.builder().maxSize(maxSize).minIdle(0).build());
  }

  @Test
  void thePoolIsWatched() {
    try (PluginEngine engine = PluginEngine.create();
        PluginPool<Workbench> pool = pool(engine, 3)) {
      new PluginPoolMetrics("bench", pool, List.of(Tag.of("region", "eu"))).bindTo(registry);
      assertThat(gauge("max")).isEqualTo(3);
      assertThat(gauge("size")).isZero();
      pool.api().add(1, 2);
      assertThat(gauge("size")).isEqualTo(1);
      assertThat(gauge("idle")).isEqualTo(1);
      assertThat(gauge("memory")).isPositive();
      assertThat(counter("created")).isEqualTo(1);
      try (PluginLease<Workbench> lease = pool.lease()) {
        assertThat(lease.api().add(1, 2)).isEqualTo(3);
        assertThat(gauge("borrowed")).isEqualTo(1);
        assertThat(gauge("idle")).isZero();
      }
      catchThrowable(() -> pool.api().panic("no"));
      assertThat(counter("poisoned")).isEqualTo(1);
      assertThat(counter("swaps")).isZero();
      assertThat(registry.getMeters())
          .hasSize(19)
          .extracting(Meter::getId)
          .allMatch(id -> "eu".equals(id.getTag("region")))
          .allMatch(id -> id.getDescription() != null);
    }
  }

  @Test
  void waitsAreTimed() throws Exception {
    try (PluginEngine engine = PluginEngine.create();
        PluginPool<Workbench> pool = pool(engine, 1)) {
      new PluginPoolMetrics("bench", pool).bindTo(registry);
      FunctionTimer waits = registry.get("plugwright.pool.waits").functionTimer();
      assertThat(waits.totalTime(TimeUnit.NANOSECONDS)).isZero();
      Thread waiting;
      try (PluginLease<Workbench> lease = pool.lease()) {
        waiting = Thread.startVirtualThread(() -> pool.api().add(1, 2));
        while (pool.statistics().waiting() == 0) {
          Thread.sleep(1);
        }
        assertThat(lease.api().add(1, 2)).isEqualTo(3);
      }
      waiting.join();
      assertThat(waits.count()).isEqualTo(1);
      assertThat(waits.totalTime(TimeUnit.NANOSECONDS)).isPositive();
      assertThat(counter("leases")).isEqualTo(1);
    }
  }

  @Test
  void aPoolCanTakeTheNameOfAClosedOne() {
    try (PluginEngine engine = PluginEngine.create()) {
      PluginPool<Workbench> first = pool(engine, 1);
      PluginPoolMetrics metrics = new PluginPoolMetrics("bench", first);
      metrics.bindTo(registry);
      first.close();
      metrics.close();
      assertThat(registry.getMeters()).isEmpty();
      new PluginPoolMetrics("bench", pool(engine, 2)).bindTo(registry);
      assertThat(gauge("max")).isEqualTo(2);
    }
  }
}
