package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginTrapException;
import dev.plugwright.PoolStatistics;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Code of the application that runs where a pool works for itself: listeners and factories. */
class PoolBackgroundTest extends PoolTests {
  private static final String KEEPER = "plugwright-pool-keeper";

  @Test
  void aListenerThatInterruptsTheThreadOfThePoolStopsNothing() throws Exception {
    Runnable interrupt =
        () -> {
          if (Thread.currentThread().getName().startsWith(KEEPER)) {
            Thread.currentThread().interrupt();
          }
        };
    try (PluginEngine own = Engines.builder().listener(onStart(interrupt)).build();
        PluginPool<Counter> pool = Counters.spec(own, 1, value -> {}).pool(size(1).build())) {
      pool.api().next();
      for (int created = 2; created <= 4; created++) {
        assertThatThrownBy(() -> pool.api().fail()).isInstanceOf(PluginTrapException.class);
        int wanted = created;
        await(() -> pool.statistics().created() == wanted || pool.statistics().startFailures() > 0);
        await(() -> pool.statistics().idle() == 1 || pool.statistics().startFailures() > 0);
        assertThat(pool.statistics().startFailures()).isZero();
      }
    }
  }

  /** A lent instance that is poisoned is replaced when another thread needs its place. */
  @Test
  void aListenerMayWaitForOthersThatUseThePool() throws Exception {
    AtomicReference<PluginPool<Counter>> pool = new AtomicReference<>();
    AtomicReference<Object> told = new AtomicReference<>();
    Runnable look =
        () -> {
          Future<PoolStatistics> statistics = threads.submit(() -> pool.get().statistics());
          try {
            told.compareAndSet(null, statistics.get(10, TimeUnit.SECONDS));
          } catch (InterruptedException | ExecutionException | TimeoutException e) {
            told.compareAndSet(null, e);
          }
        };
    try (PluginEngine own = Engines.builder().listener(onClose(look)).build()) {
      pool.set(Counters.spec(own, 1, value -> {}).pool(size(1).build()));
      try (PluginLease<Counter> lease = pool.get().lease()) {
        catchThrowable(() -> lease.api().fail());
        assertThat(threads.submit(() -> pool.get().api().next()).get()).isEqualTo(1);
        assertThat(told.get()).isInstanceOf(PoolStatistics.class);
      }
      pool.get().close();
    }
  }

  /** As from factories in Kotlin or Scala. */
  @Test
  void aCheckedExceptionOfAFactoryCostsNoPlace() {
    AtomicInteger made = new AtomicInteger();
    PluginSpec<Counter> failing =
        Counters.load(engine, 1)
            .bind(Counter.class)
            .host(
                Console.class,
                () -> {
                  if (made.incrementAndGet() <= 2) {
                    sneaky(new IOException("no console"));
                  }
                  return Counters.console(value -> {});
                });
    try (PluginPool<Counter> pool = failing.pool(size(1).borrowTimeout(SHORT).build())) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> pool.api().next())
            .isInstanceOf(PluginLoadException.class)
            .hasMessageContaining("start-up failed: java.io.IOException: no console")
            .hasCauseInstanceOf(IOException.class);
      }
      assertThat(pool.api().next()).isEqualTo(1);
      assertThat(pool.statistics().startFailures()).isEqualTo(2);
    }
  }

  /** The thread looks after the pool every 20 ms. */
  @Test
  void aPluginThatDoesNotStartIsTriedLessAndLessOften() throws Exception {
    AtomicInteger made = new AtomicInteger();
    AtomicBoolean failing = new AtomicBoolean();
    PluginSpec<Counter> sometimes =
        Counters.load(engine, 1)
            .bind(Counter.class)
            .host(
                Console.class,
                () -> {
                  made.incrementAndGet();
                  if (failing.get()) {
                    throw new IllegalStateException("no console");
                  }
                  return Counters.console(value -> {});
                });
    Duration idle = Duration.ofMillis(20);
    try (PluginPool<Counter> pool = sometimes.pool(size(1).minIdle(1).idleTimeout(idle).build())) {
      failing.set(true);
      assertThatThrownBy(() -> pool.api().fail()).isInstanceOf(PluginTrapException.class);
      Thread.sleep(1_500);
      assertThat(made.get()).isBetween(2, 10);
      failing.set(false);
      assertThat(pool.api().next()).isEqualTo(1); // a caller does not wait for the next attempt
      assertThatThrownBy(() -> pool.api().fail()).isInstanceOf(PluginTrapException.class);
      await(() -> pool.statistics().idle() == 1);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** A class loader from which a pool can be reached, as from a field of one of its classes. */
  private static final class Application extends ClassLoader {
    final AtomicReference<PluginPool<Counter>> pool = new AtomicReference<>();
  }

  @Test
  void theThreadOfAPoolDoesNotKeepAnApplicationThatIsGone() throws Exception {
    assumeFalse(Engines.name().startsWith("graalwasm"), "its engine keeps the loader itself");
    WeakReference<Application> application = open();
    for (int i = 0; i < 500 && application.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(application.get() == null).isTrue();
  }

  private WeakReference<Application> open() throws InterruptedException {
    Application application = new Application();
    Thread thread = new Thread(() -> application.pool.set(spec.pool(size(1).minIdle(1).build())));
    thread.setContextClassLoader(application);
    thread.start();
    thread.join();
    assertThat(application.pool.get().api().next()).isEqualTo(1);
    return new WeakReference<>(application);
  }

  // ---- times that no long can hold ----

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  @Test
  void aLeaseMayWaitForEver() throws Exception {
    try (PluginPool<Counter> pool = pool(size(1))) {
      Future<Integer> held = hold(pool);
      await(() -> pool.statistics().borrowed() == 1);
      Future<Integer> waiting =
          threads.submit(
              () -> {
                try (PluginLease<Counter> lease = pool.lease(FOREVER)) {
                  return lease.api().next();
                }
              });
      await(() -> pool.statistics().waiting() == 1 || waiting.isDone());
      gate.release();
      assertThat(held.get()).isEqualTo(1);
      assertThat(waiting.get()).isEqualTo(1);
    }
  }

  @Test
  void closingMayWaitForEver() throws Exception {
    PluginPool<Counter> pool = pool(size(1));
    Future<Integer> held = hold(pool);
    await(() -> pool.statistics().borrowed() == 1);
    Future<?> closing = threads.submit(() -> pool.close(FOREVER));
    await(() -> pool.toString().endsWith(", closed]"));
    gate.release();
    closing.get();
    assertThat(held.get()).isEqualTo(1);
    assertThat(pool.statistics().size()).isZero();
  }

  @Test
  void closingAnInstanceMayWaitForEver() throws Exception {
    PluginInstance<Counter> plugin = spec.instantiate();
    Future<Integer> held = threads.submit(() -> plugin.api().hold());
    await(() -> gate.hasQueuedThreads());
    Future<?> closing = threads.submit(() -> plugin.close(FOREVER));
    await(() -> plugin.state() == InstanceState.CLOSED);
    gate.release();
    closing.get();
    assertThat(held.get()).isEqualTo(1);
  }
}
