package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.StatePolicy;
import dev.plugwright.it.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How long a pool keeps instances, and in which state. */
class PoolPolicyTest extends PoolTests {
  @Test
  void instancesAreRecycledAfterSoManyCalls() {
    try (PluginPool<Counter> pool = pool(size(1).maxCallsPerInstance(3))) {
      List<Integer> counts = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        counts.add(pool.api().next());
      }
      assertThat(counts).containsExactly(1, 2, 3, 1, 2, 3, 1);
      assertThat(pool.statistics().recycled()).isEqualTo(2);
    }
  }

  @Test
  void instancesAreRecycledAboveSoMuchMemory() {
    try (PluginPool<Counter> pool = pool(size(1).recycleAboveMemoryBytes(4 * 65_536))) {
      pool.api().next();
      pool.api().grow(3);
      assertThat(pool.api().next()).isEqualTo(2);
      pool.api().grow(1);
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.statistics().recycled()).isEqualTo(1);
    }
  }

  @Test
  void everyCallAndEveryLeaseGetsAnInstanceBuiltAnew() {
    try (PluginPool<Counter> pool = pool(size(2).state(StatePolicy.REBUILD))) {
      for (int i = 0; i < 5; i++) {
        assertThat(pool.api().next()).isEqualTo(1);
      }
      try (PluginLease<Counter> lease = pool.lease()) {
        assertThat(List.of(lease.api().next(), lease.api().next())).containsExactly(1, 2);
      }
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.statistics().rebuilds()).isEqualTo(7);
    }
  }

  @Test
  void everyCallAndEveryLeaseFindsTheStateAfterStartUp() {
    try (PluginPool<Counter> pool = pool(size(1).state(StatePolicy.RESET))) {
      for (int i = 0; i < 5; i++) {
        assertThat(pool.api().next()).isEqualTo(1);
      }
      try (PluginLease<Counter> lease = pool.lease()) {
        assertThat(List.of(lease.api().next(), lease.api().next())).containsExactly(1, 2);
      }
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.statistics().resets()).isEqualTo(7);
      assertThat(pool.statistics().created()).isEqualTo(1);
      assertThat(pool.statistics().rebuilds()).isZero();
    }
  }

  @Test
  void anInstanceThatCannotBeResetIsRebuilt() {
    try (PluginPool<Counter> pool = pool(size(1).state(StatePolicy.RESET))) {
      pool.api().next();
      int pages = pool.api().grow(1);
      assertThat(pool.api().grow(1)).as("the pages of an instance built anew").isEqualTo(pages);
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.statistics().rebuilds()).isEqualTo(2);
      assertThat(pool.statistics().resets()).isEqualTo(2);
    }
  }

  @Test
  void aCallThatTakesTooLongCostsTheInstanceAndNotThePool() throws Exception {
    PluginSpec<Counter> hasty =
        Counters.spec(engine, 1, value -> {}).limits(l -> l.deadline(Duration.ofMillis(100)));
    try (PluginPool<Counter> pool = hasty.pool(size(1).build())) {
      assertThatThrownBy(() -> pool.api().spin()).isInstanceOf(PluginTimeoutException.class);
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.statistics().poisoned()).isEqualTo(1);
      try (PluginLease<Counter> lease = pool.lease()) {
        assertThat(lease.api().next()).isEqualTo(2);
        Duration deadline = Duration.ofMillis(50);
        assertThatThrownBy(() -> lease.api(deadline).spin())
            .isInstanceOf(PluginTimeoutException.class);
        assertThat(lease.state()).isEqualTo(InstanceState.POISONED);
      }
      assertThat(pool.api().next()).isEqualTo(1);
    }
  }

  @Test
  void idleInstancesAreClosedDownToTheFewest() throws Exception {
    try (PluginPool<Counter> pool = pool(size(4).minIdle(1).idleTimeout(SHORT))) {
      List<Future<Integer>> calls = List.of(hold(pool), hold(pool), hold(pool));
      await(() -> pool.statistics().borrowed() == 3);
      gate.release(3);
      for (Future<Integer> call : calls) {
        call.get();
      }
      await(() -> pool.statistics().size() == 1);
      assertThat(pool.statistics().shrunk()).isGreaterThanOrEqualTo(2);
      Thread.sleep(4 * SHORT.toMillis());
      assertThat(pool.statistics().size()).isEqualTo(1);
    }
  }

  @Test
  void aFewInstancesAreKeptReady() throws Exception {
    try (PluginPool<Counter> pool = pool(size(4).minIdle(2))) {
      assertThat(pool.statistics().idle()).isEqualTo(2);
      try (PluginLease<Counter> first = pool.lease();
          PluginLease<Counter> second = pool.lease()) {
        assertThat(first.api().next() + second.api().next()).isEqualTo(2);
      }
      assertThat(pool.statistics().size()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void theModuleMayBeClosedBeforeThePool() {
    try (PluginPool<Counter> pool = pool(size(2))) {
      spec.module().close();
      try (PluginLease<Counter> lease = pool.lease()) {
        assertThat(pool.api().next()).isEqualTo(1);
        assertThat(lease.api().next()).isEqualTo(1);
      }
    }
  }

  @Test
  void aConfinedSpecMakesAnOrdinaryPool() throws Exception {
    try (PluginPool<Counter> pool = spec.confined().pool(size(1).build())) {
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(threads.submit(() -> pool.api().next()).get()).isEqualTo(2);
    }
  }
}
