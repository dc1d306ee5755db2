package dev.plugwright.it.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginPoolExhaustedException;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.it.production.LifeCycleOperation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Operations of several threads at once, in combinations and with pauses that a seed decides: all
 * of them end, with a result or with an exception that the API documents. {@code
 * -Dtest.lifecycle.seconds=600} goes on for longer, {@code -Dtest.lifecycle.seed} repeats a run.
 */
class LifeCycleStressTest {
  private static final long SECONDS = Long.getLong("test.lifecycle.seconds", 10);
  private static final long SEED = Long.getLong("test.lifecycle.seed", System.nanoTime());
  private static final int MOST_THREADS = 3;
  private static final int HANG_SECONDS = 60;

  private final List<LifeCycleOperation> operations = LifeCycleOperation.all();
  private final Random random = new Random(SEED);

  @Test
  void everyCombinationEnds() throws Exception {
    ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("round-", 0).factory());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    int rounds = 0;
    try {
      while (System.nanoTime() < end) {
        int[] chosen =
            random.ints(2 + random.nextInt(MOST_THREADS - 1), 0, operations.size()).toArray();
        round(threads, chosen);
        rounds++;
      }
    } finally {
      threads.shutdownNow(); // and no waiting: a thread that hangs would hang the tests
    }
    assertThat(rounds).as("rounds of seed %d", SEED).isPositive();
  }

  private void round(ExecutorService threads, int[] chosen) throws Exception {
    World world = World.open();
    CyclicBarrier barrier = new CyclicBarrier(chosen.length);
    List<LifeCycleOperation> round = new ArrayList<>();
    Thread[] running = new Thread[chosen.length];
    List<Future<?>> ends = new ArrayList<>();
    boolean biased = random.nextInt(4) == 0;
    for (int i = 0; i < chosen.length; i++) {
      int number = i;
      LifeCycleOperation operation = operations.get(chosen[i]);
      int pause = random.nextInt(3) == 0 ? 0 : random.nextInt(500_000);
      round.add(operation);
      ends.add(
          threads.submit(
              () -> {
                running[number] = Thread.currentThread();
                if (biased && number == 0) {
                  BiasTest.bias(world.api());
                }
                barrier.await();
                perform(operation, world, pause);
                return null;
              }));
    }
    for (int i = 0; i < chosen.length; i++) {
      await(ends.get(i), running[i], round);
    }
    await(threads.submit(world::close), Thread.currentThread(), round);
  }

  private static void perform(LifeCycleOperation operation, World world, int pause) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < pause) {
      Thread.onSpinWait();
    }
    try {
      operation.action().on(world);
    } catch (PluginStateException
        | PluginCancelledException
        | PluginTimeoutException
        | PluginPoolExhaustedException documented) {
      assertThat(operation.name())
          .doesNotStartWith("close")
          .isNotEqualTo("cancel")
          .isNotEqualTo("statistics");
    }
    assertThat(Thread.interrupted()).as(operation.name()).isFalse();
  }

  private static void await(Future<?> end, Thread thread, List<LifeCycleOperation> round)
      throws Exception {
    try {
      end.get(HANG_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      AssertionError hang = new AssertionError("%s hang, seed %d".formatted(round, SEED));
      if (thread != null) {
        hang.setStackTrace(thread.getStackTrace());
      }
      throw hang;
    } catch (ExecutionException e) {
      throw new AssertionError("%s, seed %d".formatted(round, SEED), e.getCause());
    }
  }
}
