package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Engines;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of operations on a pool in two threads at once: both end, with a result or with an
 * exception that the API documents, and nothing is left.
 */
class PoolLifeCycleTest {
  private static final int ROUNDS = Integer.getInteger("test.rounds", 200) / 4;

  private static final byte[] FIRST = binary(1);
  private static final byte[] SECOND = binary(2);

  private static byte[] binary(int version) {
    return new Wasm()
        .memory(1, 4)
        .function("length", "ii:i", new Code().get(1))
        .function("trap", ":", new Code().unreachable())
        .function("version", ":i", new Code().i32(version))
        .build();
  }

  /** What one round works on. */
  private record World(PluginEngine engine, PluginModule module, PluginPool<DynamicPlugin> pool) {}

  /** What a thread does. */
  enum Operation {
    CALL {
      @Override
      void run(World world) {
        for (int i = 0; i < 10; i++) {
          assertThat(world.pool.api().call("length", "x".repeat(i))).isEqualTo(i);
        }
      }
    },
    TRAP {
      @Override
      void run(World world) {
        try {
          world.pool.api().call("trap");
          throw new AssertionError("it has to trap");
        } catch (PluginTrapException expected) {
          assertThat(expected).hasMessageContaining("unreachable");
        }
      }
    },
    LEASE {
      @Override
      void run(World world) {
        try (PluginLease<DynamicPlugin> lease = world.pool.lease()) {
          Object version = lease.api().call("version");
          assertThat(lease.api().call("version")).isEqualTo(version);
        }
      }
    },
    REPLACE {
      @Override
      void run(World world) {
        try (PluginModule next = world.engine.load(SECOND, "second.wasm")) {
          world.pool.replace(next);
          assertThat(world.pool.api().call("version")).isEqualTo(2);
        }
      }
    },
    STATISTICS {
      @Override
      void run(World world) {
        for (int i = 0; i < 20; i++) {
          assertThat(world.pool.statistics().size()).isBetween(0, 2);
        }
      }
    },
    CLOSE_MODULE {
      @Override
      void run(World world) {
        world.module.close();
      }
    },
    CLOSE_POOL {
      @Override
      void run(World world) {
        world.pool.close();
      }
    },
    CLOSE_POOL_AT_ONCE {
      @Override
      void run(World world) {
        world.pool.close(Duration.ZERO);
      }
    },
    CLOSE_ENGINE {
      @Override
      void run(World world) {
        world.engine.close();
      }
    };

    abstract void run(World world);

    boolean closes() {
      return name().startsWith("CLOSE") || this == STATISTICS;
    }
  }

  static Stream<Arguments> pairs() {
    return Arrays.stream(Operation.values())
        .flatMap(
            first ->
                Arrays.stream(Operation.values())
                    .filter(second -> second.compareTo(first) >= 0)
                    .map(second -> Arguments.of(first, second)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void operationsInTwoThreads(Operation first, Operation second) throws Exception {
    boolean engineEnds = second == Operation.CLOSE_ENGINE;
    PluginEngine shared = Engines.create();
    ExecutorService threads =
        Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    try {
      for (int round = 0; round < ROUNDS; round++) {
        PluginEngine engine = engineEnds ? Engines.create() : shared;
        PluginModule module = engine.load(FIRST, "first.wasm");
        PoolOptions options = PoolOptions.builder().maxSize(1 + round % 2).build();
        World world = new World(engine, module, module.dynamic().pool(options));
        round(threads, world, List.of(first, second), new Random(round));
        world.pool.close();
        world.module.close();
        if (engineEnds) {
          engine.close();
        }
        assertThat(world.pool.statistics().size()).as("round %d", round).isZero();
        assertThat(world.pool.statistics().borrowed()).as("round %d", round).isZero();
      }
    } finally {
      threads.shutdownNow(); // and no waiting: a thread that hangs would hang the tests
      shared.close();
    }
  }

  private static void round(
      ExecutorService threads, World world, List<Operation> operations, Random random)
      throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    List<Future<?>> ends = new ArrayList<>();
    for (Operation operation : operations) {
      int nanos = random.nextInt(3) == 0 ? 0 : random.nextInt(300_000);
      ends.add(threads.submit(() -> run(barrier, nanos, world, operation)));
    }
    for (Future<?> end : ends) {
      end.get(30, TimeUnit.SECONDS);
    }
  }

  private static Void run(CyclicBarrier barrier, int nanos, World world, Operation operation)
      throws Exception {
    barrier.await();
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
    try {
      operation.run(world);
    } catch (PluginStateException | PluginCancelledException documented) {
      assertThat(operation.closes()).as("this never throws, but: %s", documented).isFalse();
    }
    return null;
  }
}
