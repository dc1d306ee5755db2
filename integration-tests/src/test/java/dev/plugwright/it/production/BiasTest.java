package dev.plugwright.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginStateException;
import dev.plugwright.it.Engines;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Instances that one thread has called so often that it enters without an atomic operation. */
class BiasTest {
  private static final PluginEngine ENGINE = Engines.create();
  private static final int ROUNDS = Integer.getInteger("test.bias.rounds", 30);

  /** More calls than make an instance biased. */
  static final int OFTEN = 1100;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** Calls an instance often, so that it is biased to the current thread. */
  static void bias(DynamicPlugin plugin) {
    for (int i = 0; i < OFTEN; i++) {
      plugin.call("seven");
    }
  }

  private static PluginInstance<DynamicPlugin> instance() {
    return Interference.spec(ENGINE, value -> {}).instantiate();
  }

  private static void inAnotherThread(Runnable action) {
    CompletableFuture.runAsync(action).join();
  }

  @Test
  void anotherThreadMayCallItWhileItIsIdle() {
    try (PluginInstance<DynamicPlugin> plugin = instance()) {
      for (int i = 0; i < 5; i++) {
        bias(plugin.api());
        assertThat(plugin.state()).isEqualTo(InstanceState.READY);
        inAnotherThread(() -> assertThat(plugin.api().call("seven")).isEqualTo(7));
      }
      assertThat(plugin.statistics().calls()).isEqualTo(5 * (OFTEN + 1));
    }
  }

  @Test
  void anotherThreadMayCallItWhenTheFirstHasEnded() throws InterruptedException {
    for (ThreadFactory kind : new ThreadFactory[] {Thread::new, Thread.ofVirtual().factory()}) {
      try (PluginInstance<DynamicPlugin> plugin = instance()) {
        Thread first = kind.newThread(() -> bias(plugin.api()));
        first.start();
        first.join();
        assertThat(plugin.api().call("seven")).isEqualTo(7);
      }
    }
  }

  @Test
  void anotherThreadIsTurnedAwayWhileACallRuns() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    try (PluginInstance<DynamicPlugin> plugin =
        Interference.spec(
                ENGINE,
                value -> {
                  inside.countDown();
                  leave.await();
                })
            .instantiate()) {
      Thread owner =
          Thread.ofPlatform()
              .name("owner")
              .start(
                  () -> {
                    bias(plugin.api());
                    plugin.api().call("log");
                  });
      inside.await();
      assertThat(plugin.state()).isEqualTo(InstanceState.BUSY);
      assertThatThrownBy(() -> plugin.api().call("seven"))
          .isInstanceOf(PluginStateException.class)
          .hasMessageContaining("in a call of thread 'owner'");
      leave.countDown();
      owner.join();
      assertThat(plugin.api().call("seven")).isEqualTo(7);
    }
  }

  @Test
  void anotherThreadMayCloseIt() {
    PluginInstance<DynamicPlugin> plugin = instance();
    bias(plugin.api());
    inAnotherThread(plugin::close);
    assertThat(plugin.state()).isEqualTo(InstanceState.CLOSED);
    assertThatThrownBy(() -> plugin.api().call("seven")).hasMessageContaining("is closed");
    plugin.close();
  }

  @Test
  void itsOwnThreadMayCallBackAndCloseIt() {
    PluginInstance<?>[] self = new PluginInstance<?>[1];
    PluginInstance<DynamicPlugin> plugin =
        Interference.spec(ENGINE, value -> bias((DynamicPlugin) self[0].api())).instantiate();
    self[0] = plugin;
    bias(plugin.api());
    assertThat(plugin.api().call("log")).isEqualTo(7);
    assertThat(plugin.statistics().calls()).isEqualTo(2 * OFTEN + 1);
    plugin.close();
    assertThat(plugin.state()).isEqualTo(InstanceState.CLOSED);
  }

  @Test
  void aCallThatIsRefusedDoesNotCount() {
    try (PluginInstance<DynamicPlugin> plugin = instance()) {
      bias(plugin.api());
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> plugin.api().call("seven"))
          .isInstanceOf(PluginCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(plugin.statistics().calls()).isEqualTo(OFTEN);
      assertThat(plugin.statistics().failures()).isZero();
      assertThat(plugin.api().call("seven")).isEqualTo(7);
    }
  }

  /** Two threads call as fast as they can; {@code -Dtest.bias.rounds=10000} goes on for longer. */
  @Test
  void twoThreadsAreNeverInside() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        Counter counter = new Counter();
        try (PluginInstance<DynamicPlugin> plugin =
            Interference.spec(ENGINE, counter).instantiate()) {
          CyclicBarrier start = new CyclicBarrier(2);
          Future<Integer> owner = threads.submit(() -> hammer(plugin.api(), start, true));
          Future<Integer> other = threads.submit(() -> hammer(plugin.api(), start, false));
          int done = owner.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS);
          assertThat(counter.meetings).isZero();
          assertThat(counter.calls).isEqualTo(done);
          assertThat(plugin.statistics().calls()).isEqualTo(OFTEN + done);
          assertThat(plugin.api().call("seven")).isEqualTo(7);
        }
      }
    }
  }

  private static int hammer(DynamicPlugin plugin, CyclicBarrier start, boolean owner)
      throws Exception {
    if (owner) {
      bias(plugin);
    }
    start.await();
    int done = 0;
    for (int i = 0; i < 300; i++) {
      try {
        plugin.call("log");
        done++;
      } catch (PluginStateException e) {
        assertThat(e).hasMessageContaining("in a call of thread");
      }
    }
    return done;
  }

  /** Counts without any synchronization, which is right if only one thread is inside. */
  private static final class Counter implements Interference {
    private volatile boolean inside;
    private int calls;
    private int meetings;

    @Override
    public void interfere(int value) {
      if (inside) {
        meetings++;
      }
      inside = true;
      calls++;
      inside = false;
    }
  }
}
