package dev.plugwright.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.it.Engines;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How long endless calls go on after their deadline, and after they were cancelled or interrupted.
 * {@code -Dtest.stops=300} measures, and the times are printed. Half of the calls must end within a
 * second, which is a hundred times what they take, so that it fails where stopping is broken.
 */
@Timeout(600)
class StopLatencyTest {
  private static final int STOPS = Integer.getInteger("test.stops", 5);
  private static final Duration DEADLINE = Duration.ofMillis(50);

  /** What ends a call. */
  private interface Stop {
    void stop(PluginInstance<DynamicPlugin> plugin, Thread caller);
  }

  @Test
  void deadlines() {
    long[] late = new long[STOPS];
    try (PluginEngine engine = Engines.create()) {
      PluginSpec<DynamicPlugin> spec =
          Interference.spec(engine, value -> {}).limits(limits -> limits.deadline(DEADLINE));
      for (int i = 0; i < STOPS; i++) {
        try (PluginInstance<DynamicPlugin> plugin = spec.instantiate()) {
          long start = System.nanoTime();
          Throwable thrown = catchThrowable(() -> plugin.api().call("spin"));
          late[i] = System.nanoTime() - start - DEADLINE.toNanos();
          assertThat(thrown).isInstanceOf(PluginTimeoutException.class);
          assertThat(late[i]).isPositive();
        }
      }
    }
    report("overshoot of deadlines", late);
  }

  @Test
  void cancelling() throws Exception {
    report("cancel()", stopped((plugin, caller) -> plugin.cancel()));
  }

  @Test
  void interrupting() throws Exception {
    report("interrupt of the caller", stopped((plugin, caller) -> caller.interrupt()));
  }

  private static long[] stopped(Stop stop) throws Exception {
    long[] late = new long[STOPS];
    SynchronousQueue<PluginInstance<DynamicPlugin>> inside = new SynchronousQueue<>();
    AtomicLong stoppedAt = new AtomicLong();
    Thread caller = Thread.currentThread();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  PluginInstance<DynamicPlugin> plugin = inside.take();
                  Thread.sleep(2);
                  stoppedAt.set(System.nanoTime());
                  stop.stop(plugin, caller);
                }
              } catch (InterruptedException end) {
                // The test is over.
              }
            });
    try (PluginEngine engine = Engines.create()) {
      for (int i = 0; i < STOPS; i++) {
        PluginInstance<?>[] self = new PluginInstance<?>[1];
        PluginSpec<DynamicPlugin> spec = Interference.spec(engine, value -> put(inside, self[0]));
        try (PluginInstance<DynamicPlugin> plugin = spec.instantiate()) {
          self[0] = plugin;
          Throwable thrown = catchThrowable(() -> plugin.api().call("spin"));
          late[i] = System.nanoTime() - stoppedAt.get();
          assertThat(thrown).isInstanceOf(PluginCancelledException.class);
          Thread.interrupted();
        }
      }
    }
    return late;
  }

  @SuppressWarnings("unchecked") // the instance of the test
  private static void put(
      SynchronousQueue<PluginInstance<DynamicPlugin>> inside, PluginInstance<?> plugin)
      throws InterruptedException {
    inside.put((PluginInstance<DynamicPlugin>) plugin);
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s, %s, %d times: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
        Engines.name(),
        what,
        nanos.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
    assertThat(Duration.ofNanos(nanos[nanos.length / 2]))
        .as("median of %s", what)
        .isLessThan(Duration.ofSeconds(1));
  }
}
