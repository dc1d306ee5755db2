package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of operations in two threads at once: both end, with a result or with an exception
 * that the API documents.
 */
class LifeCycleTest {
  private static final int ROUNDS = Integer.getInteger("test.rounds", 200);

  private static final byte[] BINARY = binary(0);

  private static final AtomicInteger VERSIONS = new AtomicInteger();

  private static byte[] binary(int version) {
    return new Wasm()
        .memory(1, 4)
        .function("length", "ii:i", new Code().get(1))
        .function("sum", "ii:i", new Code().get(0).get(1).add())
        .function("version", ":i", new Code().i32(version))
        .build();
  }

  /** Bytes that no engine has compiled yet. */
  private static byte[] freshBinary() {
    return binary(VERSIONS.incrementAndGet());
  }

  private static final ThreadFactory DAEMONS = Thread.ofPlatform().daemon().factory();

  /** What one round works on. */
  private record World(
      PluginEngine engine, PluginModule module, PluginInstance<DynamicPlugin> instance) {}

  /** What a thread does. */
  enum Operation {
    LOAD {
      @Override
      void run(World world) {
        try (PluginModule same = world.engine.load(BINARY, "same.wasm");
            PluginModule other = world.engine.load(freshBinary(), "other.wasm")) {
          assertThat(same.sha256()).isNotEqualTo(other.sha256());
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
    ExecutorService threads = Executors.newFixedThreadPool(2, DAEMONS);
    try {
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
      if (shared != null) {
        shared.close();
      }
    } finally {
      threads.shutdownNow(); // and no waiting: a thread that hangs would hang the tests
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
        throw hang;
      }
    }
  }

  /** The thread that is in the calls is the only one that may call a confined instance. */
  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void anotherThreadClosesWhileCallsFollowEachOther(boolean confined, boolean wholeEngine)
      throws Exception {
    String text = "x".repeat(20_000);
    PluginEngine shared = Engines.create();
    ExecutorService threads = Executors.newFixedThreadPool(1, DAEMONS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        PluginEngine engine = wholeEngine ? Engines.create() : shared;
        PluginSpec<DynamicPlugin> spec = engine.load(BINARY, "world.wasm").dynamic();
        CompletableFuture<PluginInstance<DynamicPlugin>> made = new CompletableFuture<>();
        Future<Throwable> calls =
            threads.submit(() -> callUntilRefused(confined ? spec.confined() : spec, made, text));
        PluginInstance<DynamicPlugin> instance = made.get(30, TimeUnit.SECONDS);
        spin(new Random(round).nextInt(2_000_000));
        if (wholeEngine) {
          engine.close();
        } else {
          instance.close();
        }
        assertThat(calls.get(30, TimeUnit.SECONDS))
            .as("round %d", round)
            .isInstanceOfAny(PluginStateException.class, PluginCancelledException.class);
        assertThat(instance.state()).isEqualTo(InstanceState.CLOSED);
      }
      shared.close();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Throwable callUntilRefused(
      PluginSpec<DynamicPlugin> spec,
      CompletableFuture<PluginInstance<DynamicPlugin>> made,
      String text) {
    try {
      PluginInstance<DynamicPlugin> instance = spec.instantiate();
      made.complete(instance);
      while (true) {
        assertThat(instance.api().call("length", text)).isEqualTo(text.length());
      }
    } catch (Throwable e) { // told to the test, which knows what may come
      return e;
    }
  }

  /** Several threads, each at whatever it is at when the engine is closed. */
  @Test
  void theEngineIsClosedWhileThreadsLoadInstantiateAndCall() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(5, DAEMONS);
    try {
      for (int round = 0; round < ROUNDS / 4; round++) {
        PluginEngine engine = Engines.create();
        List<Future<Throwable>> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          ends.add(threads.submit(() -> useUntilRefused(engine)));
        }
        spin(new Random(round).nextInt(20_000_000));
        threads.submit(engine::close).get(30, TimeUnit.SECONDS);
        for (Future<Throwable> end : ends) {
          assertThat(end.get(30, TimeUnit.SECONDS))
              .as("round %d", round)
              .isInstanceOfAny(PluginStateException.class, PluginCancelledException.class);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Throwable useUntilRefused(PluginEngine engine) {
    try {
      while (true) {
        try (PluginModule module = engine.load(freshBinary(), "world.wasm");
            PluginInstance<DynamicPlugin> instance = module.dynamic().instantiate()) {
          for (int i = 0; i < 5; i++) {
            assertThat(instance.api().call("length", "x".repeat(i))).isEqualTo(i);
          }
        }
      }
    } catch (Throwable e) { // told to the test, which knows what may come
      return e;
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
    spin(nanos);
    try {
      operation.run(world);
    } catch (PluginStateException | PluginCancelledException documented) {
      assertThat(operation.closes()).as("closing never throws, but: %s", documented).isFalse();
    }
    return null;
  }

  private static void spin(int nanos) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
  }
}
