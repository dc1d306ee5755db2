package dev.plugwright.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginPool;
import dev.plugwright.PoolOptions;
import dev.plugwright.workbench.Workbench;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
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

  @Test
  void thePoolIsWatched() {
    PoolOptions options = PoolOptions.builder().maxSize(3).minIdle(0).build();
    try (PluginEngine engine = PluginEngine.create();
        PluginPool<Workbench> pool =
            engine
                .loadResource(Workbench.class, "/plugins/workbench.wasm")
                .bind(Workbench.class)
                .pool(options)) {
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
          .hasSize(16)
          .extracting(Meter::getId)
          .allMatch(id -> "eu".equals(id.getTag("region")))
          .allMatch(id -> id.getDescription() != null);
    }
  }
}
