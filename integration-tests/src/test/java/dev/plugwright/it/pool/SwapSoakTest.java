package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.it.Workload;
import dev.plugwright.it.pool.Counters.Build;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Versions of a plugin, bad ones among them, that replace each other under the load of {@link
 * PoolSoakTest}. {@code -Dtest.swaps=200} makes it longer.
 */
@Timeout(3600)
class SwapSoakTest {
  private static final int SWAPS = Integer.getInteger("test.swaps", 12);
  private static final int PORTION = 50;

  private final PluginEngine engine = Engines.create();
  private final byte[] whole = Guests.bytes("workload");

  @AfterEach
  void close() {
    engine.close();
  }

  /** A build that differs from every other. */
  private byte[] version(int number) {
    byte[] mark = ByteBuffer.allocate(4).putInt(number).array();
    byte[] section = new Wasm().custom("version", mark).build();
    byte[] build = Arrays.copyOf(whole, whole.length + section.length - 8);
    System.arraycopy(section, 8, build, whole.length, section.length - 8);
    return build;
  }

  /** A version that is cut off, is another plugin, or starts with more memory than it may have. */
  private byte[] bad(int number) {
    return switch (number % 3) {
      case 0 -> Arrays.copyOf(whole, whole.length / 2);
      case 1 -> Counters.binary(number, Build.TRAPS_AT_START);
      default -> new Wasm().memory(1_000, 1_000).build();
    };
  }

  @Test
  void noCallFailsForASwap() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    PoolOptions options = PoolOptions.builder().maxSize(4).build();
    try (PluginPool<Workload> pool = WorkloadCalls.spec(engine).pool(options);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<WorkloadCalls>> callers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        SplittableRandom random = new SplittableRandom(i);
        callers.add(threads.submit(() -> callUntil(over, new WorkloadCalls(pool, random))));
      }
      int good = 0;
      for (int i = 1; i <= SWAPS; i++) {
        if (i % 3 == 0) {
          assertThat(replaced(pool, bad(i / 3))).isFalse();
        } else {
          assertThat(replaced(pool, version(i))).isTrue();
          good++;
        }
      }
      over.set(true);
      long calls = 0;
      long failures = 0;
      for (Future<WorkloadCalls> caller : callers) {
        WorkloadCalls done = caller.get(); // throws what was wrong
        calls += done.calls();
        failures += done.failures();
      }
      System.out.printf("%s: %,d calls, %s%n", Engines.name(), calls, pool.statistics());
      assertThat(pool.statistics().swaps()).isEqualTo(good);
      assertThat(pool.statistics().startFailures()).as("bad versions do not fit").isZero();
      assertThat(pool.statistics().calls()).as("none lost, none doubled").isEqualTo(calls);
      assertThat(pool.statistics().failures()).isEqualTo(failures);
      assertThat(pool.statistics().borrowed()).isZero();
    }
  }

  private static WorkloadCalls callUntil(AtomicBoolean over, WorkloadCalls calls) {
    for (long i = 1; !over.get(); i++) {
      calls.run(i * PORTION);
    }
    return calls;
  }

  /** Returns whether the pool took the version; it serves what it says. */
  private boolean replaced(PluginPool<Workload> pool, byte[] binary) {
    String before = pool.module().sha256();
    try (PluginModule module = engine.load(binary, "workload.wasm")) {
      pool.replace(module);
      assertThat(pool.module().sha256()).isEqualTo(module.sha256()).isNotEqualTo(before);
      return true;
    } catch (PluginException refused) {
      assertThat(pool.module().sha256()).as("%s", refused).isEqualTo(before);
      return false;
    }
  }
}
