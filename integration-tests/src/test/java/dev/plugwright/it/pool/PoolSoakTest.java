package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginTrapException;
import dev.plugwright.PoolOptions;
import dev.plugwright.PoolStatistics;
import dev.plugwright.StatePolicy;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many calls of all kinds from many threads, with a fault in one of a hundred. {@code
 * -Dtest.poolCalls=10000000} is the long run, {@code -Dtest.rebuilds=100000} that of rebuilds.
 */
@Timeout(6 * 3600)
class PoolSoakTest {
  private static final long CALLS = Long.getLong("test.poolCalls", 20_000);
  private static final int REBUILDS = Integer.getInteger("test.rebuilds", 1_000);
  private static final long MEBIBYTE = 1 << 20;

  private final PluginEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  /** What a thread has done. */
  private record Done(long calls, long faults) {}

  @Test
  void platformThreads() throws Exception {
    soak(16, Executors.newFixedThreadPool(16));
  }

  @Test
  void virtualThreads() throws Exception {
    soak(1_000, Executors.newVirtualThreadPerTaskExecutor());
  }

  private void soak(int threads, ExecutorService executor) throws Exception {
    PoolOptions options = PoolOptions.builder().maxSize(4).maxCallsPerInstance(500).build();
    try (executor;
        PluginPool<Counter> pool = Counters.spec(engine, 7, value -> {}).pool(options)) {
      long heap = 0;
      long calls = 0;
      long faults = 0;
      for (int part = 0; part < 4; part++) {
        List<Future<Done>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          SplittableRandom random = new SplittableRandom(part * 10_000L + i);
          long share = Math.max(1, CALLS / 4 / threads);
          running.add(executor.submit(() -> work(pool, random, share)));
        }
        for (Future<Done> thread : running) {
          Done done = thread.get(); // throws what was wrong
          calls += done.calls;
          faults += done.faults;
        }
        long now = heap();
        assertThat(part > 0 ? now - heap : 0).as("growth of the heap").isLessThan(24 * MEBIBYTE);
        heap = part == 0 ? now : heap;
      }
      PoolStatistics statistics = pool.statistics();
      assertThat(statistics.calls()).as("none lost, none doubled").isEqualTo(calls);
      assertThat(statistics.failures()).isEqualTo(faults);
      assertThat(statistics.poisoned()).isEqualTo(faults);
      assertThat(statistics.borrowed()).isZero();
      assertThat(statistics.waiting()).isZero();
      assertThat(statistics.size()).isLessThanOrEqualTo(4);
      System.out.printf("%,d calls in %,d threads: %s%n", calls, threads, statistics);
    }
  }

  private static Done work(PluginPool<Counter> pool, SplittableRandom random, long share) {
    long calls = 0;
    long faults = 0;
    while (calls < share) {
      switch (random.nextInt(100)) {
        case 0 -> {
          fail(pool);
          calls++;
          faults++;
        }
        case 1, 2, 3, 4, 5 -> calls += lease(pool);
        case 6, 7, 8 -> {
          assertThat(pool.api().hold()).isEqualTo(7);
          calls++;
        }
        case 9, 10, 11, 12, 13, 14 -> {
          assertThat(pool.api().next()).isPositive();
          calls++;
        }
        default -> {
          assertThat(pool.api().version()).isEqualTo(7);
          calls++;
        }
      }
    }
    return new Done(calls, faults);
  }

  private static void fail(PluginPool<Counter> pool) {
    try {
      pool.api().fail();
      throw new AssertionError("it has to trap");
    } catch (PluginTrapException documented) {
      assertThat(documented.method()).contains("Counter.fail");
    }
  }

  /** Nobody else is in a leased instance: its counter counts these calls alone. */
  private static int lease(PluginPool<Counter> pool) {
    try (PluginLease<Counter> lease = pool.lease()) {
      int first = lease.api().next();
      assertThat(lease.api().next()).isEqualTo(first + 1);
      assertThat(lease.api().next()).isEqualTo(first + 2);
      return 3;
    }
  }

  @Test
  void rebuildsRunFlat() throws Exception {
    PoolOptions options = PoolOptions.builder().maxSize(2).state(StatePolicy.REBUILD).build();
    try (PluginPool<Counter> pool = Counters.spec(engine, 7, value -> {}).pool(options)) {
      long heap = 0;
      for (int i = 1; i <= REBUILDS; i++) {
        assertThat(pool.api().next()).isEqualTo(1);
        if (i == REBUILDS / 4) {
          heap = heap();
        }
      }
      assertThat(heap() - heap).as("growth of the heap").isLessThan(24 * MEBIBYTE);
      assertThat(pool.statistics().rebuilds()).isEqualTo(REBUILDS);
      assertThat(pool.statistics().size()).isLessThanOrEqualTo(2);
    }
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
