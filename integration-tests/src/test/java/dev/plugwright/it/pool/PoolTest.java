package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginPoolExhaustedException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.PoolOptions;
import dev.plugwright.StatePolicy;
import dev.plugwright.it.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lending instances to calls, and replacing those that fail. */
class PoolTest extends PoolTests {
  @Test
  void oneThreadCallsTheSameInstanceAgain() {
    try (PluginPool<Counter> pool = pool(size(4))) {
      assertThat(List.of(pool.api().next(), pool.api().next(), pool.api().next()))
          .containsExactly(1, 2, 3);
      assertThat(pool.statistics().created()).isEqualTo(1);
      assertThat(pool.statistics().calls()).isEqualTo(3);
    }
  }

  @Test
  void threadsInCallsHaveInstancesOfTheirOwnUpToTheMost() throws Exception {
    try (PluginPool<Counter> pool = pool(size(2))) {
      List<Future<Integer>> calls = List.of(hold(pool), hold(pool), hold(pool));
      await(() -> pool.statistics().waiting() == 1 && pool.statistics().borrowed() == 2);
      assertThat(pool.statistics().size()).isEqualTo(2);
      assertThat(pool.statistics().waitTime()).isZero();
      assertThat(pool.statistics().idle()).isZero();
      gate.release(3);
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isEqualTo(1);
      }
      assertThat(pool.statistics().waits()).isEqualTo(1);
      assertThat(pool.statistics().waitTime()).isPositive();
      assertThat(pool.statistics().created()).isEqualTo(2);
      assertThat(pool.statistics().idle()).isEqualTo(2);
    }
  }

  @Test
  void callsCanHaveADeadlineOfTheirOwn() {
    PluginSpec<Counter> endless = Counters.spec(engine, 1, value -> {});
    try (PluginPool<Counter> pool = endless.pool(size(1).build())) {
      Counter brief = pool.api(SHORT);
      assertThatThrownBy(brief::spin)
          .isInstanceOfSatisfying(
              PluginTimeoutException.class, e -> assertThat(e.budget()).isEqualTo(SHORT));
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(brief.next()).as("of the same instance").isEqualTo(2);
      assertThat(pool.api(Duration.ofHours(1)).next()).isEqualTo(3);
      pool.replace(Counters.load(engine, 2));
      assertThat(brief.version()).isEqualTo(2);
      assertThatThrownBy(() -> pool.api(Duration.ofMillis(-1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("deadline is PT-0.001S; it must not be negative");
    }
  }

  @Test
  void callsCanHaveNoDeadline() {
    PluginSpec<Counter> slow =
        Counters.spec(engine, 1, value -> LockSupport.parkNanos(3 * SHORT.toNanos()))
            .limits(limits -> limits.deadline(SHORT));
    try (PluginPool<Counter> pool = slow.pool(size(1).build())) {
      assertThat(pool.api(Duration.ZERO).hold()).isEqualTo(1);
    }
  }

  @Test
  void aCallThatWaitsTooLongIsRefused() throws Exception {
    try (PluginPool<Counter> pool = pool(size(1).borrowTimeout(SHORT))) {
      Future<Integer> held = hold(pool);
      await(() -> pool.statistics().borrowed() == 1);
      assertThatThrownBy(() -> pool.api().next())
          .isInstanceOfSatisfying(
              PluginPoolExhaustedException.class,
              e -> {
                assertThat(e.waited()).isGreaterThanOrEqualTo(SHORT);
                assertThat(e.maxSize()).isEqualTo(1);
                assertThat(e.plugin()).isEqualTo("counter.wasm");
              })
          .hasMessageMatching(
              "plugin counter\\.wasm, Counter\\.next: no instance became free within \\d+ ms: all 1"
                  + " are in calls, and 0 other threads wait; raise PoolOptions\\.maxSize or"
                  + " borrowTimeout, or make fewer calls");
      assertThat(pool.statistics().borrowTimeouts()).isEqualTo(1);
      assertThat(pool.statistics().waiting()).isZero();
      gate.release();
      held.get();
      assertThat(pool.api().next()).isEqualTo(1);
    }
  }

  @Test
  void aThreadThatIsInterruptedStopsWaiting() throws Exception {
    try (PluginPool<Counter> pool = pool(size(1))) {
      Future<Integer> held = hold(pool);
      await(() -> pool.statistics().borrowed() == 1);
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread waiting =
          Thread.ofVirtual()
              .start(
                  () -> {
                    Throwable caught = catchThrowable(() -> pool.api().next());
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    thrown.complete(caught);
                  });
      await(() -> pool.statistics().waiting() == 1);
      waiting.interrupt();
      assertThat(thrown.get(10, TimeUnit.SECONDS))
          .isInstanceOf(PluginCancelledException.class)
          .hasMessage(
              "plugin counter.wasm, Counter.next: the thread was interrupted while it waited for an"
                  + " instance of the pool");
      gate.release();
      held.get();
      assertThat(pool.api().next()).isEqualTo(1);
    }
  }

  @Test
  void waitingThreadsAreServedInOrder() throws Exception {
    try (PluginPool<Counter> pool = pool(size(1))) {
      PluginLease<Counter> lease = pool.lease();
      BlockingQueue<Integer> order = new LinkedBlockingQueue<>();
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int number = i;
        calls.add(
            threads.submit(
                () -> {
                  try (PluginLease<Counter> own = pool.lease()) {
                    order.add(number);
                    own.api().next();
                  }
                }));
        await(() -> pool.statistics().waiting() == number + 1);
      }
      lease.close();
      for (Future<?> call : calls) {
        call.get();
      }
      assertThat(List.copyOf(order)).isSorted().hasSize(20);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void manyThreadsLoseNoCallAndNoInstance(boolean fair) throws Exception {
    int each = 300;
    try (PluginPool<Counter> pool = pool(size(3).fair(fair))) {
      List<Future<?>> workers = new ArrayList<>();
      try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 40; i++) {
          ExecutorService kind = i % 2 == 0 ? virtual : threads;
          workers.add(
              kind.submit(
                  () -> {
                    for (int call = 0; call < each; call++) {
                      pool.api().next();
                    }
                  }));
        }
        for (Future<?> worker : workers) {
          worker.get();
        }
      }
      assertThat(pool.statistics().calls()).isEqualTo(40L * each);
      assertThat(pool.statistics().size()).isLessThanOrEqualTo(3);
      assertThat(pool.statistics().borrowed()).isZero();
      assertThat(pool.statistics().waiting()).isZero();
    }
  }

  @Test
  void aHostFunctionThatCallsThePoolBorrowsAnotherInstance() {
    AtomicReference<PluginPool<Counter>> own = new AtomicReference<>();
    AtomicInteger inner = new AtomicInteger();
    PluginSpec<Counter> calling =
        Counters.spec(engine, 1, value -> inner.set(own.get().api().next()));
    try (PluginPool<Counter> pool = calling.pool(size(2).borrowTimeout(SHORT).build())) {
      own.set(pool);
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.api().hold()).isEqualTo(1);
      assertThat(inner).as("the state of the second instance").hasValue(1);
      assertThat(pool.statistics().created()).isEqualTo(2);
    }
  }

  @Test
  void methodsWithDefaultBodiesStayWithOneInstance() {
    try (PluginPool<Counter> pool = pool(size(1).state(StatePolicy.REBUILD))) {
      assertThat(pool.api().twice()).isEqualTo(1 + 2);
      assertThat(pool.api().twice()).isEqualTo(1 + 2);
    }
  }

  // ---- instances that fail ----

  @Test
  void aPoisonedInstanceIsReplacedInTheBackground() throws Exception {
    try (PluginPool<Counter> pool = pool(size(1))) {
      pool.api().next();
      assertThatThrownBy(() -> pool.api().fail()).isInstanceOf(PluginTrapException.class);
      assertThat(pool.statistics().poisoned()).isEqualTo(1);
      await(() -> pool.statistics().created() == 2 && pool.statistics().idle() == 1);
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.statistics().calls()).isEqualTo(3);
      assertThat(pool.statistics().failures()).isEqualTo(1);
    }
  }

  @Test
  void callsThatFailOneAfterTheOtherNeverFindAPoisonedInstance() {
    try (PluginPool<Counter> pool = pool(size(2))) {
      for (int i = 0; i < 50; i++) {
        assertThatThrownBy(() -> pool.api().fail()).isInstanceOf(PluginTrapException.class);
        assertThat(pool.api().version()).isEqualTo(1);
      }
      assertThat(pool.statistics().poisoned()).isEqualTo(50);
    }
  }

  @Test
  void aStartThatFailsIsReportedToTheCallerAndCostsNoPlace() {
    AtomicInteger failing = new AtomicInteger();
    PluginSpec<Counter> asking =
        Counters.spec(
            Counters.load(engine, 1, Counters.Build.ASKS_AT_START),
            value -> {
              if (failing.get() > 0) {
                throw new IllegalStateException("no licence");
              }
            });
    try (PluginPool<Counter> pool = asking.pool(size(1).borrowTimeout(SHORT).build())) {
      failing.set(1);
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> pool.api().next())
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("no licence");
      }
      assertThat(pool.statistics().startFailures()).isEqualTo(5);
      assertThat(pool.statistics().size()).isZero();
      failing.set(0);
      assertThat(pool.api().next()).isEqualTo(1);
    }
  }

  @Test
  void aPoolWhosePluginDoesNotStartIsNotMade() throws Exception {
    PluginModule bad = Counters.load(engine, 1, Counters.Build.TRAPS_AT_START);
    PluginSpec<Counter> starting = Counters.spec(bad, value -> {});
    assertThatThrownBy(() -> starting.pool(PoolOptions.defaults()))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageStartingWith("plugin counter.wasm: start-up failed: ");
    await(() -> keepers() == 0);
  }

  @Test
  void statisticsAreReadable() {
    try (PluginPool<Counter> pool = pool(size(2))) {
      assertThat(pool.statistics())
          .hasToString(
              "PoolStatistics[instances 0 (0 idle, 0 borrowed), waiting threads 0, calls 0,"
                  + " failures 0]");
      pool.api().version();
      try (PluginLease<Counter> lease = pool.lease()) {
        for (int i = 0; i < 1_000; i++) {
          lease.api().next();
        }
        assertThat(pool.statistics())
            .hasToString(
                "PoolStatistics[instances 1 (0 idle, 1 borrowed), waiting threads 0, calls 1,001,"
                    + " failures 0, bytes of memory 65,536, created 1, leases 1]");
      }
    }
    try (PluginInstance<Counter> plugin = spec.instantiate()) {
      plugin.api().version();
      assertThat(plugin.statistics())
          .hasToString(
              "PluginStatistics[calls 1, failures 0, bytes in 0, bytes out 0, bytes of memory"
                  + " 65,536]");
    }
  }
}
