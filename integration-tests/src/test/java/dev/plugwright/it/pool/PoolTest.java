package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginPoolExhaustedException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.PoolOptions;
import dev.plugwright.StatePolicy;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lending instances to calls and leases. */
@Timeout(60)
class PoolTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final PluginEngine engine = Engines.create();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Held calls wait here. */
  private final Semaphore gate = new Semaphore(0);

  private final PluginSpec<Counter> spec =
      Counters.spec(engine, 1, value -> gate.acquireUninterruptibly());

  @AfterEach
  void close() {
    gate.release(1_000);
    engine.close();
    threads.shutdownNow();
  }

  private static PoolOptions.Builder size(int most) {
    return PoolOptions.builder().maxSize(most).minIdle(0);
  }

  private PluginPool<Counter> pool(PoolOptions.Builder options) {
    return spec.pool(options.build());
  }

  private Future<Integer> hold(PluginPool<Counter> pool) {
    return threads.submit(() -> pool.api().hold());
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(1);
    }
  }

  // ---- calls ----

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
      assertThat(pool.statistics().idle()).isZero();
      gate.release(3);
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isEqualTo(1);
      }
      assertThat(pool.statistics().waits()).isEqualTo(1);
      assertThat(pool.statistics().created()).isEqualTo(2);
      assertThat(pool.statistics().idle()).isEqualTo(2);
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
              "plugin counter\\.wasm, Counter\\.next: no instance was free within \\d+ ms: all 1"
                  + " are in calls, and 0 other threads wait; raise PoolOptions\\.maxSize or"
                  + " borrowTimeout, or call less");
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
        .hasMessageStartingWith("plugin counter.wasm: it does not start: ");
    await(() -> keepers() == 0);
  }

  // ---- leases ----

  @Test
  void aLeaseKeepsItsInstance() {
    try (PluginPool<Counter> pool = pool(size(2))) {
      try (PluginLease<Counter> lease = pool.lease()) {
        assertThat(lease.state()).isEqualTo(InstanceState.READY);
        assertThat(lease.api().next()).isEqualTo(1);
        assertThat(pool.api().next()).as("another instance").isEqualTo(1);
        assertThat(lease.api().next()).isEqualTo(2);
        assertThat(pool.statistics().borrowed()).isEqualTo(1);
      }
      assertThat(pool.statistics().borrowed()).isZero();
      assertThat(pool.statistics().leases()).isEqualTo(1);
    }
  }

  @Test
  void aClosedLeaseIsOfNoUse() {
    try (PluginPool<Counter> pool = pool(size(1))) {
      PluginLease<Counter> lease = pool.lease();
      Counter api = lease.api();
      lease.close();
      lease.close();
      assertThat(lease.state()).isEqualTo(InstanceState.CLOSED);
      assertThatThrownBy(api::next)
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin counter.wasm, Counter.next: the instance is back in its pool; take another"
                  + " lease");
    }
  }

  @Test
  void aLeaseBelongsToItsThread() throws Exception {
    try (PluginPool<Counter> pool = pool(size(1));
        PluginLease<Counter> lease = pool.lease()) {
      String owner = Thread.currentThread().getName();
      Throwable called = threads.submit(() -> catchThrowable(() -> lease.api().next())).get();
      assertThat(called)
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin counter.wasm, Counter.next: the instance is lent to thread '%s'; give each"
                      .formatted(owner)
                  + " thread an instance of its own");
      Throwable closed = threads.submit(() -> catchThrowable(lease::close)).get();
      assertThat(closed)
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin counter.wasm: the lease belongs to thread '%s', which has to close it"
                  .formatted(owner));
      assertThat(lease.api().next()).isEqualTo(1);
    }
  }

  @Test
  void aLeaseIsNotClosedInACallOfItsOwn() {
    AtomicReference<PluginLease<Counter>> own = new AtomicReference<>();
    PluginSpec<Counter> closing = Counters.spec(engine, 1, value -> own.get().close());
    try (PluginPool<Counter> pool = closing.pool(size(1).build())) {
      try (PluginLease<Counter> lease = pool.lease()) {
        own.set(lease);
        assertThatThrownBy(() -> lease.api().hold())
            .isInstanceOf(PluginStateException.class)
            .hasMessageContaining("a call of the lease is running; close it when the call has");
        assertThat(lease.state()).isEqualTo(InstanceState.POISONED);
      }
      assertThat(pool.statistics().poisoned()).isEqualTo(1);
    }
  }

  @Test
  void aLeaseThatIsNotToWaitIsRefusedAtOnce() {
    try (PluginPool<Counter> pool = pool(size(1));
        PluginLease<Counter> lease = pool.lease(Duration.ZERO)) {
      assertThat(lease.api().version()).isEqualTo(1);
      assertThatThrownBy(() -> pool.lease(Duration.ZERO))
          .isInstanceOf(PluginPoolExhaustedException.class)
          .hasMessageStartingWith("plugin counter.wasm: no instance was free within 0 ms: ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatAThreadHadWhenItEndedIsTakenBack(boolean virtual) throws Exception {
    try (PluginPool<Counter> pool = pool(size(1).idleTimeout(SHORT))) {
      Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
      builder.start(pool::lease).join();
      assertThat(pool.api().version()).isEqualTo(1);
      assertThat(pool.statistics().abandoned()).isEqualTo(1);
    }
  }

  // ---- policies ----

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

  // ---- the end ----

  private static final String CLOSED =
      "the pool is closed; keep it open as long as its proxy is used";

  @Test
  void closingWaitsForCallsAndRefusesNewOnes() throws Exception {
    PluginPool<Counter> pool = pool(size(1));
    Future<Integer> held = hold(pool);
    await(() -> pool.statistics().borrowed() == 1);
    Future<Throwable> waiting = threads.submit(() -> catchThrowable(() -> pool.api().next()));
    await(() -> pool.statistics().waiting() == 1);
    Future<?> closing = threads.submit(() -> pool.close(Duration.ofSeconds(30)));
    assertThat(waiting.get())
        .isInstanceOf(PluginStateException.class)
        .hasMessage("plugin counter.wasm, Counter.next: " + CLOSED);
    assertThatThrownBy(() -> pool.api().next()).hasMessageEndingWith(CLOSED);
    assertThatThrownBy(pool::lease).hasMessage("plugin counter.wasm: " + CLOSED);
    assertThat(closing.isDone()).isFalse();
    gate.release();
    assertThat(held.get()).isEqualTo(1);
    closing.get();
    pool.close();
    assertThat(pool.statistics().size()).isZero();
    assertThat(pool.statistics().calls()).isEqualTo(1);
    await(() -> keepers() == 0);
  }

  @Test
  void closingInterruptsWhatDoesNotEnd() throws Exception {
    CompletableFuture<Void> inside = new CompletableFuture<>();
    PluginSpec<Counter> spinning = Counters.spec(engine, 1, value -> inside.complete(null));
    PluginPool<Counter> pool = spinning.pool(size(1).build());
    Future<Throwable> call = threads.submit(() -> catchThrowable(() -> pool.api().spin()));
    inside.get();
    pool.close(SHORT);
    assertThat(call.get()).isInstanceOf(PluginCancelledException.class);
    assertThat(pool.statistics().size()).isZero();
  }

  @Test
  void aCallMayCloseItsOwnPool() {
    AtomicReference<PluginPool<Counter>> own = new AtomicReference<>();
    PluginSpec<Counter> closing = Counters.spec(engine, 1, value -> own.get().close());
    PluginPool<Counter> pool = closing.pool(size(2).build());
    own.set(pool);
    assertThat(pool.api().hold()).isEqualTo(1);
    assertThat(pool.statistics().size()).isZero();
    assertThatThrownBy(() -> pool.api().hold()).hasMessageEndingWith(CLOSED);
  }

  @Test
  void afterTheEngineIsClosedCallsSaySo() throws Exception {
    PluginEngine other = Engines.create();
    CompletableFuture<Void> inside = new CompletableFuture<>();
    PluginSpec<Counter> spinning = Counters.spec(other, 1, value -> inside.complete(null));
    PluginPool<Counter> pool = spinning.pool(size(1).build());
    Future<Throwable> running = threads.submit(() -> catchThrowable(() -> pool.api().spin()));
    inside.get();
    Future<Throwable> waiting = threads.submit(() -> catchThrowable(() -> pool.api().next()));
    await(() -> pool.statistics().waiting() == 1);
    other.close();
    assertThat(running.get()).isInstanceOf(PluginCancelledException.class);
    assertThat(waiting.get())
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the engine is closed");
    assertThatThrownBy(() -> pool.api().next()).hasMessageContaining("the engine is closed");
    pool.close();
  }

  @Test
  void anIdleInstanceThatTheEngineClosedIsNotWaitedFor() {
    PluginEngine other = Engines.create();
    PluginPool<Counter> pool = Counters.spec(other, 1, value -> {}).pool(size(1).build());
    pool.api().next();
    other.close();
    assertThatThrownBy(() -> pool.api().next())
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the engine is closed");
    pool.close();
  }

  @Test
  void aPoolThatNobodyCanReachEnds() throws Exception {
    pool(size(2).minIdle(2).idleTimeout(SHORT)).api().next();
    assertThat(keepers()).isEqualTo(1);
    while (keepers() > 0) {
      System.gc();
      Thread.sleep(20);
    }
  }

  private static long keepers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("plugwright-pool-keeper counter.wasm"))
        .count();
  }
}
