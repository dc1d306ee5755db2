package dev.plugwright.it.pool;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the tests of pools have in common: plugins that count, and calls that are held. */
@Timeout(60)
abstract class PoolTests {
  static final Duration SHORT = Duration.ofMillis(50);

  final PluginEngine engine = Engines.create();
  final ExecutorService threads = Executors.newCachedThreadPool();

  /** Held calls wait here. */
  final Semaphore gate = new Semaphore(0);

  final PluginSpec<Counter> spec = Counters.spec(engine, 1, value -> gate.acquireUninterruptibly());

  @AfterEach
  void close() {
    gate.release(1_000);
    engine.close();
    threads.shutdownNow();
  }

  static PoolOptions.Builder size(int most) {
    return PoolOptions.builder().maxSize(most).minIdle(0);
  }

  PluginPool<Counter> pool(PoolOptions.Builder options) {
    return spec.pool(options.build());
  }

  Future<Integer> hold(PluginPool<Counter> pool) {
    return threads.submit(() -> pool.api().hold());
  }

  /** Returns a listener that is told of started instances only. */
  static PluginListener onStart(Runnable action) {
    return new PluginListener() {
      @Override
      public void onCall(CallEvent event) {}

      @Override
      public void onInstanceStarted(StartEvent event) {
        action.run();
      }
    };
  }

  /** Returns a listener that is told of closed instances only. */
  static PluginListener onClose(Runnable action) {
    return new PluginListener() {
      @Override
      public void onCall(CallEvent event) {}

      @Override
      public void onInstanceClosed(InstanceEvent event) {
        action.run();
      }
    };
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(1);
    }
  }

  /** Returns how many pools have a background thread. */
  static long keepers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("plugwright-pool-keeper counter.wasm"))
        .count();
  }
}
