package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** The end of a pool. */
class PoolClosingTest extends PoolTests {
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
    assertThat(pool).hasToString("PluginPool[counter.wasm, 0 of 1 instances, 0 borrowed, closed]");
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

  /** Asking for numbers while an instance ends gives its place to the thread that waits. */
  @Test
  void statisticsInAListenerDoNotKeepAThreadWaiting() throws Exception {
    AtomicReference<PluginPool<Counter>> own = new AtomicReference<>();
    PluginListener asking = onClose(() -> own.get().statistics());
    PluginEngine other = Engines.builder().listener(asking).build();
    CountDownLatch inside = new CountDownLatch(1);
    PluginPool<Counter> pool =
        Counters.spec(other, 1, value -> inside.countDown())
            .pool(size(1).borrowTimeout(Duration.ofMinutes(10)).build());
    own.set(pool);
    threads.submit(() -> catchThrowable(() -> pool.api().spin()));
    inside.await();
    Future<Throwable> waiting = threads.submit(() -> catchThrowable(() -> pool.api().next()));
    await(() -> pool.statistics().waiting() == 1);
    other.close();
    assertThat(waiting.get(1, TimeUnit.MINUTES)).hasMessageContaining("the engine is closed");
    pool.close();
  }

  @Test
  void closingTheEngineEndsThePoolsThreadWithoutAWarning() throws Exception {
    await(() -> keepers() == 0); // those of other tests end with their engines
    PluginEngine other = Engines.create();
    CountDownLatch inside = new CountDownLatch(2);
    PluginSpec<Counter> spinning = Counters.spec(other, 1, value -> inside.countDown());
    try (LibraryLog warnings = new LibraryLog(Level.WARNING);
        PluginPool<Counter> pool =
            spinning.pool(size(4).minIdle(1).idleTimeout(Duration.ofMillis(200)).build())) {
      for (int i = 0; i < 2; i++) {
        threads.submit(() -> catchThrowable(() -> pool.api().spin()));
      }
      inside.await();
      assertThat(keepers()).isEqualTo(1);
      other.close();
      await(() -> keepers() == 0);
      await(() -> pool.statistics().borrowed() == 0);
      assertThat(pool.statistics().size()).isZero();
      assertThatThrownBy(() -> pool.api().next()).hasMessageContaining("the engine is closed");
      assertThat(pool.statistics().startFailures()).isZero();
      assertThat(pool)
          .hasToString("PluginPool[counter.wasm, 0 of 4 instances, 0 borrowed, engine closed]");
      assertThat(warnings.lines()).isEmpty();

      pool.replace(Counters.spec(engine, 2, value -> {})); // of an engine that is open
      assertThat(pool.api().version()).isEqualTo(2);
      assertThat(keepers()).isEqualTo(1);
      assertThat(pool.toString()) // one instance, or two if the keeper was quick
          .matches("PluginPool\\[counter\\.wasm, [12] of 4 instances, 0 borrowed\\]");
    }
    await(() -> keepers() == 0);
  }

  @Test
  void aPoolThatNobodyCanReachEnds() throws Exception {
    await(() -> keepers() == 0); // those of other tests end with their engines
    pool(size(2).minIdle(2).idleTimeout(SHORT)).api().next();
    assertThat(keepers()).isEqualTo(1);
    while (keepers() > 0) {
      System.gc();
      Thread.sleep(20);
    }
  }
}
