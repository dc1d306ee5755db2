package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginStateException;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import dev.plugwright.it.pool.Counters.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replacing the plugin of a pool while it is called. {@code -Dtest.swaps=200} makes it longer. */
@Timeout(300)
class HotSwapTest {
  private static final int SWAPS = Integer.getInteger("test.swaps", 24);

  private final PluginEngine engine = Engines.create();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore gate = new Semaphore(0);

  @AfterEach
  void close() {
    gate.release(1_000);
    engine.close();
    threads.shutdownNow();
  }

  private PluginPool<Counter> pool(int size, Counters.Gate passing) {
    return Counters.spec(engine, 1, passing).pool(PoolOptions.builder().maxSize(size).build());
  }

  /** Replaces as an application does: the module is closed when the pool has it. */
  private void replace(PluginPool<Counter> pool, int version, Build build) {
    try (PluginModule module = Counters.load(engine, version, build)) {
      pool.replace(module);
    }
  }

  @Test
  void newCallsGoToTheNewVersionAndRunningOnesEndOnTheOld() throws Exception {
    try (PluginPool<Counter> pool = pool(2, value -> gate.acquireUninterruptibly())) {
      PluginLease<Counter> lease = pool.lease();
      Future<Integer> running = threads.submit(() -> pool.api().hold());
      while (pool.statistics().borrowed() < 2) {
        Thread.sleep(1);
      }
      Future<Integer> waiting = threads.submit(() -> pool.api().version());
      replace(pool, 2, Build.GOOD);
      assertThat(pool.module().name()).isEqualTo("counter.wasm");
      assertThat(lease.api().version()).isEqualTo(1);
      gate.release();
      assertThat(running.get()).isEqualTo(1);
      assertThat(waiting.get()).isEqualTo(2);
      assertThat(lease.api().version()).isEqualTo(1);
      assertThat(pool.api().version()).isEqualTo(2);
      lease.close();
      assertThat(pool.api().version()).isEqualTo(2);
      assertThat(pool.statistics().swaps()).isEqualTo(1);
      assertThat(pool.statistics().replaced()).isEqualTo(2);
    }
  }

  @Test
  void aVersionThatDoesNotFitOrStartNeverTakesOver() {
    try (PluginPool<Counter> pool = pool(2, value -> {})) {
      assertThat(pool.api().next()).isEqualTo(1);
      assertThatThrownBy(() -> replace(pool, 2, Build.UNFIT))
          .isInstanceOf(PluginContractException.class)
          .hasMessageContaining("missing export version");
      assertThatThrownBy(() -> replace(pool, 3, Build.TRAPS_AT_START))
          .isInstanceOf(PluginLoadException.class)
          .hasMessageContaining("start-up failed");
      assertThat(pool.api().next()).as("the instance goes on").isEqualTo(2);
      assertThat(pool.api().version()).isEqualTo(1);
      assertThat(pool.statistics().swaps()).isZero();
    }
  }

  @Test
  void aSpecBringsItsOwnHostFunctions() {
    AtomicInteger seen = new AtomicInteger();
    try (PluginPool<Counter> pool = pool(1, value -> seen.addAndGet(value))) {
      pool.replace(Counters.spec(engine, 2, value -> seen.addAndGet(1_000 * value)));
      assertThat(pool.api().hold()).isEqualTo(2);
      assertThat(seen).hasValue(2_000);
    }
  }

  /** The call goes to the new version, and nothing failed that matters. */
  @Test
  void aStartThatFailsAfterItsVersionWasReplacedIsNotCounted() throws Exception {
    Semaphore starting = new Semaphore(0);
    Counters.Gate late =
        value -> {
          starting.release();
          gate.acquireUninterruptibly();
          throw new IllegalStateException("too late");
        };
    PluginModule old = Counters.load(engine, 1, Build.ASKS_AT_START);
    PoolOptions options = PoolOptions.builder().maxSize(1).minIdle(0).build();
    try (PluginPool<Counter> pool = Counters.spec(old, late).pool(options)) {
      Future<Integer> call = threads.submit(() -> pool.api().version());
      starting.acquire();
      pool.replace(Counters.spec(engine, 2, value -> {}));
      gate.release();
      assertThat(call.get()).isEqualTo(2);
      assertThat(pool.statistics().startFailures()).isZero();
    }
  }

  @Test
  void aClosedPoolAndAClosedModuleAreRefused() {
    PluginPool<Counter> pool = pool(1, value -> {});
    PluginModule closed = Counters.load(engine, 2);
    closed.close();
    assertThatThrownBy(() -> pool.replace(closed))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the module is closed");
    pool.close();
    assertThatThrownBy(() -> replace(pool, 3, Build.GOOD))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the pool is closed");
  }

  @Test
  void manySwapsUnderLoadFailNoCall() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger newest = new AtomicInteger(1);
    try (PluginPool<Counter> pool = pool(3, value -> {})) {
      List<Future<Long>> callers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread.Builder kind = i % 2 == 0 ? Thread.ofVirtual() : Thread.ofPlatform();
        ExecutorService one = Executors.newSingleThreadExecutor(kind.factory());
        callers.add(one.submit(() -> callUntil(over, pool, newest)));
        one.shutdown();
      }
      Random random = new Random(1);
      int good = 0;
      for (int swap = 2; swap <= SWAPS + 1; swap++) {
        Build build = swap % 3 == 0 ? Build.values()[1 + 2 * random.nextInt(2)] : Build.GOOD;
        try {
          replace(pool, swap, build);
          assertThat(build).isEqualTo(Build.GOOD);
          assertThat(pool.api().version()).isEqualTo(swap);
          newest.set(swap);
          good++;
        } catch (PluginException refused) {
          assertThat(build).as("%s", refused).isNotEqualTo(Build.GOOD);
        }
      }
      over.set(true);
      long calls = 0;
      for (Future<Long> caller : callers) {
        calls += caller.get(); // throws what failed
      }
      assertThat(calls).isPositive();
      assertThat(pool.statistics().swaps()).isEqualTo(good);
      assertThat(pool.statistics().calls()).isEqualTo(calls + good);
      assertThat(pool.statistics().failures()).isZero();
      assertThat(pool.statistics().borrowed()).isZero();
    }
  }

  /** Calls, and sees versions that were good and never an older one than before. */
  private static long callUntil(
      AtomicBoolean over, PluginPool<Counter> pool, AtomicInteger newest) {
    long calls = 0;
    while (!over.get()) {
      int atLeast = newest.get();
      int version = pool.api().version();
      assertThat(version).isGreaterThanOrEqualTo(atLeast);
      assertThat(version == 1 || version % 3 != 0).as("version %d", version).isTrue();
      calls++;
      Thread.yield(); // a virtual thread that never waits leaves no processor to the others
    }
    return calls;
  }
}
