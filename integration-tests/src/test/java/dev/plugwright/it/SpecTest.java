package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One spec makes many instances, each with a host object of its own beside a shared one. */
class SpecTest {
  private final AtomicInteger tenants = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private final ThreadLocal<Tenant> made = new ThreadLocal<>();

  private PluginEngine engine;
  private PluginSpec<Caller> spec;

  /** Host functions that answer with the number of their instance. */
  private static final class Tenant extends RecordingConsole {
    final int number;

    Tenant(int number) {
      this.number = number;
    }

    @Override
    public String text(int length) {
      return ("tenant " + number + ' ').repeat(length);
    }

    @Override
    public int parse(String text) {
      return Integer.parseInt(text) + number;
    }

    @Override
    public Position move(Position position, double by) {
      return position;
    }
  }

  /** Counts for all instances together. */
  private final class SharedClock implements Clock {
    @Override
    public Instant now() {
      return Instant.ofEpochSecond(ticks.incrementAndGet());
    }

    @Override
    public boolean passed(Duration since) {
      return true;
    }
  }

  @BeforeEach
  void open() {
    engine = Engines.create();
    spec =
        engine
            .load(Guests.file("caller"))
            .bind(Caller.class)
            .host(
                Console.class,
                () -> {
                  Tenant tenant = new Tenant(tenants.incrementAndGet());
                  made.set(tenant);
                  return tenant;
                })
            .sharedHost(Clock.class, new SharedClock());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void eachInstanceHasItsOwnHostObject() throws RefusedException {
    PluginInstance<Caller> first = spec.instantiate();
    Tenant one = made.get();
    PluginInstance<Caller> second = spec.instantiate();
    Tenant two = made.get();
    assertThat(tenants).hasValue(2);
    for (int i = 0; i < 10; i++) {
      assertThat(first.api().fetch(i)).isEqualTo("tenant 1 ".repeat(i));
      assertThat(second.api().fetch(i)).isEqualTo("tenant 2 ".repeat(i));
      assertThat(first.api().parseOr("40", 0)).isEqualTo(41);
      assertThat(second.api().parseOr("40", 0)).isEqualTo(42);
    }
    first.api().hello();
    assertThat(one.log).hasSize(3);
    assertThat(two.log).isEmpty();
    assertThat(first.api().stamp()).contains(" 1 true");
    assertThat(second.api().stamp()).contains(" 2 true");
    assertThat(tenants).hasValue(2);
  }

  @Test
  void instancesThatCallEachOtherKeepTheirBytes() {
    PluginInstance<Caller> first = spec.instantiate();
    Tenant one = made.get();
    PluginInstance<Caller> second = spec.instantiate();
    Tenant two = made.get();
    one.interference =
        depth -> {
          if (depth > 0) {
            String text = "from one ".repeat(depth * 200);
            assertThat(second.api().dive(depth - 1, text, new long[] {depth}))
                .isEqualTo(text + " " + depth);
          }
        };
    two.interference =
        depth -> {
          if (depth > 0) {
            String text = "from two ".repeat(depth * 300);
            assertThat(first.api().dive(depth - 1, text, new long[] {depth, depth}))
                .isEqualTo(text + " " + 2 * depth);
          }
        };
    String outer = "outer ".repeat(1_000);
    for (int round = 0; round < 3; round++) {
      assertThat(first.api().dive(20, outer, new long[] {7})).isEqualTo(outer + " 7");
      assertThat(second.api().dive(19, outer, new long[] {8})).isEqualTo(outer + " 8");
    }
    assertThat(first.statistics().failures()).isZero();
    assertThat(second.statistics().failures()).isZero();
    assertThat(first.statistics().calls()).isEqualTo(3 * (11 + 10));
    assertThat(second.statistics().calls()).isEqualTo(3 * (10 + 10));
  }

  @Test
  void aFailureOfOneInstanceLeavesTheOthersAlone() {
    PluginInstance<Caller> first = spec.instantiate();
    PluginInstance<Caller> second = spec.instantiate();
    Tenant two = made.get();
    two.interference =
        depth -> {
          throw new IllegalStateException("no");
        };
    assertThat(catchThrowable(() -> second.api().sink(1))).hasMessage("no");
    second.close();
    assertThat(first.api().fetch(2)).isEqualTo("tenant 1 tenant 1 ");
    PluginInstance<Caller> third = spec.instantiate();
    assertThat(third.api().fetch(1)).isEqualTo("tenant 3 ");
  }

  @Test
  void manyThreadsUseOneSpec() throws Exception {
    int threads = 16;
    int calls = 50;
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      tasks.add(
          () -> {
            try (PluginInstance<Caller> plugin = spec.instantiate()) {
              Tenant own = made.get();
              own.interference =
                  depth -> {
                    if (depth > 0) {
                      assertThat(plugin.api().fetch(depth))
                          .isEqualTo(("tenant " + own.number + ' ').repeat(depth));
                    }
                  };
              String text = "thread of " + own.number;
              for (int call = 0; call < calls; call++) {
                assertThat(plugin.api().dive(call, text, new long[] {own.number, call}))
                    .isEqualTo(text + " " + (own.number + call));
              }
              plugin.api().stamp();
              return null;
            }
          });
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : executor.invokeAll(tasks, 120, TimeUnit.SECONDS)) {
        done.get();
      }
    }
    assertThat(tenants).hasValue(threads);
    assertThat(ticks).hasValue(threads);
  }

  @Test
  void aSpecIsNotChangedByTheSpecsMadeOfIt() {
    PluginSpec<Caller> small = spec.limits(limits -> limits.argumentBytes(10));
    String text = "more than ten bytes";
    try (PluginInstance<Caller> limited = small.instantiate();
        PluginInstance<Caller> unlimited = spec.instantiate()) {
      assertThat(catchThrowable(() -> limited.api().dive(0, text, new long[0])))
          .isInstanceOf(PluginLimitException.class);
      assertThat(unlimited.api().dive(0, text, new long[0])).isEqualTo(text + " 0");
    }
  }
}
