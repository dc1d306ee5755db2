package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginPool;
import dev.plugwright.PoolOptions;
import dev.plugwright.PoolStatistics;
import dev.plugwright.StatePolicy;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Workload;
import dev.plugwright.it.pool.MemoryRecord.Sample;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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
 * -Dtest.poolCalls=10000000} is the long run, {@code -Dtest.rebuilds=100000} that of rebuilds. The
 * memory meanwhile is written to {@code target/soak}.
 */
@Timeout(6 * 3600)
class PoolSoakTest {
  private static final long CALLS = Long.getLong("test.poolCalls", 8_000);
  private static final int REBUILDS = Integer.getInteger("test.rebuilds", 1_000);
  private static final long MEBIBYTE = 1 << 20;

  /** Memory is measured after each part. */
  private static final int PARTS = CALLS < 100_000 ? 4 : 40;

  /** The parts in which compilers still make code. */
  private static final int WARM_UP = PARTS / 4;

  /**
   * By how many MiB the process may grow after the warm-up, which a short run does not complete.
   */
  private static final int MOST_GROWTH = PARTS < 40 ? 256 : 64;

  private final PluginEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void platformThreads() throws Exception {
    soak("platform", 16, Executors.newFixedThreadPool(16));
  }

  @Test
  void virtualThreads() throws Exception {
    soak("virtual", 1_000, Executors.newVirtualThreadPerTaskExecutor());
  }

  private void soak(String kind, int threads, ExecutorService executor) throws Exception {
    PoolOptions options = PoolOptions.builder().maxSize(4).maxCallsPerInstance(500).build();
    MemoryRecord memory =
        new MemoryRecord(
            "A pool of 4 instances in %,d %s threads, %s".formatted(threads, kind, Engines.name()));
    Done done = new Done(0, 0, 0);
    long start = System.nanoTime();
    try (executor;
        PluginPool<Workload> pool = WorkloadCalls.spec(engine).pool(options)) {
      for (int part = 0; part < PARTS; part++) {
        done = done.plus(part(pool, part, threads, executor));
        memory.sample(done.calls);
      }
      PoolStatistics statistics = pool.statistics();
      memory.write(Path.of("target/soak"), "pool-soak-" + Engines.name() + "-" + kind);
      System.out.printf(
          "%s: %,d calls in %,d %s threads, %,d s: %s%n",
          Engines.name(),
          done.calls,
          threads,
          kind,
          (System.nanoTime() - start) / 1_000_000_000,
          statistics);
      assertThat(statistics.calls()).as("none lost, none doubled").isEqualTo(done.calls);
      assertThat(statistics.failures()).isEqualTo(done.failures);
      assertThat(statistics.poisoned()).isEqualTo(done.faults);
      assertThat(statistics.borrowed()).isZero();
      assertThat(statistics.waiting()).isZero();
      assertThat(statistics.size()).isLessThanOrEqualTo(4);
      assertThat(memory.growth(WARM_UP, Sample::heap)).as("heap").isLessThan(24);
      assertThat(memory.growth(WARM_UP, Sample::direct)).as("direct buffers").isLessThan(24);
      assertThat(memory.growth(WARM_UP, Sample::resident)).as("process").isLessThan(MOST_GROWTH);
    }
  }

  private static Done part(
      PluginPool<Workload> pool, int part, int threads, ExecutorService executor) throws Exception {
    List<Future<Done>> running = new ArrayList<>();
    long share = Math.max(1, CALLS / PARTS / threads);
    for (int i = 0; i < threads; i++) {
      SplittableRandom random = new SplittableRandom(part * 10_000L + i);
      running.add(
          executor.submit(
              () -> {
                WorkloadCalls calls = new WorkloadCalls(pool, random);
                calls.run(share);
                return new Done(calls.calls(), calls.failures(), calls.faults());
              }));
    }
    Done done = new Done(0, 0, 0);
    for (Future<Done> thread : running) {
      done = done.plus(thread.get()); // throws what was wrong
    }
    return done;
  }

  /** What threads have done. */
  private record Done(long calls, long failures, long faults) {
    Done plus(Done other) {
      return new Done(calls + other.calls, failures + other.failures, faults + other.faults);
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
