package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginStateException;
import dev.plugwright.testing.Code;
import dev.plugwright.testing.Wasm;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of operations in two threads at once: both end, with a result or with an exception
 * that the API documents.
 */
class LifeCycleTest {
  private static final int ROUNDS = Integer.getInteger("test.rounds", 200);

  private static final byte[] BINARY =
      new Wasm()
          .memory(1, 4)
          .function("length", "ii:i", new Code().get(1))
          .function("sum", "ii:i", new Code().get(0).get(1).add())
          .build();

  private static final ThreadFactory DAEMONS = Thread.ofPlatform().daemon().factory();

  /** What one round works on. */
  private record World(
      PluginEngine engine, PluginModule module, PluginInstance<DynamicPlugin> instance) {}

  /** What a thread does. */
  enum Operation {
    LOAD {
      @Override
      void run(World world) {
        try (PluginModule module = world.engine.load(BINARY, "other.wasm")) {
          assertThat(module.size()).isEqualTo(BINARY.length);
        }
      }
    },
    INSTANTIATE {
      @Override
      void run(World world) {
        try (PluginInstance<DynamicPlugin> instance = world.module.dynamic().instantiate()) {
          assertThat(instance.api().call("sum", 1, 2)).isEqualTo(3);
        }
      }
    },
    CALL {
      @Override
      void run(World world) {
        for (int i = 0; i < 20; i++) {
          assertThat(world.instance.api().call("sum", i, 2)).isEqualTo(i + 2);
          assertThat(world.instance.api().call("length", "x".repeat(i))).isEqualTo(i);
        }
      }
    },
    CLOSE_INSTANCE {
      @Override
      void run(World world) {
        world.instance.close();
      }
    },
    CLOSE_MODULE {
      @Override
      void run(World world) {
        world.module.close();
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
      return name().startsWith("CLOSE");
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
    PluginEngine shared = engineEnds ? null : Engines.create();
    try (ExecutorService threads = Executors.newFixedThreadPool(2, DAEMONS)) {
      for (int round = 0; round < ROUNDS; round++) {
        PluginEngine engine = engineEnds ? Engines.create() : shared;
        PluginModule module = engine.load(BINARY, "world.wasm");
        World world = new World(engine, module, module.dynamic().instantiate());
        round(threads, world, first, second, round);
        world.instance.close();
        world.module.close();
        if (engineEnds) {
          engine.close();
        }
      }
    } finally {
      if (shared != null) {
        shared.close();
      }
    }
  }

  private static void round(
      ExecutorService threads, World world, Operation first, Operation second, int seed)
      throws Exception {
    Random random = new Random(seed);
    CyclicBarrier barrier = new CyclicBarrier(2);
    Thread[] running = new Thread[2];
    List<Future<?>> ends =
        List.of(
            threads.submit(() -> run(barrier, running, 0, pause(random), world, first)),
            threads.submit(() -> run(barrier, running, 1, pause(random), world, second)));
    for (int i = 0; i < 2; i++) {
      try {
        ends.get(i).get(30, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        AssertionError hang =
            new AssertionError("%s and %s hang in round %d".formatted(first, second, seed));
        hang.setStackTrace(running[i].getStackTrace());
        threads.shutdownNow();
        throw hang;
      }
    }
  }

  private static int pause(Random random) {
    return random.nextInt(3) == 0 ? 0 : random.nextInt(300_000);
  }

  private static Void run(
      CyclicBarrier barrier,
      Thread[] running,
      int number,
      int nanos,
      World world,
      Operation operation)
      throws Exception {
    running[number] = Thread.currentThread();
    barrier.await();
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
    try {
      operation.run(world);
    } catch (PluginStateException | PluginCancelledException documented) {
      assertThat(operation.closes()).as("closing never throws, but: %s", documented).isFalse();
    }
    return null;
  }
}
